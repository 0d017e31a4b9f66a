package dev.dialtone.codegen;

import java.util.List;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.StructureShape;

/** A structure of a client is a record; one that is sent has a builder. */
final class ClientRecords {

    private static final Symbol OBJECTS = JavaNames.symbol("java.util", "Objects");

    private final ClientShapes shapes;
    private final JavaNames names;

    ClientRecords(ClientShapes shapes, JavaNames names) {
        this.shapes = shapes;
        this.names = names;
    }

    /** Writes what an operation takes. */
    void writeInput(JavaWriter writer, StructureShape input) {
        write(writer, input, true);
    }

    /** Writes what is in an input, or what an operation answers. */
    void write(JavaWriter writer, StructureShape structure) {
        write(writer, structure, shapes.isSent(structure));
    }

    private void write(JavaWriter writer, StructureShape structure, boolean hasBuilder) {
        List<MemberShape> members = shapes.members(structure);
        Symbol name = names.generated(structure);
        JavaDoc.of(structure, shapes.role(structure)).with(members).write(writer);
        writer.openBlock(
                "public record $T($L)$L {",
                "}",
                name,
                String.join(
                        ", ",
                        members.stream()
                                .map(member -> component(writer, member) + " " + camel(member))
                                .toList()),
                shapes.hand(structure)
                        .map(hand -> writer.format(" implements $T", hand))
                        .orElse(""),
                () -> {
                    writeConstructor(writer, name, members);
                    if (hasBuilder) {
                        writeBuilder(writer, structure, members);
                    }
                });
    }

    private void writeConstructor(JavaWriter writer, Symbol name, List<MemberShape> members) {
        List<MemberShape> guarded = members.stream()
                .filter(member -> isContainer(member) || (ClientShapes.isRequired(member) && !isPrimitive(member)))
                .toList();
        if (guarded.isEmpty()) {
            return;
        }
        writer.openBlock("public $T {", "}", name, () -> {
            for (MemberShape member : guarded) {
                String camel = camel(member);
                if (ClientShapes.isRequired(member)) {
                    writer.write("$T.requireNonNull($L, $S);", OBJECTS, camel, camel);
                }
                if (isContainer(member)) {
                    String copied = copied(writer, member);
                    writer.write(
                            "$L = $L;",
                            camel,
                            ClientShapes.isRequired(member) ? copied : camel + " == null ? null : " + copied);
                }
            }
        });
    }

    /** Lists and maps are copied, maps in their order. */
    private String copied(JavaWriter writer, MemberShape member) {
        return shapes.target(member).isListShape()
                ? writer.format("$T.copyOf($L)", JavaNames.symbol("java.util", "List"), camel(member))
                : writer.format(
                        "$T.unmodifiableMap(new $T<>($L))",
                        JavaNames.symbol("java.util", "Collections"),
                        JavaNames.symbol("java.util", "LinkedHashMap"),
                        camel(member));
    }

    private void writeBuilder(JavaWriter writer, StructureShape structure, List<MemberShape> members) {
        Symbol name = names.generated(structure);
        writer.write("");
        writer.openBlock("public static Builder builder() {", "}", () -> writer.write("return new Builder();"));
        writer.write("");
        writer.write("/** What is not set is absent. */");
        writer.openBlock("public static final class Builder {", "}", () -> {
            members.forEach(member -> writer.write("private $N $L;", names.boxed(member), camel(member)));
            writer.write("");
            writer.write("private Builder() {}");
            for (StructureShape mixin : shapes.answeredMixins(structure)) {
                writer.write("");
                writer.write("/** Takes over all of it. */");
                writer.openBlock("public Builder from($T state) {", "}", names.generated(mixin), () -> {
                    shapes.members(mixin)
                            .forEach(member -> writer.write("this.$L = state.$L();", camel(member), camel(member)));
                    writer.write("return this;");
                });
            }
            for (MemberShape member : members) {
                writer.write("");
                JavaDoc.of(member).write(writer);
                writer.openBlock(
                        "public Builder $L($L $L) {",
                        "}",
                        camel(member),
                        component(writer, member),
                        camel(member),
                        () -> {
                            writer.write("this.$L = $L;", camel(member), camel(member));
                            writer.write("return this;");
                        });
            }
            writer.write("");
            writeBuild(writer, name, members);
        });
    }

    private void writeBuild(JavaWriter writer, Symbol name, List<MemberShape> members) {
        List<String> required = members.stream()
                .filter(ClientShapes::isRequired)
                .map(ClientRecords::camel)
                .toList();
        if (!required.isEmpty()) {
            writer.write("/** Without $L it is an {@link IllegalStateException}. */", String.join(" or ", required));
        }
        writer.openBlock("public $T build() {", "}", name, () -> {
            for (String member : required) {
                writer.openBlock(
                        "if ($L == null) {",
                        "}",
                        member,
                        () -> writer.write(
                                "throw new $T($S);",
                                JavaNames.symbol("java.lang", "IllegalStateException"),
                                name.getName() + ": " + member + " is missing"));
            }
            writer.write(
                    "return new $T($L);",
                    name,
                    String.join(", ", members.stream().map(ClientRecords::camel).toList()));
        });
    }

    private boolean isContainer(MemberShape member) {
        return shapes.target(member).isListShape()
                || shapes.target(member).isMapShape()
                || shapes.target(member).isDocumentShape();
    }

    private boolean isPrimitive(MemberShape member) {
        return JavaNames.unboxed(names.boxed(member)).getNamespace().isEmpty();
    }

    private String component(JavaWriter writer, MemberShape member) {
        Symbol boxed = names.boxed(member);
        return ClientShapes.isRequired(member)
                ? writer.format("$T", JavaNames.unboxed(boxed))
                : writer.format("$N", boxed);
    }

    private static String camel(MemberShape member) {
        return JavaNames.camel(member.getMemberName());
    }
}
