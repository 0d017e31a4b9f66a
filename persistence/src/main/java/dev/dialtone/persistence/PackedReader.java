package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import dev.dialtone.core.packed.PlainValues;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} has written; for any thread. What cannot be of it is an {@link IllegalArgumentException}. Constraints are not
 * checked: what was written met them.
 */
final class PackedReader {
    private final WrittenSchemas schemas;

    PackedReader(WrittenSchemas schemas) {
        this.schemas = schemas;
    }

    Object read(Type type, ByteInput input) {
        return switch (type.kind()) {
            case STRING -> input.readText();
            case ENUM -> type.enumeration().of(input.readText());
            case BOOLEAN -> input.readByte() == 1;
            case BYTE -> (byte) input.readNumber();
            case SHORT -> (short) input.readNumber();
            case INTEGER -> (int) input.readNumber();
            case LONG -> input.readNumber();
            case FLOAT -> Float.intBitsToFloat(input.readInt());
            case DOUBLE -> Double.longBitsToDouble(input.readLong());
            case BIG_INTEGER -> new BigInteger(input.readText());
            case BIG_DECIMAL -> new BigDecimal(input.readText());
            case BLOB -> Blob.of(input.readBytes(input.readCount()));
            case TIMESTAMP -> Instant.ofEpochSecond(input.readNumber(), input.readNumber());
            case DOCUMENT -> new Document(PlainValues.read(input));
            case LIST -> readList(type, input);
            case MAP -> readMap(type, input);
            case STRUCTURE, UNION -> read(type.schema(), input);
        };
    }

    <S extends Shape> S read(Schema<S> schema, ByteInput input) {
        List<Member> members = schemas.members(schema, (int) input.readNumber());
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        for (int place = (int) input.readNumber(); place != 0; place = (int) input.readNumber()) {
            if (place < 0 || place > members.size()) {
                throw new IllegalArgumentException(
                        schema.name() + ": member " + place + " (expected: at most " + members.size() + ")");
            }
            Member member = members.get(place - 1);
            values[member.index()] = read(member.type(), input);
        }
        try {
            return schema.make(values);
        } catch (NullPointerException absent) {
            throw new IllegalArgumentException(schema.name() + ": " + absent.getMessage() + " is missing", absent);
        }
    }

    private List<@Nullable Object> readList(Type type, ByteInput input) {
        int size = input.readCount();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(readElement(type, input));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> readMap(Type type, ByteInput input) {
        int size = input.readCount();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(input.readText(), readElement(type, input));
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object readElement(Type type, ByteInput input) {
        return type.isSparse() && input.readByte() == 0 ? null : read(type.element(), input);
    }
}
