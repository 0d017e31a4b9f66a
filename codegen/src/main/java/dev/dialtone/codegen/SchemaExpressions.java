package dev.dialtone.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.codegen.core.Symbol;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.CollectionShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.ShapeType;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryParamsTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.HttpResponseCodeTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.RequiredTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.StreamingTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Writes members and types of the contract as the Java expressions that rebuild them at run time. */
final class SchemaExpressions {

    private static final Symbol MEMBER = JavaNames.symbol(JavaNames.CORE, "Member");
    private static final Symbol TYPE = JavaNames.symbol(JavaNames.CORE, "Type");
    private static final Symbol KIND = JavaNames.symbol(JavaNames.CORE, "Kind");
    private static final Symbol TIMESTAMP_FORMAT = JavaNames.symbol(JavaNames.CORE, "TimestampFormat");

    private static final ShapeId MEANING = ShapeId.from("dev.dialtone.traits#meaning");
    private static final ShapeId TOKEN_DAYS = ShapeId.from("dev.dialtone.traits#tokenDays");

    private final Model model;
    private final JavaNames names;
    private final PatternExpressions patterns;

    SchemaExpressions(Model model, JavaNames names, PatternExpressions patterns) {
        this.model = model;
        this.names = names;
        this.patterns = patterns;
    }

    /** {@code Member.of("Name", …)} with everything that the contract says of it. */
    String member(JavaWriter writer, MemberShape member) {
        StringBuilder code = new StringBuilder(writer.format("$T.of($S, ", MEMBER, member.getMemberName()))
                .append(type(writer, member))
                .append(')');
        if (member.hasTrait(RequiredTrait.class)) {
            code.append(".required()");
        }
        member.getTrait(DefaultTrait.class)
                .filter(trait -> !trait.toNode().isNullNode())
                .ifPresent(trait -> code.append(".defaultsTo(")
                        .append(value(writer, member, trait.toNode()))
                        .append(')'));
        member.getTrait(JsonNameTrait.class)
                .ifPresent(trait -> code.append(writer.format(".jsonName($S)", trait.getValue())));
        if (member.hasTrait(IdempotencyTokenTrait.class)) {
            code.append(".idempotencyToken(")
                    .append(member.findTrait(TOKEN_DAYS)
                            .map(days -> String.valueOf(
                                    days.toNode().expectNumberNode().getValue()))
                            .orElse(""))
                    .append(')');
        }
        location(member)
                .ifPresent(place -> code.append(
                        writer.format(".in($T.Location.$L, $S)", MEMBER, place.name(), place.locationName())));
        return code.toString();
    }

    private record Place(String name, String locationName) {}

    private static Optional<Place> location(MemberShape member) {
        String name = member.getMemberName();
        if (member.hasTrait(HttpLabelTrait.class)) {
            return Optional.of(new Place("LABEL", name));
        } else if (member.hasTrait(HttpPayloadTrait.class)) {
            return Optional.of(new Place("PAYLOAD", name));
        } else if (member.hasTrait(HttpResponseCodeTrait.class)) {
            return Optional.of(new Place("STATUS", name));
        } else if (member.hasTrait(HttpQueryParamsTrait.class)) {
            return Optional.of(new Place("QUERY_PARAMS", name));
        }
        return member.getTrait(HttpQueryTrait.class)
                .map(trait -> new Place("QUERY", trait.getValue()))
                .or(() -> member.getTrait(HttpHeaderTrait.class).map(trait -> new Place("HEADER", trait.getValue())))
                .or(() -> member.getTrait(HttpPrefixHeadersTrait.class)
                        .map(trait -> new Place("PREFIX_HEADERS", trait.getValue())));
    }

    /** The type of a member: that of its target with the member's own constraints instead of the target's. */
    private String type(JavaWriter writer, MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        StringBuilder code = new StringBuilder(base(writer, target));
        member.getMemberTrait(model, LengthTrait.class)
                .ifPresent(trait -> code.append(
                        String.format(".length(%s, %s)", orNull(trait.getMin(), "L"), orNull(trait.getMax(), "L"))));
        member.getMemberTrait(model, RangeTrait.class)
                .ifPresent(trait -> code.append(
                        String.format(".range(%s, %s)", quotedOrNull(trait.getMin()), quotedOrNull(trait.getMax()))));
        member.getMemberTrait(model, PatternTrait.class)
                .ifPresent(trait -> code.append(patterns.pattern(writer, member, trait.getValue())));
        member.getMemberTrait(model, PatternTrait.class)
                .flatMap(pattern -> target.findTrait(MEANING))
                .ifPresent(words -> code.append(writer.format(
                        ".meaning($S)", words.toNode().expectStringNode().getValue())));
        if (member.getMemberTrait(model, UniqueItemsTrait.class).isPresent()) {
            code.append(".unique()");
        }
        member.getMemberTrait(model, TimestampFormatTrait.class)
                .ifPresent(trait -> code.append(writer.format(
                        ".format($T.$L)",
                        TIMESTAMP_FORMAT,
                        trait.getValue().toUpperCase(Locale.ROOT).replace('-', '_'))));
        member.getMemberTrait(model, MediaTypeTrait.class)
                .ifPresent(trait -> code.append(writer.format(".mediaType($S)", trait.getValue())));
        if (target.hasTrait(SparseTrait.class)) {
            code.append(".sparse()");
        }
        if (target.hasTrait(StreamingTrait.class)) {
            code.append(".streaming()");
        }
        if (member.getMemberTrait(model, SensitiveTrait.class).isPresent()) {
            code.append(".sensitive()");
        }
        return code.toString();
    }

