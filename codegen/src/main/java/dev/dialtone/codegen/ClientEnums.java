package dev.dialtone.codegen;

import java.util.List;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.EnumValueTrait;

/** An enum of a client is one of Java's. Where servers answer it, a constant stands for what newer ones may say. */
final class ClientEnums {

    private static final String UNKNOWN = "UNKNOWN_TO_THIS_VERSION";

    private final ClientShapes shapes;
    private final JavaNames names;

    ClientEnums(ClientShapes shapes, JavaNames names) {
        this.shapes = shapes;
        this.names = names;
    }

    void write(JavaWriter writer, EnumShape shape) {
        Symbol name = names.generated(shape);
        List<MemberShape> members = List.copyOf(shape.members());
        boolean open = shapes.isAnswered(shape);
        JavaDoc.of(shape).write(writer);
        writer.openBlock("public enum $T {", "}", name, () -> {
            for (int i = 0; i < members.size(); i++) {
                MemberShape member = members.get(i);
                JavaDoc.of(member).write(writer);
                writer.write(
                        "$L($S)$L",
                        JavaNames.constant(member.getMemberName()),
                        member.expectTrait(EnumValueTrait.class).expectStringValue(),
                        open || i < members.size() - 1 ? "," : ";");
            }
            if (open) {
                writer.write("/** A value of a newer server. */");
                writer.write("$L(\"\");", UNKNOWN);
            }
            writer.write("");
            writer.write("private final String value;");
            writer.write("");
            writer.openBlock("$T(String value) {", "}", name, () -> writer.write("this.value = value;"));
            writer.write("");
            writeValue(writer, open);
            if (open) {
                writer.write("");
                writeOf(writer, name);
            }
        });
    }

    private static void writeValue(JavaWriter writer, boolean open) {
        writer.write(
                "/** What the server calls it.$L */",
                open ? " {@link #" + UNKNOWN + "} has no such name: an {@link IllegalStateException}." : "");
        writer.openBlock("public String value() {", "}", () -> {
            if (open) {
                writer.openBlock(
                        "if (this == $L) {",
                        "}",
                        UNKNOWN,
                        () -> writer.write(
                                "throw new $T($S);",
                                JavaNames.symbol("java.lang", "IllegalStateException"),
                                "A value of a newer server cannot be sent"));
            }
            writer.write("return value;");
        });
    }

    private static void writeOf(JavaWriter writer, Symbol name) {
        writer.write("/** The constant of a value that a server answers. */");
        writer.openBlock("public static $T of(String value) {", "}", name, () -> {
            writer.openBlock(
                    "for ($T known : values()) {",
                    "}",
                    name,
                    () -> writer.openBlock(
                            "if (known.value.equals(value)) {", "}", () -> writer.write("return known;")));
            writer.write("return $L;", UNKNOWN);
        });
    }
}
