package dev.dialtone.core.shape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes as documents, for people to read: members under their names, absent ones left out. */
public final class Documents {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Documents() {}

    /** The document of a shape. Timestamps are ISO-8601 with milliseconds, blobs are base64. Hides nothing. */
    public static Document of(Shape shape) {
        return new Document(structure(shape));
    }

    /** A moment as documents show it: ISO-8601 with milliseconds and Z. */
    public static String text(Instant moment) {
        return INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Map<String, @Nullable Object> structure(Shape shape) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Member member : shape.schema().members()) {
            Object value = shape.get(member.index());
            if (value != null) {
                tree.put(member.name(), value(member.type(), value));
            }
        }
        return tree;
    }

    private static @Nullable Object value(Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case STRUCTURE, UNION -> structure((Shape) value);
            case LIST -> list(type, (List<?>) value);
            case MAP -> map(type, (Map<?, ?>) value);
            case ENUM -> ((OpenEnum) value).value();
            case TIMESTAMP -> text((Instant) value);
            case BLOB -> Base64.getEncoder().encodeToString(((Blob) value).toBytes());
            case DOCUMENT -> ((Document) value).value();
            case BYTE, SHORT, INTEGER, LONG -> ((Number) value).longValue();
            // By its text: widening would show 0.1 as 0.10000000149011612.
            case FLOAT -> Double.valueOf(value.toString());
            case BIG_DECIMAL -> value.toString();
            case STRING, BOOLEAN, DOUBLE, BIG_INTEGER -> value;
        };
    }

    private static List<@Nullable Object> list(Type type, List<?> list) {
        List<@Nullable Object> tree = new ArrayList<>(list.size());
        list.forEach(element -> tree.add(value(type.element(), element)));
        return tree;
    }

    private static Map<String, @Nullable Object> map(Type type, Map<?, ?> map) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((key, element) -> tree.put((String) key, value(type.element(), element)));
        return tree;
    }
}
