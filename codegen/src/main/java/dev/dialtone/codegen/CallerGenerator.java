package dev.dialtone.codegen;

import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;

/** A class for tests with a method for each operation of a service, over the hand-written {@code OperationCaller}. */
final class CallerGenerator {

    private static final Symbol OPERATION_CALLER = JavaNames.symbol("dev.dialtone.core.dispatch", "OperationCaller");
    private static final Symbol ACCOUNT = JavaNames.symbol("dev.dialtone.core.state", "Account");
    private static final Symbol SCOPE = JavaNames.symbol("dev.dialtone.core.state", "Scope");
    private static final Symbol UNARY_OPERATOR = JavaNames.symbol("java.util.function", "UnaryOperator");
    private static final Symbol COMPLETABLE_FUTURE = JavaNames.symbol("java.util.concurrent", "CompletableFuture");

    private final Model model;
    private final JavaNames names;
    private final Contract contract;

    CallerGenerator(Model model, JavaNames names, Contract contract) {
        this.model = model;
        this.names = names;
        this.contract = contract;
    }

    /** The class's name, in the package of the service's model. */
    Symbol caller() {
        Symbol service = names.generated(contract.service());
        return JavaNames.symbol(service.getNamespace(), service.getName() + "Caller");
    }

    void write(JavaWriter writer) {
        Symbol name = caller();
        writer.write("/** Calls $L for tests, as the dispatcher does. */", contract.serviceName());
        writer.openBlock("public final class $T {", "}", name, () -> {
            writer.write("private final $T operations;", OPERATION_CALLER);
            writer.write("");
            writer.openBlock(
                    "public $T($T operations) {",
                    "}",
                    name,
                    OPERATION_CALLER,
                    () -> writer.write("this.operations = operations;"));
            writer.write("");
            writer.write("/** The same service, called in another region of the account. */");
            writer.openBlock(
                    "public $T in(String region) {",
                    "}",
                    name,
                    () -> writer.write("return new $T(operations.in(region));", name));
            writer.write("");
            writer.write("/** The same service, called from the same region of another account. */");
            writer.openBlock(
                    "public $T as($T account) {",
                    "}",
                    name,
                    ACCOUNT,
                    () -> writer.write("return new $T(operations.as(account));", name));
            writer.write("");
            writer.write("/** Where it calls from. */");
            writer.openBlock("public $T scope() {", "}", SCOPE, () -> writer.write("return operations.scope();"));
            contract.operations().forEach(operation -> writeOperation(writer, operation));
        });
    }

    private void writeOperation(JavaWriter writer, OperationShape operation) {
        Shape input = model.expectShape(operation.getInputShape());
        Symbol type = names.generated(input);
        String method = ServiceGenerator.method(operation);
        String answer = answer(writer, operation);
        if (input.members().isEmpty()) {
            writeMethod(writer, answer, method, "", call(writer, operation, writer.format("new $T()", type)));
            return;
        }
        if (input.members().stream().noneMatch(MemberShape::isRequired)) {
            writeMethod(writer, answer, method, "", writer.format("$L($T.builder().build())", method, type));
        }
        writeMethod(
                writer,
                answer,
                method,
                writer.format("$T<$T.Builder> input", UNARY_OPERATOR, type),
                writer.format("$L(input.apply($T.builder()).build())", method, type));
        writeMethod(writer, answer, method, writer.format("$T input", type), call(writer, operation, "input"));
    }

    private static void writeMethod(
            JavaWriter writer, String answer, String method, String parameters, String expression) {
        writer.write("");
        writer.openBlock(
                "public $L $L($L) {", "}", answer, method, parameters, () -> writer.write("return $L;", expression));
    }

    private String answer(JavaWriter writer, OperationShape operation) {
        Symbol output = names.generated(model.expectShape(operation.getOutputShape()));
        return ServiceGenerator.answersLater(operation)
                ? writer.format("$T<$T>", COMPLETABLE_FUTURE, output)
                : writer.format("$T", output);
    }

    private String call(JavaWriter writer, OperationShape operation, String input) {
        return writer.format(
                "operations.$L($S, $L, $T.class)",
                ServiceGenerator.answersLater(operation) ? "callLater" : "call",
                operation.getId().getName(),
                input,
                names.generated(model.expectShape(operation.getOutputShape())));
    }
}
