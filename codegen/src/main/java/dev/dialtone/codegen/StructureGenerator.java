package dev.dialtone.codegen;

import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.aws.traits.protocols.AwsQueryErrorTrait;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.MixinTrait;

/** A structure becomes a record, an error becomes an exception, a mixin becomes an interface. */
final class StructureGenerator {

    private static final Symbol SHAPE = JavaNames.symbol(JavaNames.CORE, "Shape");
    private static final Symbol SCHEMA = JavaNames.symbol(JavaNames.CORE, "Schema");
    private static final Symbol MODELED_EXCEPTION = JavaNames.symbol(JavaNames.CORE, "ModeledException");
    private static final Symbol OBJECTS = JavaNames.symbol("java.util", "Objects");
    private static final Symbol OBJECT = JavaNames.symbol("java.lang", "Object");
    private static final Symbol OVERRIDE = JavaNames.symbol("java.lang", "Override");

    private final Model model;
    private final JavaNames names;
    private final SchemaExpressions expressions;

    StructureGenerator(Model model, JavaNames names, SchemaExpressions expressions) {
        this.model = model;
        this.names = names;
        this.expressions = expressions;
    }

    void writeMixin(JavaWriter writer, StructureShape mixin) {
        List<String> parents = mixins(mixin).stream()
                .map(parent -> writer.format("$T", names.generated(parent)))
                .toList();
        writer.openBlock(
                "public interface $T$L {",
                "}",
                names.generated(mixin),
                parents.isEmpty() ? "" : " extends " + String.join(", ", parents),
                () -> mixin.members().forEach(member -> {
                    writer.write("");
                    writer.write("$L $L();", component(writer, member), JavaNames.camel(member.getMemberName()));
                }));
    }

    void writeRecord(JavaWriter writer, StructureShape structure) {
        Symbol name = names.generated(structure);
        List<MemberShape> members = List.copyOf(structure.members());
        suppressUnchecked(writer, members);
        String components = String.join(", ", parameters(writer, members));
        String interfaces = writer.format("$T", SHAPE)
                + String.join(
                        "",
                        mixins(structure).stream()
                                .map(mixin -> writer.format(", $T", names.generated(mixin)))
                                .toList());
        writer.openBlock("public record $T($L) implements $L {", "}", name, components, interfaces, () -> {
            writeSchema(writer, structure, writer.format("structure($S)", structure.getId()), casts(writer, members));
            writeRequiredChecks(writer, name, members);
            writeGet(writer, members);
            writeBuilder(writer, structure, members);
        });
    }

    void writeError(JavaWriter writer, StructureShape error) {
        Symbol name = names.generated(error);
        List<MemberShape> members = List.copyOf(error.members());
        writer.write("@$T({$S, $S})", JavaNames.symbol("java.lang", "SuppressWarnings"), "serial", "unchecked");
        writer.openBlock("public final class $T extends $T {", "}", name, MODELED_EXCEPTION, () -> {
            writeSchema(
                    writer,
                    error,
                    writer.format("error($S, $L)", error.getId(), status(error)),
                    casts(writer, members));
            for (MemberShape member : members) {
                writer.write(
                        "private final $L $L;", component(writer, member), JavaNames.camel(member.getMemberName()));
            }
            String message = members.stream()
                    .map(member -> JavaNames.camel(member.getMemberName()))
                    .filter("message"::equals)
                    .findFirst()
                    .orElse("null");
            writer.write("");
            writer.openBlock("private $T($L) {", "}", name, String.join(", ", parameters(writer, members)), () -> {
                writer.write("super($L);", message);
                for (MemberShape member : members) {
                    String camel = JavaNames.camel(member.getMemberName());
                    writer.write("this.$L = $L;", camel, camel);
                }
            });
            for (MemberShape member : members) {
                String camel = JavaNames.camel(member.getMemberName());
                writer.write("");
                writer.openBlock(
                        "public $L $L() {",
                        "}",
                        component(writer, member),
                        camel,
                        () -> writer.write("return $L;", camel));
            }
            writer.write("");
            writeGet(writer, members);
            writeBuilder(writer, error, members);
        });
    }

    private static int status(StructureShape error) {
        return error.getTrait(HttpErrorTrait.class)
                .map(HttpErrorTrait::getCode)
                .orElse(error.expectTrait(ErrorTrait.class).getDefaultHttpStatusCode());
    }

    private List<StructureShape> mixins(StructureShape structure) {
        List<StructureShape> found = new ArrayList<>();
        for (ShapeId id : structure.getMixins()) {
            StructureShape mixin = model.expectShape(id, StructureShape.class);
            if (!mixin.expectTrait(MixinTrait.class).getLocalTraits().contains(ShapeId.from("smithy.api#private"))) {
                found.add(mixin);
            }
        }
        return found;
    }

    private String component(JavaWriter writer, MemberShape member) {
        Symbol type = names.component(member);
        return type.getNamespace().isEmpty() || !JavaNames.isNullable(member)
                ? writer.format("$T", type)
                : writer.format("$N", type);
    }

    private List<String> parameters(JavaWriter writer, List<MemberShape> members) {
        return members.stream()
                .map(member -> component(writer, member) + " " + JavaNames.camel(member.getMemberName()))
                .toList();
    }

