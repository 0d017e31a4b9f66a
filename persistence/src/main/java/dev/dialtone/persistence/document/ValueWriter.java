package dev.dialtone.persistence.document;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their types, so that {@link ValueReader} reads the same: members under the names of the contract, absent ones left
 * out, instants in ISO-8601, bytes in base64. What is sensitive is written like the rest, since it is state.
 */
final class ValueWriter {

    private ValueWriter() {}

    static void write(JsonBytes json, Type type, Object value) {
        switch (type.kind()) {
            case STRING -> json.text((String) value);
            case ENUM -> json.text(((OpenEnum) value).value());
            case BOOLEAN, BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, BIG_DECIMAL -> json.raw(value.toString());
            case FLOAT, DOUBLE -> writeFloating(json, (Number) value);
            case BLOB -> json.text(Base64.getEncoder().encodeToString(((Blob) value).toBytes()));
            case TIMESTAMP -> json.text(value.toString());
            case DOCUMENT -> writePlain(json, ((Document) value).value());
            case LIST -> writeList(json, type.element(), (List<?>) value);
            case MAP -> writeMap(json, type.element(), (Map<?, ?>) value);
            case STRUCTURE, UNION -> writeShape(json, (Shape) value);
        }
    }

    static void writeShape(JsonBytes json, Shape shape) {
        json.raw('{');
        boolean isFirst = true;
        for (Member member : shape.schema().members()) {
            Object value = shape.get(member.index());
            if (value != null) {
                separate(json, isFirst).text(member.name()).raw(": ");
                write(json, member.type(), value);
                isFirst = false;
            }
        }
        json.raw('}');
    }

    private static void writeFloating(JsonBytes json, Number value) {
        if (Double.isFinite(value.doubleValue())) {
            json.raw(value.toString());
        } else {
            json.text(value.toString());
        }
    }

    private static void writeList(JsonBytes json, Type element, List<?> list) {
        json.raw('[');
        boolean isFirst = true;
        for (Object value : list) {
            separate(json, isFirst);
            writeElement(json, element, value);
            isFirst = false;
        }
        json.raw(']');
    }

    private static void writeMap(JsonBytes json, Type element, Map<?, ?> map) {
        json.raw('{');
        boolean isFirst = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            separate(json, isFirst).text((String) entry.getKey()).raw(": ");
            writeElement(json, element, entry.getValue());
            isFirst = false;
        }
        json.raw('}');
    }

    private static void writeElement(JsonBytes json, Type element, @Nullable Object value) {
        if (value == null) {
            json.raw("null");
        } else {
            write(json, element, value);
        }
    }

    private static void writePlain(JsonBytes json, @Nullable Object value) {
        if (value instanceof String text) {
            json.text(text);
        } else if (value instanceof Double number) {
            writeFloating(json, number);
        } else if (value instanceof List<?> list) {
            json.raw('[');
            boolean isFirst = true;
            for (Object each : list) {
                writePlain(separate(json, isFirst), each);
                isFirst = false;
            }
            json.raw(']');
        } else if (value instanceof Map<?, ?> map) {
            json.raw('{');
            boolean isFirst = true;
            for (Map.Entry<?, ?> each : map.entrySet()) {
                writePlain(separate(json, isFirst).text((String) each.getKey()).raw(": "), each.getValue());
                isFirst = false;
            }
            json.raw('}');
        } else {
            json.raw(String.valueOf(value)); // Null, true, false and whole numbers.
        }
    }

    private static JsonBytes separate(JsonBytes json, boolean isFirst) {
        return isFirst ? json : json.raw(", ");
    }
}
