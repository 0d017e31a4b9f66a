package dev.dialtone.codegen;

import java.util.List;
import java.util.Optional;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.shapes.CollectionShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;

/**
 * What reads the records of a client from JSON and writes them. Both are methods by the name of the record, in two classes beside the
 * hand-written {@code Json}, whose methods read and write everything else.
 */
final class ClientCodecs {

    private final ClientShapes shapes;
    private final JavaNames names;

    ClientCodecs(ClientShapes shapes, JavaNames names) {
        this.shapes = shapes;
        this.names = names;
    }

    void writeReader(JavaWriter writer) {
        writer.write("/** Reads what the server answers. What breaks the contract is a {@link JsonException}. */");
        writer.openBlock("final class ModelReader {", "}", () -> {
            writer.write("private ModelReader() {}");
            for (StructureShape structure : shapes.answeredStructures()) {
                Symbol type = names.generated(structure);
                writer.write("");
                writer.openBlock(
                        "static $T $L(@$T Object value) {",
                        "}",
                        type,
                        method(structure),
                        JavaNames.NULLABLE_ANNOTATION,
                        () -> {
                            writer.write("JsonObject json = JsonObject.of($S, value);", type.getName());
                            writer.write("return new $T(", type);
                            writer.indent(2);
                            List<MemberShape> members = shapes.members(structure);
                            for (int i = 0; i < members.size(); i++) {
                                MemberShape member = members.get(i);
                                writer.write(
                                        "json.$L($S, $L)$L",
                                        ClientShapes.isRequired(member) ? "required" : "optional",
                                        wireName(member),
                                        reads(writer, member),
                                        i < members.size() - 1 ? "," : ");");
                            }
                            writer.dedent(2);
                        });
            }
        });
    }

    void writeWriter(JavaWriter writer) {
        Symbol map = JavaNames.symbol("java.util", "Map");
        writer.write("/** Writes what is within inputs. */");
        writer.openBlock("final class ModelWriter {", "}", () -> {
            writer.write("private ModelWriter() {}");
            for (StructureShape structure : shapes.sentStructures()) {
                writer.write("");
                writer.openBlock(
                        "static $T<String, Object> $L($T value) {",
                        "}",
                        map,
                        method(structure),
                        names.generated(structure),
                        () -> {
                            writer.write("return new JsonMembers()");
                            writer.indent(2);
                            shapes.members(structure)
                                    .forEach(member -> writer.write(".put($L)", argument(writer, member, "value")));
                            writer.write(".map();");
                            writer.dedent(2);
                        });
            }
        });
    }

    /** A function that reads the value of a member. */
    String reads(JavaWriter writer, MemberShape member) {
        Shape target = shapes.target(member);
        if (shapes.options().texts().containsKey(target.getId())) {
            return writer.format("text -> $T.parse(Json.text(text))", names.boxed(target));
        }
        return switch (target.getType()) {
            case STRING -> "Json::text";
            case BOOLEAN -> "Json::flag";
            case BYTE, SHORT, INTEGER -> "Json::integer";
            case LONG -> "Json::longInteger";
            case FLOAT, DOUBLE -> "Json::number";
            case DOCUMENT -> "Json::document";
            case TIMESTAMP -> {
                requireDateTime(member, target);
                yield "Json::instant";
            }
            case ENUM -> writer.format("text -> $T.of(Json.text(text))", names.boxed(target));
            case LIST, SET -> "Json.list(" + reads(writer, ((CollectionShape) target).getMember()) + ")";
            case MAP -> "Json.map(" + reads(writer, ((MapShape) target).getValue()) + ")";
            case STRUCTURE -> "ModelReader::" + method((StructureShape) target);
            default -> throw new IllegalArgumentException(member.getId() + ": the client cannot read it");
        };
    }

    /**
     * Name, value and, when the value is none of JSON's, what makes it one; as arguments of a call.
     *
     * @param record the expression that the member is of
     */
    String argument(JavaWriter writer, MemberShape member, String record) {
        return writer.format("$S, $L", wireName(member), value(writer, member, record));
    }

    /** Value and, when it is none of JSON's, what makes it one. */
    String value(JavaWriter writer, MemberShape member, String record) {
        return record + "." + JavaNames.camel(member.getMemberName()) + "()"
                + writes(writer, member).map(writes -> ", " + writes).orElse("");
    }

    private Optional<String> writes(JavaWriter writer, MemberShape member) {
        Shape target = shapes.target(member);
        if (shapes.options().texts().containsKey(target.getId())) {
            return Optional.of(writer.format("$T::toString", names.boxed(target)));
        }
        return switch (target.getType()) {
            case STRING, BOOLEAN, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DOCUMENT -> Optional.empty();
            case TIMESTAMP -> {
                requireDateTime(member, target);
                yield Optional.of(writer.format("$T::toString", names.boxed(target)));
            }
            case ENUM -> Optional.of(writer.format("$T::value", names.boxed(target)));
            case LIST, SET ->
                writes(writer, ((CollectionShape) target).getMember()).map(element -> "Json.each(" + element + ")");
            case MAP ->
                writes(writer, ((MapShape) target).getValue()).map(element -> "Json.eachValue(" + element + ")");
            case STRUCTURE -> Optional.of("ModelWriter::" + method((StructureShape) target));
            default -> throw new IllegalArgumentException(member.getId() + ": the client cannot write it");
        };
    }

    private static void requireDateTime(MemberShape member, Shape target) {
        boolean isDateTime = member.getTrait(TimestampFormatTrait.class)
                .or(() -> target.getTrait(TimestampFormatTrait.class))
                .filter(trait -> trait.getFormat() == TimestampFormatTrait.Format.DATE_TIME)
                .isPresent();
        if (!isDateTime) {
            throw new IllegalArgumentException(member.getId() + ": the client knows date-times only");
        }
    }

    private static String wireName(MemberShape member) {
        return member.getTrait(JsonNameTrait.class).map(JsonNameTrait::getValue).orElse(member.getMemberName());
    }

    private String method(StructureShape structure) {
        return JavaNames.camel(names.generated(structure).getName());
    }

    /** The method that reads a structure. */
    String reader(StructureShape structure) {
        return "ModelReader::" + method(structure);
    }
}
