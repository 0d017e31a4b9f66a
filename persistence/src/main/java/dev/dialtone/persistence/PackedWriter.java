package dev.dialtone.persistence;

import dev.dialtone.core.packed.ByteOutput;
import dev.dialtone.core.packed.PlainValues;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values by their types, in few bytes and few nanoseconds, for {@link PackedReader}. */
final class PackedWriter {
    private final WrittenSchemas schemas;

    PackedWriter(WrittenSchemas schemas) {
        this.schemas = schemas;
    }

    void write(Type type, Object value, ByteOutput output) {
        switch (type.kind()) {
            case STRING -> output.writeText((String) value);
            case ENUM -> output.writeText(((OpenEnum) value).value());
            case BOOLEAN -> output.writeByte((Boolean) value ? 1 : 0);
            case BYTE, SHORT, INTEGER, LONG -> output.writeNumber(((Number) value).longValue());
            case FLOAT -> output.writeInt(Float.floatToIntBits((Float) value));
            case DOUBLE -> output.writeLong(Double.doubleToLongBits((Double) value));
            case BIG_INTEGER, BIG_DECIMAL -> output.writeText(value.toString());
            case BLOB -> writeBlob((Blob) value, output);
            case TIMESTAMP -> writeTimestamp((Instant) value, output);
            case DOCUMENT -> PlainValues.write(((Document) value).value(), output);
            case LIST -> writeList(type, (List<?>) value, output);
            case MAP -> writeMap(type, (Map<?, ?>) value, output);
            case STRUCTURE, UNION -> write((Shape) value, output);
        }
    }

    /** The number of its schema; of each member that is there, its place, counted from 1, and its value; and 0. */
    void write(Shape shape, ByteOutput output) {
        Schema<?> schema = shape.schema();
        output.writeNumber(schemas.number(schema));
        List<Member> members = schema.members();
        for (int i = 0; i < members.size(); i++) {
            Object value = shape.get(i);
            if (value != null) {
                output.writeNumber(i + 1);
                write(members.get(i).type(), value, output);
            }
        }
        output.writeByte(0);
    }

    private static void writeBlob(Blob blob, ByteOutput output) {
        output.writeNumber(blob.length());
        output.writeBytes(blob.toBytes());
    }

    private static void writeTimestamp(Instant moment, ByteOutput output) {
        output.writeNumber(moment.getEpochSecond());
        output.writeNumber(moment.getNano());
    }

    private void writeList(Type type, List<?> list, ByteOutput output) {
        output.writeNumber(list.size());
        for (Object element : list) {
            writeElement(type, element, output);
        }
    }

    private void writeMap(Type type, Map<?, ?> map, ByteOutput output) {
        output.writeNumber(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            output.writeText((String) entry.getKey());
            writeElement(type, entry.getValue(), output);
        }
    }

    private void writeElement(Type type, @Nullable Object element, ByteOutput output) {
        if (type.isSparse()) {
            output.writeByte(element == null ? 0 : 1);
        }
        if (element != null) {
            write(type.element(), element, output);
        } else if (!type.isSparse()) {
            throw new IllegalArgumentException("null in a " + type.kind() + " that has none");
        }
    }
}
