package dev.dialtone.codegen;

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
        String reader = shapes.output(operation)
                .map(output -> codecs.reader(output) + ", ")
                .orElse("");
        writer.write(
                "$Lcalls.send($Lnew ControlCall($S, $S)",
                returns,
                reader,
                operation.getId().getName(),
                http.getMethod());
        writer.indent(2);
        writePath(writer, http, members);
        http.getUri().getQueryLiterals().forEach((name, value) -> writer.write(".query($S, $S)", name, value));
        for (MemberShape member : members) {
            requireKnownBinding(member);
            member.getTrait(HttpQueryTrait.class)
                    .ifPresent(query ->
                            writer.write(".query($S, $L)", query.getValue(), codecs.value(writer, member, "input")));
        }
        List<MemberShape> body =
                members.stream().filter(ClientOperations::isInBody).toList();
        body.forEach(member -> writer.write(".member($L)", codecs.argument(writer, member, "input")));
        if (ServiceGenerator.answersLater(operation)) {
            writer.write(".answersLater()");
        }
        for (StructureShape error : shapes.errors(operation)) {
            writer.write(
                    ".error($S, refusal -> new $LException(refusal, refusal.read($L)))",
                    error.getId().getName(),
                    names.generated(error).getName(),
                    codecs.reader(error));
        }
        writer.write(");");
        writer.dedent(2);
    }

    private void writePath(JavaWriter writer, HttpTrait http, List<MemberShape> members) {
        StringBuilder literal = new StringBuilder();
        for (Segment segment : http.getUri().getSegments()) {
            literal.append('/');
            if (!segment.isLabel()) {
                literal.append(segment.getContent());
                continue;
            }
            writer.write(".path($S)", literal);
            literal.setLength(0);
            MemberShape member = members.stream()
                    .filter(candidate -> candidate.getMemberName().equals(segment.getContent()))
                    .findFirst()
                    .orElseThrow();
            writer.write(
                    ".$L($L)",
                    segment.isGreedyLabel() ? "greedyLabel" : "label",
                    codecs.value(writer, member, "input"));
        }
        if (literal.length() > 0) {
            writer.write(".path($S)", literal);
        }
    }

    private static boolean isInBody(MemberShape member) {
        return !member.hasTrait(HttpLabelTrait.class) && !member.hasTrait(HttpQueryTrait.class);
    }

    private static void requireKnownBinding(MemberShape member) {
        if (member.hasTrait(HttpHeaderTrait.class)
                || member.hasTrait(HttpPrefixHeadersTrait.class)
                || member.hasTrait(HttpPayloadTrait.class)
                || member.hasTrait(HttpQueryParamsTrait.class)) {
            throw new IllegalArgumentException(member.getId() + " (expected: in the path, the query or the body)");
        }
    }
}
