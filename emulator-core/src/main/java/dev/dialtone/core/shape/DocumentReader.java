package dev.dialtone.core.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads shapes of the documents that {@link Documents#complete} makes. */
public final class DocumentReader {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private DocumentReader() {}

    /**
     * The shape that a document was made of.
     *
     * @throws IllegalArgumentException when it is none of this schema, naming the member
     */
    public static <S extends Shape> S read(Schema<S> schema, Document document) {
        return structure(schema, document.value());
    }

    /**
     * The instant of a text in ISO-8601 that was saved.
     *
     * @throws DateTimeException for a text that is none, and for what no clock here can show and nothing can fall due at
     */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
            throw new DateTimeException("instant: " + instant + " (expected: " + Instant.EPOCH + ".." + LAST + ")");
        }
        return instant;
    }

    private static <S extends Shape> S structure(Schema<S> schema, @Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException(schema.name() + ": " + tree + " (expected: an object)");
        }
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        for (Map.Entry<?, ?> each : members.entrySet()) {
            Member member = schema.member(String.valueOf(each.getKey()));
            if (member == null) {
                throw new IllegalArgumentException(schema.name() + ": " + each.getKey() + " is no member of it");
            }
            values[member.index()] = each.getValue() == null ? null : member(member, each.getValue());
        }
        try {
            return schema.make(values);
        } catch (NullPointerException absent) {
            throw new IllegalArgumentException(schema.name() + ": " + absent.getMessage() + " is missing", absent);
        }
    }

    private static @Nullable Object member(Member member, Object tree) {
        try {
            return value(member.type(), tree);
        } catch (ClassCastException | ArithmeticException | DateTimeException other) {
            throw new IllegalArgumentException(
                    member.name() + ": " + tree + " (expected: a value of kind "
                            + member.type().kind() + ")",
                    other);
        }
    }

    private static @Nullable Object value(Type type, @Nullable Object tree) {
        if (tree == null) {
            return null;
        }
        return switch (type.kind()) {
            case STRUCTURE, UNION -> structure(type.schema(), tree);
            case LIST -> list(type.element(), (List<?>) tree);
            case MAP -> map(type.element(), (Map<?, ?>) tree);
            case ENUM -> type.enumeration().of((String) tree);
            case TIMESTAMP -> instant((String) tree);
            case BLOB -> Blob.of(Base64.getDecoder().decode((String) tree));
            case DOCUMENT -> new Document(tree);
            case BYTE -> (byte) number(tree, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) number(tree, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> (int) number(tree, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> number(tree, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> ((Number) tree).floatValue();
            case DOUBLE -> ((Number) tree).doubleValue();
            case BIG_INTEGER -> tree instanceof BigInteger big ? big : BigInteger.valueOf((Long) tree);
            case BIG_DECIMAL -> new BigDecimal((String) tree);
            case STRING -> Objects.requireNonNull((String) tree);
            case BOOLEAN -> Objects.requireNonNull((Boolean) tree);
        };
    }

    private static long number(Object tree, long least, long most) {
        long number = (Long) tree;
        if (number < least || number > most) {
            throw new ArithmeticException(number + " (expected: " + least + ".." + most + ")");
        }
        return number;
    }

    private static List<@Nullable Object> list(Type element, List<?> tree) {
        List<@Nullable Object> list = new ArrayList<>(tree.size());
        for (Object each : tree) {
            list.add(value(element, each));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> map(Type element, Map<?, ?> tree) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        tree.forEach((key, each) -> map.put(String.valueOf(key), value(element, each)));
        return Collections.unmodifiableMap(map);
    }
}