    private List<String> casts(JavaWriter writer, List<MemberShape> members) {
        List<String> casts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            casts.add(writer.format("($T) v[$L]", names.component(members.get(i)), i));
        }
        return casts;
    }

    private void suppressUnchecked(JavaWriter writer, List<MemberShape> members) {
        boolean generic = members.stream().anyMatch(member -> {
            Shape target = model.expectShape(member.getTarget());
            return target.isListShape() || target.isMapShape();
        });
        if (generic) {
            writer.write("@$T($S)", JavaNames.symbol("java.lang", "SuppressWarnings"), "unchecked");
        }
    }

    private void writeSchema(JavaWriter writer, StructureShape shape, String factory, List<String> casts) {
        Symbol name = names.generated(shape);
        writer.write("public static final $T<$T> SCHEMA = $T.<$T>$L", SCHEMA, name, SCHEMA, name, factory);
        writer.indent(2);
        shape.getTrait(AwsQueryErrorTrait.class).ifPresent(trait -> writer.write(".queryError($S)", trait.getCode()));
        for (MemberShape member : shape.members()) {
            writer.write(".member($L)", expressions.member(writer, member));
        }
        writer.write(".build(v -> new $T($L));", name, String.join(", ", casts));
        writer.dedent(2);
        writer.write("");
    }

    private void writeRequiredChecks(JavaWriter writer, Symbol name, List<MemberShape> members) {
        List<MemberShape> checked = members.stream()
                .filter(member -> !JavaNames.isNullable(member)
                        && !names.component(member).getNamespace().isEmpty())
                .toList();
        if (checked.isEmpty()) {
            return;
        }
        writer.openBlock("public $T {", "}", name, () -> {
            for (MemberShape member : checked) {
                writer.write(
                        "$T.requireNonNull($L, $S);",
                        OBJECTS,
                        JavaNames.camel(member.getMemberName()),
                        member.getMemberName());
            }
        });
        writer.write("");
    }

    private void writeGet(JavaWriter writer, List<MemberShape> members) {
        writer.write("@$T", OVERRIDE);
        writer.openBlock("public $T<?> schema() {", "}", SCHEMA, () -> writer.write("return SCHEMA;"));
        writer.write("");
        writer.write("@$T", OVERRIDE);
        writer.openBlock("public $N get(int member) {", "}", OBJECT, () -> {
            if (members.isEmpty()) {
                writer.write("throw new $T(member);", JavaNames.symbol("java.lang", "IndexOutOfBoundsException"));
                return;
            }
            writer.openBlock("return switch (member) {", "};", () -> {
                for (int i = 0; i < members.size(); i++) {
                    // A member may have the name of the parameter.
                    writer.write(
                            "case $L -> this.$L;",
                            i,
                            JavaNames.camel(members.get(i).getMemberName()));
                }
                writer.write(
                        "default -> throw new $T(member);", JavaNames.symbol("java.lang", "IndexOutOfBoundsException"));
            });
        });
        writer.write("");
    }

    private void writeBuilder(JavaWriter writer, StructureShape shape, List<MemberShape> members) {
        Symbol name = names.generated(shape);
        writer.openBlock("public static Builder builder() {", "}", () -> writer.write("return new Builder();"));
        if (!shape.hasTrait(ErrorTrait.class)) {
            writer.write("");
            writer.openBlock("public Builder toBuilder() {", "}", () -> {
                writer.write("Builder builder = new Builder();");
                for (int i = 0; i < members.size(); i++) {
                    writer.write(
                            "builder.v[$L] = $L;",
                            i,
                            JavaNames.camel(members.get(i).getMemberName()));
                }
                writer.write("return builder;");
            });
        }
        writer.write("");
        writer.openBlock("public static final class Builder {", "}", () -> {
            writer.write("private final $N[] v = new $N[$L];", OBJECT, OBJECT, members.size());
            writer.write("");
            writer.write("private Builder() {}");
            for (StructureShape mixin : allMixins(shape)) {
                writer.write("");
                writer.openBlock("public Builder from($T state) {", "}", names.generated(mixin), () -> {
                    for (MemberShape member : mixin.getAllMembers().values()) {
                        int index = indexOf(members, member.getMemberName());
                        writer.write("this.v[$L] = state.$L();", index, JavaNames.camel(member.getMemberName()));
                    }
                    writer.write("return this;");
                });
            }
            for (int i = 0; i < members.size(); i++) {
                MemberShape member = members.get(i);
                String camel = JavaNames.camel(member.getMemberName());
                int index = i;
                writer.write("");
                writer.openBlock("public Builder $L($L $L) {", "}", camel, component(writer, member), camel, () -> {
                    writer.write("this.v[$L] = $L;", index, immutable(writer, member, camel));
                    writer.write("return this;");
                });
            }
            writer.write("");
            writer.openBlock("public $T build() {", "}", name, () -> writer.write("return SCHEMA.make(v);"));
        });
    }

    private List<StructureShape> allMixins(StructureShape shape) {
        List<StructureShape> found = new ArrayList<>();
        for (StructureShape mixin : mixins(shape)) {
            found.add(mixin);
            allMixins(mixin).stream().filter(parent -> !found.contains(parent)).forEach(found::add);
        }
        return found;
    }

    private static int indexOf(List<MemberShape> members, String name) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).getMemberName().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No member " + name);
    }

    private String immutable(JavaWriter writer, MemberShape member, String value) {
        Shape target = model.expectShape(member.getTarget());
        if (!target.isListShape() && !target.isMapShape()) {
            return value;
        }
        String copied = writer.format("$T.copyOf($L)", JavaNames.symbol(JavaNames.CORE, "Copies"), value);
        return JavaNames.isNullable(member) ? value + " == null ? null : " + copied : copied;
    }
}
