package dev.dialtone.codegen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.MixinTrait;

/**
 * The Java files of shapes and of what else is planned. Files and their content depend on the model alone, never on order or
 * time.
 */
final class JavaFiles {

    private final JavaNames names;
    private final PatternExpressions patterns = new PatternExpressions();
    private final StructureGenerator structures;
    private final UnionGenerator unions;
    private final EnumGenerator enums;
    private final Map<Symbol, Consumer<JavaWriter>> files =
            new TreeMap<>((a, b) -> a.getFullName().compareTo(b.getFullName()));

    JavaFiles(Model model, JavaNames names) {
        this.names = names;
        SchemaExpressions expressions = new SchemaExpressions(model, names, patterns);
        this.structures = new StructureGenerator(model, names, expressions);
        this.unions = new UnionGenerator(names, expressions);
        this.enums = new EnumGenerator(names);
    }

    /** Plans the file of a shape, if it gets one. */
    void plan(Shape shape) {
        switch (shape.getType()) {
            case STRUCTURE -> plan(names.generated(shape), writer -> writeStructure(writer, (StructureShape) shape));
            case UNION ->
                plan(
                        names.generated(shape),
                        writer -> unions.write(writer, shape.asUnionShape().orElseThrow()));
            case ENUM ->
                plan(
                        names.generated(shape),
                        writer -> enums.write(writer, shape.asEnumShape().orElseThrow()));
            default -> {
                // Everything else is written where it is used.
            }
        }
    }

    private void writeStructure(JavaWriter writer, StructureShape structure) {
        if (structure.hasTrait(MixinTrait.class)) {
            structures.writeMixin(writer, structure);
        } else if (structure.hasTrait(ErrorTrait.class)) {
            structures.writeError(writer, structure);
        } else {
            structures.writeRecord(writer, structure);
        }
    }

    /** Plans a file; a second one of the same name is an {@link IllegalArgumentException}. */
    void plan(Symbol symbol, Consumer<JavaWriter> content) {
        if (files.put(names.declare(symbol), content) != null) {
            throw new IllegalArgumentException("Two shapes would become " + symbol.getFullName());
        }
    }

    /** Writes what was planned. */
    void writeTo(GeneratedFolder out) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (Map.Entry<Symbol, Consumer<JavaWriter>> file : files.entrySet()) {
            write(out, file.getKey(), file.getValue());
            packages.add(file.getKey().getNamespace());
        }
        for (String packageName : packages) {
            write(
                    out,
                    packageName,
                    "package-info",
                    "// Generated from the contract; do not edit.\n@org.jspecify.annotations.NullMarked\npackage "
                            + packageName + ";\n");
        }
    }

    /**
     * What was done with patterns.
     *
     * @param of whose patterns they are
     */
    List<String> report(String of) {
        List<String> lines = new ArrayList<>(patterns.report());
        lines.set(0, of + ": " + lines.get(0));
        return lines;
    }

    /** Writes one file at once. To be called after {@link #writeTo}, when all names are known. */
    void write(GeneratedFolder out, Symbol type, Consumer<JavaWriter> content) throws IOException {
        JavaWriter writer = new JavaWriter(type.getNamespace(), names.namesIn(type.getNamespace()));
        content.accept(writer);
        write(out, type.getNamespace(), type.getName(), writer.toString());
    }

    private static void write(GeneratedFolder out, String packageName, String name, String content) throws IOException {
        out.write(packageName.replace('.', '/') + '/' + name + ".java", content);
    }
}
