package dev.dialtone.codegen;

import dev.dialtone.codegen.Contract.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.knowledge.PaginationInfo;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.HttpTrait;

/** An interface for each group of operations, and the service's table of operations. */
final class ServiceGenerator {

    private static final String DISPATCH = "dev.dialtone.core.dispatch";
    private static final Symbol SERVICE_MODEL = JavaNames.symbol(DISPATCH, "ServiceModel");
    private static final Symbol OPERATION = JavaNames.symbol(DISPATCH, "Operation");
    private static final Symbol LIST = JavaNames.symbol("java.util", "List");
    private static final ShapeId ANSWERS_LATER = ShapeId.from("dev.dialtone.traits#answersLater");
    private static final Symbol COMPLETION_STAGE = JavaNames.symbol("java.util.concurrent", "CompletionStage");
    private static final Symbol OVERRIDE = JavaNames.symbol("java.lang", "Override");

    private final Model model;
    private final JavaNames names;
    private final Contract contract;

    ServiceGenerator(Model model, JavaNames names, Contract contract) {
        this.model = model;
        this.names = names;
        this.contract = contract;
    }

    void writeOperations(JavaWriter writer, Group group) {
        Symbol context = JavaNames.symbol(DISPATCH, "RequestContext");
        writer.openBlock("public interface $T {", "}", names.operations(group.owner()), () -> {
            for (OperationShape operation : group.operations()) {
                writer.write("");
                writer.write(
                        "$L $L($T input, $T context);",
                        answer(writer, operation),
                        method(operation),
                        names.generated(model.expectShape(operation.getInputShape())),
                        context);
            }
        });
    }

    void writeService(JavaWriter writer) {
        ServiceShape service = contract.service();
        Symbol name = names.generated(service);
        List<OperationShape> operations = contract.operations();
        writer.openBlock("public final class $T extends $T {", "}", name, SERVICE_MODEL, () -> {
            writeIdentity(writer, service);
            for (Group group : contract.groups()) {
                writer.write("private final $N $L;", names.operations(group.owner()), field(group));
            }
            writer.write("");
            writer.openBlock("private $T(Builder builder) {", "}", name, () -> {
                writer.write("super(IDENTITY$L);", entries(writer, operations));
                contract.groups().forEach(group -> writer.write("this.$L = builder.$L;", field(group), field(group)));
            });
            writer.write("");
            writer.openBlock("public static Builder builder() {", "}", () -> writer.write("return new Builder();"));
            writer.write("");
            writeMake(writer, service, operations);
            writer.write("");
            writeBuilder(writer, name);
        });
    }

    private void writeIdentity(JavaWriter writer, ServiceShape service) {
        Optional<ServiceTrait> aws = service.getTrait(ServiceTrait.class);
        String name = contract.serviceName();
        writer.write(
                "public static final Identity IDENTITY = new Identity($S, $S, $S, $S, $S, $S, $S$L);",
                service.getId(),
                name,
                aws.map(ServiceTrait::getSdkId).orElse(name),
                service.getTrait(SigV4Trait.class).map(SigV4Trait::getName).orElse(name),
                aws.map(ServiceTrait::getEndpointPrefix).orElse(name),
                aws.map(ServiceTrait::getArnNamespace).orElse(name),
                service.getVersion(),
                formerHosts(writer));
        writer.write(
                "public static final int OPERATIONS = $L;",
                contract.operations().size());
        writer.write("");
    }

    private String formerHosts(JavaWriter writer) {
        List<String> hosts = contract.formerHosts().stream()
                .map(host -> writer.format("$S", host))
                .toList();
        return hosts.isEmpty() ? "" : writer.format(", $T.of($L)", LIST, String.join(", ", hosts));
    }

    private String entries(JavaWriter writer, List<OperationShape> operations) {
        StringBuilder entries = new StringBuilder();
        for (OperationShape operation : operations) {
            entries.append(",\n        ");
            Optional<HttpTrait> http = operation.getTrait(HttpTrait.class);
            entries.append(
                    http.isPresent()
                            ? writer.format(
                                    "Entry.of($S, $S, $S, $S, $L)",
                                    operation.getId().getName(),
                                    owner(operation),
                                    http.get().getMethod(),
                                    http.get().getUri(),
                                    http.get().getCode())
                            : writer.format(
                                    "Entry.of($S, $S)", operation.getId().getName(), owner(operation)));
        }
        return entries.toString();
    }

