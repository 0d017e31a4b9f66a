package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.pattern.SmithyPattern.Segment;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryParamsTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.HttpTrait;

/** A class with a method for each operation of a service, over the hand-written {@code ControlCalls}. */
final class ClientOperations {

    private static final Symbol UNARY_OPERATOR = JavaNames.symbol("java.util.function", "UnaryOperator");

    private final ClientShapes shapes;
    private final JavaNames names;
    private final ClientCodecs codecs;

    ClientOperations(ClientShapes shapes, JavaNames names, ClientCodecs codecs) {
        this.shapes = shapes;
        this.names = names;
        this.codecs = codecs;
    }

    Symbol name() {
        ClientOptions options = shapes.options();
        return JavaNames.symbol(
                options.packageName(),
                options.names()
                        .getOrDefault(options.service(), options.service().getName() + "Api"));
    }

    void write(JavaWriter writer) {
        writer.write("/**");
        writer.write(
                " * Every operation of the contract. A refusal is a {@link DialtoneException} with the server's words; so is a server that is not");
        writer.write(" * there.");
        writer.write(" */");
        writer.openBlock("public final class $T {", "}", name(), () -> {
            writer.write("private final ControlCalls calls;");
            writer.write("");
            writer.openBlock("$T(ControlCalls calls) {", "}", name(), () -> writer.write("this.calls = calls;"));
            shapes.operations().forEach(operation -> writeOperation(writer, operation));
        });
    }

    private void writeOperation(JavaWriter writer, OperationShape operation) {
        StructureShape input = shapes.input(operation);
        List<MemberShape> members = shapes.members(input);
        Symbol type = names.generated(input);
        String method = ServiceGenerator.method(operation);
        Optional<StructureShape> output = shapes.output(operation);
        String answer =
                output.map(shape -> writer.format("$T", names.generated(shape))).orElse("void");
        String returns = output.isPresent() ? "return " : "";
        if (members.isEmpty()) {
            writeMethod(writer, operation, answer, "", () -> writeCall(writer, operation, members, returns));
            return;
        }
        if (members.stream().noneMatch(ClientShapes::isRequired)) {
            writeMethod(
                    writer,
                    operation,
                    answer,
                    "",
                    () -> writer.write("$L$L($T.builder().build());", returns, method, type));
        }
        writeMethod(
                writer,
                operation,
                answer,
                writer.format("$T<$T.Builder> input", UNARY_OPERATOR, type),
                () -> writer.write("$L$L(input.apply($T.builder()).build());", returns, method, type));
        writeMethod(
                writer,
                operation,
                answer,
                writer.format("$T input", type),
                () -> writeCall(writer, operation, members, returns));
    }

    private static void writeMethod(
            JavaWriter writer, OperationShape operation, String answer, String parameters, Runnable body) {
        writer.write("");
        JavaDoc.of(operation).write(writer);
        writer.openBlock("public $L $L($L) {", "}", answer, ServiceGenerator.method(operation), parameters, body);
    }

    private void writeCall(JavaWriter writer, OperationShape operation, List<MemberShape> members, String returns) {
        HttpTrait http = operation.expectTrait(HttpTrait.class);
        List<String> steps = new ArrayList<>(path(writer, http, members));
        http.getUri()
                .getQueryLiterals()
                .forEach((name, value) -> steps.add(writer.format("query($S, $S)", name, value)));
        for (MemberShape member : members) {
            requireKnownBinding(member);
            if (member.hasTrait(HttpQueryTrait.class)) {
                String name = member.expectTrait(HttpQueryTrait.class).getValue();
                steps.add(writer.format("query($S, $L)", name, codecs.value(writer, member, "input")));
            } else if (member.hasTrait(HttpPayloadTrait.class)) {
                steps.add("payload(" + codecs.value(writer, member, "input") + ")");
            } else if (!member.hasTrait(HttpLabelTrait.class)) {
                steps.add("member(" + codecs.argument(writer, member, "input") + ")");
            }
        }
        if (ServiceGenerator.answersLater(operation)) {
            steps.add("answersLater()");
        }
        for (StructureShape error : shapes.errors(operation)) {
            steps.add(writer.format(
                    "error($S, refusal -> new $LException(refusal, refusal.read($L)))",
                    error.getId().getName(),
                    names.generated(error).getName(),
                    codecs.reader(error)));
        }
        String reader = shapes.output(operation)
                .map(output -> codecs.reader(output) + ", ")
                .orElse("");
        writer.write(
                "ControlCall call = new ControlCall($S, $S)", operation.getId().getName(), http.getMethod());
        writer.indent(2);
        for (int i = 0; i < steps.size(); i++) {
            writer.write(".$L$L", steps.get(i), i == steps.size() - 1 ? ";" : "");
        }
        writer.dedent(2);
        writer.write("$Lcalls.send($Lcall);", returns, reader);
    }

    private List<String> path(JavaWriter writer, HttpTrait http, List<MemberShape> members) {
        List<String> steps = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Segment segment : http.getUri().getSegments()) {
            literal.append('/');
            if (!segment.isLabel()) {
                literal.append(segment.getContent());
                continue;
            }
            steps.add(writer.format("path($S)", literal));
            literal.setLength(0);
            MemberShape member = members.stream()
                    .filter(candidate -> candidate.getMemberName().equals(segment.getContent()))
                    .findFirst()
                    .orElseThrow();
            steps.add((segment.isGreedyLabel() ? "greedyLabel(" : "label(") + codecs.value(writer, member, "input")
                    + ")");
        }
        if (literal.length() > 0) {
            steps.add(writer.format("path($S)", literal));
        }
        return steps;
    }

    private void requireKnownBinding(MemberShape member) {
        boolean isOtherPayload = member.hasTrait(HttpPayloadTrait.class) && !shapes.isText(member);
        if (isOtherPayload
                || member.hasTrait(HttpHeaderTrait.class)
                || member.hasTrait(HttpPrefixHeadersTrait.class)
                || member.hasTrait(HttpQueryParamsTrait.class)) {
            throw new IllegalArgumentException(
                    member.getId() + " (expected: in the path, the query or the body, which may be a text)");
        }
    }
}
