package dev.dialtone.protocol.tests;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Builds a shape from the {@code params} of a case: member names of the contract, timestamps in epoch seconds, blobs as
 * plain text.
 */
final class ParamsReader {

    private ParamsReader() {}

    static <S extends Shape> S read(Schema<S> schema, ObjectNode params) {
        Draft<S> draft = new Draft<>(schema);
        params.getStringMap().forEach((name, node) -> {
            Member member = schema.member(name);
            if (member == null) {
                throw new IllegalArgumentException(schema + " has no member " + name);
            }
            draft.set(member, valueOrNull(member.type(), node));
        });
        Problems problems = new Problems();
        S shape = draft.finish(problems);
        if (shape == null) {
            throw new IllegalArgumentException(schema + ": " + problems.all());
        }
        return shape;
    }

    private static @Nullable Object valueOrNull(Type type, Node node) {
        return node.isNullNode() ? null : value(type, node);
    }

    private static Object value(Type type, Node node) {
        return switch (type.kind()) {
            case STRING -> text(node);
            case ENUM -> type.enumeration().of(text(node));
            case BOOLEAN -> node.expectBooleanNode().getValue();
            case BYTE -> number(node).byteValueExact();
            case SHORT -> number(node).shortValueExact();
            case INTEGER -> number(node).intValueExact();
            case LONG -> number(node).longValueExact();
            case FLOAT ->
                node.isStringNode()
                        ? Float.valueOf(text(node))
                        : (Float) number(node).floatValue();
            case DOUBLE ->
                node.isStringNode()
                        ? Double.valueOf(text(node))
                        : (Double) number(node).doubleValue();
            case BIG_INTEGER -> number(node).toBigIntegerExact();
            case BIG_DECIMAL -> number(node);
            case BLOB -> Blob.ofUtf8(text(node));
            case TIMESTAMP ->
                Instant.ofEpochMilli(
                        number(node).multiply(BigDecimal.valueOf(1000)).longValueExact());
            case DOCUMENT -> new Document(plain(node));
            case LIST -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.expectArrayNode().forEach(item -> list.add(valueOrNull(type.element(), item)));
                yield list;
            }
            case MAP -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.expectObjectNode()
                        .getStringMap()
                        .forEach((name, item) -> map.put(name, valueOrNull(type.element(), item)));
                yield map;
            }
            case STRUCTURE, UNION -> read(type.schema(), node.expectObjectNode());
        };
    }

    private static String text(Node node) {
        return node.expectStringNode().getValue();
    }

    private static BigDecimal number(Node node) {
        return new BigDecimal(node.expectNumberNode().getValue().toString());
    }

    private static @Nullable Object plain(Node node) {
        if (node.isNullNode()) {
            return null;
        } else if (node.isStringNode()) {
            return text(node);
        } else if (node.isBooleanNode()) {
            return node.expectBooleanNode().getValue();
        } else if (node.isNumberNode()) {
            return plain(node.expectNumberNode());
        } else if (node.isArrayNode()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.expectArrayNode().forEach(item -> list.add(plain(item)));
            return list;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.expectObjectNode().getStringMap().forEach((name, item) -> map.put(name, plain(item)));
        return map;
    }

    private static Object plain(NumberNode node) {
        if (node.isFloatingPointNumber()) {
            return node.getValue().doubleValue();
        }
        BigInteger number = new BigInteger(node.getValue().toString());
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