    private String base(JavaWriter writer, Shape target) {
        return switch (target.getType()) {
            case ENUM -> writer.format("$T.enumeration($T.SCHEMA)", TYPE, names.generated(target));
            case STRUCTURE -> writer.format("$T.structure(() -> $T.SCHEMA)", TYPE, names.generated(target));
            case UNION -> writer.format("$T.union(() -> $T.SCHEMA)", TYPE, names.generated(target));
            case LIST, SET -> writer.format("$T.list($L)", TYPE, type(writer, ((CollectionShape) target).getMember()));
            case MAP ->
                writer.format(
                        "$T.map($L, $L)",
                        TYPE,
                        type(writer, ((MapShape) target).getKey()),
                        type(writer, ((MapShape) target).getValue()));
            case INT_ENUM -> writer.format("$T.of($T.INTEGER).oneOf($L)", TYPE, KIND, intValues((IntEnumShape) target));
            default -> writer.format("$T.of($T.$L)", TYPE, KIND, kind(target.getType()));
        };
    }

    private static String intValues(IntEnumShape target) {
        List<Integer> values = new ArrayList<>(target.getEnumValues().values());
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String kind(ShapeType type) {
        return type.name();
    }

    private static String orNull(Optional<? extends Number> bound, String suffix) {
        return bound.map(number -> number + suffix).orElse("null");
    }

    private static String quotedOrNull(Optional<BigDecimal> bound) {
        return bound.map(number -> "\"" + number.toPlainString() + "\"").orElse("null");
    }

    /** A default value of the contract as a Java expression. */
    private String value(JavaWriter writer, MemberShape member, Node node) {
        Shape target = model.expectShape(member.getTarget());
        return switch (target.getType()) {
            case BOOLEAN -> String.valueOf(node.expectBooleanNode().getValue());
            case BYTE -> "(byte) " + node.expectNumberNode().getValue();
            case SHORT -> "(short) " + node.expectNumberNode().getValue();
            case INTEGER, INT_ENUM ->
                String.valueOf(node.expectNumberNode().getValue().intValue());
            case LONG -> node.expectNumberNode().getValue().longValue() + "L";
            case FLOAT -> node.expectNumberNode().getValue().floatValue() + "f";
            case DOUBLE -> node.expectNumberNode().getValue().doubleValue() + "d";
            case STRING -> writer.format("$S", node.expectStringNode().getValue());
            case ENUM ->
                writer.format(
                        "$T.of($S)",
                        names.generated(target),
                        node.expectStringNode().getValue());
            case BLOB -> blob(writer, node.expectStringNode().getValue());
            case TIMESTAMP -> timestamp(writer, node);
            case LIST, SET -> writer.format("$T.of()", JavaNames.symbol("java.util", "List"));
            case MAP -> writer.format("$T.of()", JavaNames.symbol("java.util", "Map"));
            case DOCUMENT ->
                writer.format("new $T($L)", JavaNames.symbol(JavaNames.CORE, "Document"), plain(writer, node));
            default -> throw new IllegalArgumentException("No default value for " + member);
        };
    }

    private static String blob(JavaWriter writer, String base64) {
        return writer.format(
                "$T.of($T.getDecoder().decode($S))",
                JavaNames.symbol(JavaNames.CORE, "Blob"),
                JavaNames.symbol("java.util", "Base64"),
                base64);
    }

    private static String timestamp(JavaWriter writer, Node node) {
        Symbol instant = JavaNames.symbol("java.time", "Instant");
        return node.isNumberNode()
                ? writer.format(
                        "$T.ofEpochSecond($LL)",
                        instant,
                        node.expectNumberNode().getValue().longValue())
                : writer.format("$T.parse($S)", instant, node.expectStringNode().getValue());
    }

    private static String plain(JavaWriter writer, Node node) {
        if (node.isStringNode()) {
            return writer.format("$S", node.expectStringNode().getValue());
        } else if (node.isBooleanNode()) {
            return String.valueOf(node.expectBooleanNode().getValue());
        } else if (node.isNumberNode()) {
            return node.expectNumberNode().isFloatingPointNumber()
                    ? node.expectNumberNode().getValue() + "d"
                    : node.expectNumberNode().getValue() + "L";
        } else if (node.isArrayNode()) {
            return writer.format("$T.of()", JavaNames.symbol("java.util", "List"));
        } else if (node.isObjectNode()) {
            return writer.format("$T.of()", JavaNames.symbol("java.util", "Map"));
        }
        throw new IllegalArgumentException("No default value for a document: " + node);
    }
}