    /** The resource whose operation it is; the service for one without; "" for one that a merged service answers. */
    private String owner(OperationShape operation) {
        return contract.groupOf(operation.getId())
                .map(group -> JavaNames.noun(group.owner()))
                .orElse("");
    }

    private void writeMake(JavaWriter writer, ServiceShape service, List<OperationShape> operations) {
        writer.write("@$T", OVERRIDE);
        writer.openBlock(
                "protected $T<?, ?> make(int index, Entry entry) {",
                "}",
                OPERATION,
                () -> writer.openBlock("return switch (index) {", "};", () -> {
                    for (int i = 0; i < operations.size(); i++) {
                        writeCase(writer, service, operations.get(i), i);
                    }
                    writer.write(
                            "default -> throw new $T(index);",
                            JavaNames.symbol("java.lang", "IndexOutOfBoundsException"));
                }));
    }

    private void writeCase(JavaWriter writer, ServiceShape service, OperationShape operation, int index) {
        Symbol input = names.generated(model.expectShape(operation.getInputShape()));
        Symbol output = names.generated(model.expectShape(operation.getOutputShape()));
        List<String> errors = new ArrayList<>();
        for (ShapeId id : operation.getErrors(service)) {
            errors.add(writer.format("$T.SCHEMA", names.generated(model.expectShape(id))));
        }
        writer.write("case $L ->", index);
        writer.indent();
        writer.openBlock("new $T<>(", "", OPERATION, () -> {
            writer.write("entry.name(),");
            writer.write("$T.SCHEMA,", input);
            writer.write("$T.SCHEMA,", output);
            writer.write("entry.http(),");
            writer.write("() -> $T.of($L),", LIST, String.join(", ", errors));
            writer.write("$L,", paging(writer, service, operation));
            writer.write(
                    "$L);",
                    contract.groupOf(operation.getId())
                            .map(group -> behaviour(writer, field(group), operation))
                            .orElse("null"));
        });
        writer.dedent();
    }

    private String behaviour(JavaWriter writer, String field, OperationShape operation) {
        return writer.format(
                "$L == null ? null : ($T.$L<$T, $T>) $L::$L",
                field,
                OPERATION,
                answersLater(operation) ? "Later" : "Now",
                names.generated(model.expectShape(operation.getInputShape())),
                names.generated(model.expectShape(operation.getOutputShape())),
                field,
                method(operation));
    }

    private String paging(JavaWriter writer, ServiceShape service, OperationShape operation) {
        Optional<PaginationInfo> info = PaginatedIndex.of(model).getPaginationInfo(service, operation);
        return info.map(paging -> writer.format(
                        "new $T.Paging($S, $L)",
                        OPERATION,
                        paging.getInputTokenMember().getMemberName(),
                        paging.getPageSizeMember()
                                .map(member -> writer.format("$S", member.getMemberName()))
                                .orElse("null")))
                .orElse("null");
    }

    private void writeBuilder(JavaWriter writer, Symbol name) {
        writer.write("@$T($S)", JavaNames.symbol("java.lang", "SuppressWarnings"), "overloads");
        writer.openBlock("public static final class Builder {", "}", () -> {
            for (Group group : contract.groups()) {
                writer.write("private $N $L;", names.operations(group.owner()), field(group));
            }
            writer.write("");
            writer.write("private Builder() {}");
            for (Group group : contract.groups()) {
                writer.write("");
                writer.openBlock("public Builder with($T behaviour) {", "}", names.operations(group.owner()), () -> {
                    writer.write("this.$L = behaviour;", field(group));
                    writer.write("return this;");
                });
            }
            writer.write("");
            writer.openBlock("public $T build() {", "}", name, () -> writer.write("return new $T(this);", name));
        });
    }

    /** What the method of an operation returns. */
    private String answer(JavaWriter writer, OperationShape operation) {
        Symbol output = names.generated(model.expectShape(operation.getOutputShape()));
        return answersLater(operation)
                ? writer.format("$T<$T>", COMPLETION_STAGE, output)
                : writer.format("$T", output);
    }

    /** Whether behaviour gives a future instead of the output. */
    static boolean answersLater(OperationShape operation) {
        return operation.hasTrait(ANSWERS_LATER);
    }

    private String field(Group group) {
        return JavaNames.camel(names.operations(group.owner()).getName());
    }

    /** What the Java method of an operation is called. */
    static String method(OperationShape operation) {
        return JavaNames.camel(operation.getId().getName());
    }
}
