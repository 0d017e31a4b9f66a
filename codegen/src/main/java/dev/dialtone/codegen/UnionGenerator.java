package dev.dialtone.codegen;

import java.util.List;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.UnionShape;

/** A union becomes a sealed interface with one record for each member. */
final class UnionGenerator {

    private static final Symbol SHAPE = JavaNames.symbol(JavaNames.CORE, "Shape");
    private static final Symbol SCHEMA = JavaNames.symbol(JavaNames.CORE, "Schema");

    private final JavaNames names;
    private final SchemaExpressions expressions;

    UnionGenerator(JavaNames names, SchemaExpressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    void write(JavaWriter writer, UnionShape union) {
        Symbol name = names.generated(union);
        List<MemberShape> members = List.copyOf(union.members());
        if (members.stream()
                .anyMatch(member -> !names.boxed(member).getReferences().isEmpty())) {
            writer.write("@$T($S)", JavaNames.symbol("java.lang", "SuppressWarnings"), "unchecked");
        }
        writer.openBlock("public sealed interface $T extends $T {", "}", name, SHAPE, () -> {
            writer.write("$T<$T> SCHEMA = $T.<$T>union($S)", SCHEMA, name, SCHEMA, name, union.getId());
            writer.indent(2);
            members.forEach(member -> writer.write(".member($L)", expressions.member(writer, member)));
            writer.write(".build($T::of);", name);
            writer.dedent(2);
            writer.write("");
            writeOf(writer, name, members);
            writer.write("");
            writer.write("@$T", JavaNames.symbol("java.lang", "Override"));
            writer.openBlock("default $T<?> schema() {", "}", SCHEMA, () -> writer.write("return SCHEMA;"));
            for (int i = 0; i < members.size(); i++) {
                writer.write("");
                writeVariant(writer, name, members.get(i), i);
            }
        });
    }

    private void writeOf(JavaWriter writer, Symbol name, List<MemberShape> members) {
        Symbol object = JavaNames.symbol("java.lang", "Object");
        writer.openBlock("private static $T of($N[] v) {", "}", name, object, () -> {
            for (int i = 0; i < members.size(); i++) {
                int index = i;
                MemberShape member = members.get(i);
                writer.openBlock(
                        "if (v[$L] != null) {",
                        "}",
                        i,
                        () -> writer.write(
                                "return new $L(($T) v[$L]);", JavaNames.variant(member), names.boxed(member), index));
            }
            writer.write(
                    "throw new $T($S);",
                    JavaNames.symbol("java.lang", "IllegalArgumentException"),
                    "No member of the union " + name.getName() + " is set");
        });
    }

    private void writeVariant(JavaWriter writer, Symbol union, MemberShape member, int index) {
        String camel = JavaNames.camel(member.getMemberName());
        writer.openBlock(
                "record $L($T $L) implements $T {",
                "}",
                JavaNames.variant(member),
                names.boxed(member),
                camel,
                union,
                () -> {
                    writer.write("@$T", JavaNames.symbol("java.lang", "Override"));
                    writer.openBlock(
                            "public $N get(int member) {",
                            "}",
                            JavaNames.symbol("java.lang", "Object"),
                            () -> writer.write("return member == $L ? this.$L : null;", index, camel));
                });
    }
}
