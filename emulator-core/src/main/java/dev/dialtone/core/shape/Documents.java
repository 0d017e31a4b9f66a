package dev.dialtone.core.shape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shapes as documents, for people to read: members under their names, absent ones left out. Timestamps are ISO-8601 with
 * milliseconds, blobs are base64. What the contract marks sensitive is shown as {@value #HIDDEN}.
 */
public final class Documents {
    /** Stands in for a sensitive value. */
    public static final String HIDDEN = "***";

    private static final String CUT = "\u2026";

    /** A text, or the bytes of a blob, that is longer is cut to half of it. */
    private static final int LONGEST = 2_048;

    private static final int MOST_ELEMENTS = 100;

    /** What an excerpt may weigh, with what is cut and what it is cut from left out. */
    private static final int EXCERPT_BYTES = 32 * 1024;

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final boolean cuts;
    private final boolean hides;
    private int room = EXCERPT_BYTES;
    private boolean hasCut;

    private Documents(boolean cuts, boolean hides) {
        this.cuts = cuts;
        this.hides = hides;
    }

    /**
     * A document that may lack something of its shape.
     *
     * @param isCut whether it does
     */
    public record Excerpt(Document document, boolean isCut) {}

    /** The document of a shape, whatever its size. */
    public static Document of(Shape shape) {
        return new Document(new Documents(false, true).structure(shape));
    }

    /** The document of a shape with what is sensitive in it, which {@link DocumentReader} makes a shape again: not to be shown. */
    public static Document complete(Shape shape) {
        return new Document(new Documents(false, false).structure(shape));
    }

    /**
     * The document of a shape of any size, itself of a few dozen kilobytes at most: of a long text, a large file or a long list
     * it has the beginning, followed by an ellipsis and the whole length; of what does not fit in any more, only the ellipsis.
     */
    public static Excerpt excerpt(Shape shape) {
        Documents documents = new Documents(true, true);
        Document document = new Document(documents.structure(shape));
        return new Excerpt(document, documents.hasCut);
    }

    /** A moment as documents show it: ISO-8601 with milliseconds and Z. */
    public static String text(Instant moment) {
        return INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    private Map<String, @Nullable Object> structure(Shape shape) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Member member : shape.schema().members()) {
            Object value = shape.get(member.index());
            if (value != null) {
                tree.put(member.name(), value(member.type(), value));
            }
        }
        return tree;
    }

    private @Nullable Object value(Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        } else if (hides && type.isSensitive()) {
            return HIDDEN;
        } else if (isFull()) {
            return CUT;
        }
        return switch (type.kind()) {
            case STRUCTURE, UNION -> structure((Shape) value);
            case LIST -> list(type.element(), (List<?>) value);
            case MAP -> hides && type.key().isSensitive() ? HIDDEN : map(type.element(), (Map<?, ?>) value);
            case ENUM -> text(((OpenEnum) value).value());
            case TIMESTAMP -> text((Instant) value);
            case BLOB -> blob((Blob) value);
            case DOCUMENT -> any(((Document) value).value());
            case BYTE, SHORT, INTEGER, LONG -> ((Number) value).longValue();
            // By its text: widening would show 0.1 as 0.10000000149011612.
            case FLOAT -> Double.valueOf(value.toString());
            case BIG_DECIMAL -> text(value.toString());
            case STRING -> text((String) value);
            case BOOLEAN, DOUBLE, BIG_INTEGER -> value;
        };
    }

    private List<@Nullable Object> list(@Nullable Type element, List<?> list) {
        List<@Nullable Object> tree = new ArrayList<>();
        for (Object next : list) {
            if (isEnough(tree.size())) {
                tree.add(cut("", list.size(), "elements"));
                break;
            }
            tree.add(element == null ? any(next) : value(element, next));
        }
        return tree;
    }

    private Map<String, @Nullable Object> map(@Nullable Type element, Map<?, ?> map) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Map.Entry<?, ?> next : map.entrySet()) {
            if (isEnough(tree.size())) {
                tree.put(CUT, cut("", map.size(), "entries"));
                break;
            }
            Object value = next.getValue();
            tree.put(text((String) next.getKey()), element == null ? any(value) : value(element, value));
        }
        return tree;
    }

    /** What is in a document already. */
    private @Nullable Object any(@Nullable Object value) {
        if (!cuts || value == null) {
            return value;
        } else if (isFull()) {
            return CUT;
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof List<?> list) {
            return list(null, list);
        } else if (value instanceof Map<?, ?> map) {
            return map(null, map);
        }
        return value;
    }

    private String text(String text) {
        if (!cuts || text.length() <= LONGEST) {
            take(text.length());
            return text;
        }
        int end = LONGEST / 2;
        String beginning = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
        return cut(beginning, text.length(), "characters");
    }

    private String blob(Blob blob) {
        if (blob.isStreamed()) {
            hasCut = true;
            return CUT; // Who takes it reads it, and nobody else can.
        }
        boolean isLong = cuts && blob.length() > LONGEST;
        byte[] bytes = blob.toBytes();
        // In whole groups of three, which end without padding.
        String text = Base64.getEncoder().encodeToString(isLong ? Arrays.copyOf(bytes, LONGEST / 2 / 3 * 3) : bytes);
        if (isLong) {
            return cut(text, blob.length(), "bytes");
        }
        take(text.length());
        return text;
    }

    private String cut(String beginning, int length, String unit) {
        hasCut = true;
        take(beginning.length());
        return beginning + CUT + '(' + length + ' ' + unit + ')';
    }

    private boolean isEnough(int elements) {
        return cuts && (elements == MOST_ELEMENTS || room <= 0);
    }

    /** Whether nothing more fits in; if so, something is missing. */
    private boolean isFull() {
        boolean isFull = cuts && room <= 0;
        hasCut |= isFull;
        take(0);
        return isFull;
    }

    /** Every value takes some room, its text besides. */
    private void take(int characters) {
        room -= cuts ? 16 + characters : 0;
    }
}
