package dev.dialtone.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.transform.ModelTransformer;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;

/**
 * Generates the Java of services and of what is stored. Arguments are {@code key=value}:
 *
 * <ul>
 *   <li>{@code model=DIR_OR_FILE}, repeatable: Smithy files of the contract; models in jars on the class path are there, too
 *   <li>{@code merge=SERVICE_A,SERVICE_B,SERVICE_NEW}: adds a service for the operations that both
 *       have, which takes what either takes
 *   <li>{@code after=DIR}, repeatable: Smithy files that need the merged service
 *   <li>{@code service=SHAPE_ID:PACKAGE}, repeatable: what to generate, and where to
 *   <li>{@code state=NAMESPACE:PACKAGE}, repeatable: stored structures of a namespace without a service, and where to generate them
 *   <li>{@code client=SHAPE_ID:PACKAGE}, repeatable: a service to write a client of, and where to; {@link ClientOptions} has what
 *       else may be said of it
 *   <li>{@code out=DIR}
 *   <li>{@code callers=DIR}: where to write the classes by which tests call the services; without it none are written
 *   <li>{@code openapi=SHAPE_ID:FILE}, repeatable: a service of restJson1 to describe, and where to write the document
 *   <li>{@code stamp=FILE}: where to note what was generated from what; while that has not changed, nothing is done
 * </ul>
 */
public final class Generate {

    private Generate() {}

    /**
     * Runs the generator, and prints which patterns it had to split. An invalid contract is an {@link
     * IllegalArgumentException} that lists every finding; so is a pattern that cannot be had in linear time.
     */
    public static void main(String[] arguments) throws IOException {
        run(List.of(arguments));
    }

    /** Runs the generator where the stamp does not say that it need not, and tells whether it ran. */
    static boolean run(List<String> arguments) throws IOException {
        Map<String, List<String>> options = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(argument + " (expected: key=value)");
            }
            options.computeIfAbsent(argument.substring(0, equals), key -> new ArrayList<>())
                    .add(argument.substring(equals + 1));
        }
        Optional<Path> stamp = one(options, "stamp");
        List<Path> files = files(options);
        if (stamp.isPresent()
                && Files.exists(stamp.get())
                && Files.readString(stamp.get()).equals(Stamp.of(arguments, files))) {
            return false;
        }
        generate(options);
        if (stamp.isPresent()) {
            GeneratedFolder.writeChanged(stamp.get(), Stamp.of(arguments, files));
        }
        return true;
    }

    private static void generate(Map<String, List<String>> options) throws IOException {
        Model model = assemble(options);
        GeneratedFolder out = new GeneratedFolder(one(options, "out").orElseThrow());
        Optional<GeneratedFolder> callers = one(options, "callers").map(GeneratedFolder::new);
        for (String service : options.getOrDefault("service", List.of())) {
            int colon = service.lastIndexOf(':');
            ContractGenerator generator = new ContractGenerator(
                    model,
                    model.expectShape(ShapeId.from(service.substring(0, colon)), ServiceShape.class),
                    service.substring(colon + 1));
            generator.writeTo(out);
            if (callers.isPresent()) {
                generator.writeCallerTo(callers.get());
            }
            generator.report().forEach(System.out::println);
        }
        for (String state : options.getOrDefault("state", List.of())) {
            int colon = state.lastIndexOf(':');
            new StateGenerator(model, state.substring(0, colon), state.substring(colon + 1)).writeTo(out);
        }
        for (String client : options.getOrDefault("client", List.of())) {
            new ClientGenerator(model, ClientOptions.of(client, options)).writeTo(out);
        }
        for (String openApi : options.getOrDefault("openapi", List.of())) {
            int colon = openApi.indexOf(':');
            new OpenApiGenerator(
                            model, model.expectShape(ShapeId.from(openApi.substring(0, colon)), ServiceShape.class))
                    .writeTo(Path.of(openApi.substring(colon + 1)));
        }
        out.removeOthers();
        if (callers.isPresent()) {
            callers.get().removeOthers();
        }
    }

    private static Optional<Path> one(Map<String, List<String>> options, String key) {
        return options.getOrDefault(key, List.of()).stream().findFirst().map(Path::of);
    }

    /** What is read and what is written. */
    private static List<Path> files(Map<String, List<String>> options) {
        Stream<String> paths = Stream.of("model", "after", "out", "callers")
                .flatMap(key -> options.getOrDefault(key, List.of()).stream());
        Stream<String> documents = options.getOrDefault("openapi", List.of()).stream()
                .map(openApi -> openApi.substring(openApi.indexOf(':') + 1));
        return Stream.concat(paths, documents).map(Path::of).toList();
    }

    private static Model assemble(Map<String, List<String>> options) {
        Model model = load(Model.builder().build(), options.getOrDefault("model", List.of()));
        for (String merge : options.getOrDefault("merge", List.of())) {
            String[] ids = merge.split(",", -1);
            model = new ContractMerge(model, ShapeId.from(ids[0]), ShapeId.from(ids[1]), ShapeId.from(ids[2])).merged();
        }
        List<String> after = options.getOrDefault("after", List.of());
        Model whole = after.isEmpty() ? model : load(model, after);
        return ModelTransformer.create().changeStringEnumsToEnumShapes(whole, true);
    }

    private static Model load(Model base, List<String> paths) {
        ModelAssembler assembler = Model.assembler().putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true);
        assembler.addModel(base);
        assembler.discoverModels(Generate.class.getClassLoader());
        paths.forEach(path -> assembler.addImport(Path.of(path)));
        ValidatedResult<Model> result = assembler.assemble();
        List<String> findings = result.getValidationEvents().stream()
                .filter(event -> event.getSeverity().compareTo(Severity.ERROR) >= 0)
                .map(Object::toString)
                .toList();
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("The contract is not valid:\n" + String.join("\n", findings));
        }
        return result.unwrap();
    }
}
