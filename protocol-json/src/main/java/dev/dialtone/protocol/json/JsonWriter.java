package dev.dialtone.protocol.json;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.TimestampFormat;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;

/** Writes values of the contract as JSON. Absent members are left out. */
public final class JsonWriter {

    private final JsonDialect dialect;
    private final Map<Schema<?>, SerializedString[]> names = new ConcurrentHashMap<>();

    /** A writer for all answers of a protocol. */
    public JsonWriter(JsonDialect dialect) {
        this.dialect = dialect;
    }

    /** A body with every member of a shape. */
    public byte[] write(Shape shape) {
        return write(json -> writeShape(json, shape));
    }

    /** A body with some members of a shape. */
    public byte[] write(Shape shape, List<Member> members) {
        return write(json -> {
            json.writeStartObject();
            writeMembers(json, shape, members);
            json.writeEndObject();
        });
    }

    /**
     * A body with some members of a shape, in pieces of some tens of kilobytes: what a {@link Listing} among them lists is read as
     * the pieces are asked for.
     */
    public BodyStream writeInPieces(Shape shape, List<Member> members) {
        return new JsonPieces(this, shape, members);
    }

    /** A body that is one value. */
    public byte[] write(Type type, Object value) {
        return write(json -> writeValue(json, type, value));
    }

    /** A body with {@code __type} before every member of an error. */
    byte[] writeError(String errorType, Shape error) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringProperty("__type", errorType);
            writeMembers(json, error, error.schema().members());
            json.writeEndObject();
        });
    }

    /**
     * The body of an error that no contract names.
     *
     * @param errorType the value of {@code __type}; null leaves it out
     */
    public static byte[] writeError(@Nullable String errorType, String message) {
        return write(json -> {
            json.writeStartObject();
            if (errorType != null) {
                json.writeStringProperty("__type", errorType);
            }
            json.writeStringProperty("message", message);
            json.writeEndObject();
        });
    }

    @FunctionalInterface
    private interface Content {
        void to(JsonGenerator json);
    }

    private static byte[] write(Content content) {
        ByteSink sink = new ByteSink();
        write(sink, content);
        return sink.toBytes();
    }

    private static void write(ByteSink sink, Content content) {
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), sink)) {
            content.to(json);
        }
    }

    /** Writes one value behind what is there. */
    void write(ByteSink sink, Type type, Object value) {
        write(sink, json -> writeValue(json, type, value));
    }

    /** A member's name in quotes, as it stands before its value. */
    byte[] name(Member member) {
        return write(json -> json.writeString(dialect.name(member)));
    }

    private void writeShape(JsonGenerator json, Shape shape) {
        json.writeStartObject();
        writeMembers(json, shape, shape.schema().members());
        json.writeEndObject();
    }

    private void writeMembers(JsonGenerator json, Shape shape, List<Member> members) {
        SerializedString[] wireNames = names(shape.schema());
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = shape.get(member.index());
            if (value != null) {
                json.writeName(wireNames[member.index()]);
                writeValue(json, member.type(), value);
            }
        }
    }

    private SerializedString[] names(Schema<?> schema) {
        SerializedString[] known = names.get(schema);
        return known != null ? known : names.computeIfAbsent(schema, this::encodeNames);
    }

    private SerializedString[] encodeNames(Schema<?> schema) {
        return schema.members().stream()
                .map(member -> new SerializedString(dialect.name(member)))
                .toArray(SerializedString[]::new);
    }

    private void writeValue(JsonGenerator json, Type type, Object value) {
        switch (type.kind()) {
            case STRING -> json.writeString((String) value);
            case ENUM -> json.writeString(((OpenEnum) value).value());
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case BYTE, SHORT, INTEGER -> json.writeNumber(((Number) value).intValue());
            case LONG -> json.writeNumber((Long) value);
            case FLOAT -> json.writeNumber((Float) value);
            case DOUBLE -> json.writeNumber((Double) value);
            case BIG_INTEGER -> json.writeNumber((BigInteger) value);
            case BIG_DECIMAL -> json.writeNumber((BigDecimal) value);
            case BLOB -> json.writeBinary(((Blob) value).toBytes());
            case TIMESTAMP -> writeTimestamp(json, type, (Instant) value);
            case DOCUMENT -> writePlain(json, ((Document) value).value());
            case LIST -> writeList(json, type.element(), (List<?>) value);
            case MAP -> writeMap(json, type.element(), (Map<?, ?>) value);
            case STRUCTURE, UNION -> writeShape(json, (Shape) value);
        }
    }

    private static void writeTimestamp(JsonGenerator json, Type type, Instant moment) {
        TimestampFormat format = Objects.requireNonNullElse(type.timestampFormat(), TimestampFormat.EPOCH_SECONDS);
        String text = Timestamps.format(moment, format);
        if (format == TimestampFormat.EPOCH_SECONDS) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    private void writeList(JsonGenerator json, Type element, List<?> list) {
        json.writeStartArray();
        for (Object value : list) {
            writeElement(json, element, value);
        }
        json.writeEndArray();
    }

    private void writeMap(JsonGenerator json, Type element, Map<?, ?> map) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeName((String) entry.getKey());
            writeElement(json, element, entry.getValue());
        }
        json.writeEndObject();
    }

    private void writeElement(JsonGenerator json, Type element, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else {
            writeValue(json, element, value);
        }
    }

    private static void writePlain(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> writePlain(json, item));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, item) -> {
                json.writeName((String) name);
                writePlain(json, item);
            });
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException("A document cannot hold a " + value.getClass());
        }
    }
}
