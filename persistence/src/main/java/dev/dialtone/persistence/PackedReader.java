package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteInput;
import dev.dialtone.core.packed.PlainValues;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} has written; for any thread. What cannot be of it is an {@link IllegalArgumentException}. Constraints are not
 * checked: what was written met them.
 */
final class PackedReader {
    private final WrittenSchemas schemas;
    /** By the number of a schema. */
    private final Map<Integer, Places> places = new ConcurrentHashMap<>();

    /**
     * Reads a value of a type. There is one for each, in place of a switch over kinds: what reads a structure is compiled by itself then,
     * and soon, for a start has hundreds of thousands to read and no time to wait for a compiler.
     */
    @FunctionalInterface
    private interface ValueReader {
        Object read(ByteInput input);
    }

    /** Reads texts, and gives again the one that it gave before when it is the same. */
    private static final class TextReader implements ValueReader {
        private String last = "";

        @Override
        public String read(ByteInput input) {
            // Whatever another thread has left here is a text: that is all that is asked of it.
            String read = input.readText(last);
            last = read;
            return read;
        }
    }

    /** Where a member goes, and what reads it. */
    private record Place(int index, ValueReader reader) {}

    /** The members of a schema in the order in which a number of it has them. */
    private record Places(Schema<?> schema, List<Place> inOrder) {}

    PackedReader(WrittenSchemas schemas) {
        this.schemas = schemas;
    }

    Object read(Type type, ByteInput input) {
        return switch (type.kind()) {
            case STRUCTURE, UNION -> read(type.schema(), input);
            default -> readerOf(type).read(input);
        };
    }

    <S extends Shape> S read(Schema<S> schema, ByteInput input) {
        List<Place> places = places(schema, (int) input.readNumber());
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        for (int number = (int) input.readNumber(); number != 0; number = (int) input.readNumber()) {
            if (number < 0 || number > places.size()) {
                throw new IllegalArgumentException(
                        schema.name() + ": member " + number + " (expected: at most " + places.size() + ")");
            }
            Place place = places.get(number - 1);
            values[place.index] = place.reader.read(input);
        }
        try {
            return schema.make(values);
        } catch (NullPointerException absent) {
            throw new IllegalArgumentException(schema.name() + ": " + absent.getMessage() + " is missing", absent);
        }
    }

    private List<Place> places(Schema<?> schema, int number) {
        Places known = places.get(number);
        if (known == null || known.schema != schema) {
            List<Place> inOrder = schemas.members(schema, number).stream()
                    .map(member -> new Place(member.index(), readerOf(member.type())))
                    .toList();
            known = new Places(schema, inOrder);
            places.put(number, known);
        }
        return known.inOrder;
    }

    private ValueReader readerOf(Type type) {
        return switch (type.kind()) {
            case STRING -> new TextReader();
            case ENUM -> {
                TextReader text = new TextReader();
                yield input -> type.enumeration().of(text.read(input));
            }
            case BOOLEAN -> input -> input.readByte() == 1;
            case BYTE -> input -> (byte) input.readNumber();
            case SHORT -> input -> (short) input.readNumber();
            case INTEGER -> input -> (int) input.readNumber();
            case LONG -> ByteInput::readNumber;
            case FLOAT -> input -> Float.intBitsToFloat(input.readInt());
            case DOUBLE -> input -> Double.longBitsToDouble(input.readLong());
            case BIG_INTEGER -> input -> new BigInteger(input.readText());
            case BIG_DECIMAL -> input -> new BigDecimal(input.readText());
            case BLOB -> input -> Blob.of(input.readBytes(input.readCount()));
            case TIMESTAMP -> input -> Instant.ofEpochSecond(input.readNumber(), input.readNumber());
            case DOCUMENT -> input -> new Document(PlainValues.read(input));
            case LIST -> listReader(type);
            case MAP -> mapReader(type);
            // Not that of its members, which may hold itself.
            case STRUCTURE, UNION -> input -> read(type.schema(), input);
        };
    }

    private ValueReader listReader(Type type) {
        ValueReader element = readerOf(type.element());
        boolean sparse = type.isSparse();
        return input -> {
            int size = input.readCount();
            List<@Nullable Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(isNull(sparse, input) ? null : element.read(input));
            }
            return Collections.unmodifiableList(list);
        };
    }

    private ValueReader mapReader(Type type) {
        ValueReader element = readerOf(type.element());
        boolean sparse = type.isSparse();
        return input -> {
            int size = input.readCount();
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(input.readText(), isNull(sparse, input) ? null : element.read(input));
            }
            return Collections.unmodifiableMap(map);
        };
    }

    private static boolean isNull(boolean sparse, ByteInput input) {
        return sparse && input.readByte() == 0;
    }
}
