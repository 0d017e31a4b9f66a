package dev.dialtone.codegen;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.InternalTrait;

/** An enum becomes a final class with a constant for each value, open for values that the contract does not know. */
final class EnumGenerator {

    private final JavaNames names;

    EnumGenerator(JavaNames names) {
        this.names = names;
    }

    void write(JavaWriter writer, EnumShape shape) {
        Symbol name = names.generated(shape);
        Symbol schema = JavaNames.symbol(JavaNames.CORE, "EnumSchema");
        Symbol string = JavaNames.symbol("java.lang", "String");
        Symbol list = JavaNames.symbol("java.util", "List");
        Map<String, String> values = shape.getEnumValues();
        writer.openBlock(
                "public final class $T extends $T {", "}", name, JavaNames.symbol(JavaNames.CORE, "OpenEnum"), () -> {
                    values.forEach((member, value) -> writer.write(
                            "public static final $T $L = new $T($S, true);",
                            name,
                            JavaNames.constant(member),
                            name,
                            value));
                    writer.write("");
                    writer.write(
                            "public static final $T<$T> SCHEMA = $T.of($S, value -> new $T(value, false), $T.of($L)$L);",
                            schema,
                            name,
                            schema,
                            shape.getId(),
                            name,
                            list,
                            constants(values.keySet()),
                            hidden(writer, shape));
                    writer.write("");
                    writer.openBlock(
                            "private $T($T value, boolean known) {",
                            "}",
                            name,
                            string,
                            () -> writer.write("super(value, known);"));
                    writer.write("");
                    writer.openBlock(
                            "public static $T of($T value) {",
                            "}",
                            name,
                            string,
                            () -> writer.write("return SCHEMA.of(value);"));
                    writer.write("");
                    writer.openBlock(
                            "public static $T<$T> values() {",
                            "}",
                            list,
                            name,
                            () -> writer.write("return SCHEMA.values();"));
                });
    }

    private static String constants(Collection<String> members) {
        return members.stream().map(JavaNames::constant).collect(Collectors.joining(", "));
    }

    /** The values that messages keep quiet about, as one more argument; nothing when there are none. */
    private static String hidden(JavaWriter writer, EnumShape shape) {
        List<String> internal = shape.members().stream()
                .filter(member -> member.hasTrait(InternalTrait.class))
                .map(MemberShape::getMemberName)
                .toList();
        return internal.isEmpty()
                ? ""
                : writer.format(", $T.of($L)", JavaNames.symbol("java.util", "Set"), constants(internal));
    }
}
