package dev.dialtone.protocol.json;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a shape, written element by element where it lists something. Between two pieces it holds the shape and its place
 * in it, and no element.
 */
final class JsonPieces implements BodyStream {
    /** A piece ends with the element that makes it as long as this. */
    private static final int PIECE_BYTES = 32 * 1024;

    private final JsonWriter writer;
    private final Shape shape;
    private final Iterator<Member> members;
    private final ByteSink sink = new ByteSink();

    /** What stands before the next member. */
    private char separator = '{';

    /** The list that is being written, with the type of its elements; null: none is. */
    private Listing.@Nullable Reading<?> list;

    private @Nullable Type elements;
    private boolean isFirstElement;
    private boolean isAtEnd;

    JsonPieces(JsonWriter writer, Shape shape, List<Member> members) {
        this.writer = writer;
        this.shape = shape;
        this.members = members.iterator();
    }

    @Override
    public byte[] next() {
        while (!isAtEnd && sink.length() < PIECE_BYTES) {
            if (list != null && elements != null) {
                writeElement(list, elements);
            } else if (members.hasNext()) {
                writeMember(members.next());
            } else {
                end();
            }
        }
        return sink.take();
    }

    @Override
    public boolean hasMore() {
        return !isAtEnd;
    }

    private void writeMember(Member member) {
        Object value = shape.get(member.index());
        if (value == null) {
            return;
        }
        sink.write(separator);
        separator = ',';
        sink.write(writer.name(member));
        sink.write(':');
        if (value instanceof Listing<?> listing && member.type().kind() == Kind.LIST) {
            sink.write('[');
            list = listing.read();
            elements = member.type().element();
            isFirstElement = true;
        } else {
            writer.write(sink, member.type(), value);
        }
    }

    private void writeElement(Listing.Reading<?> reading, Type type) {
        Object element = reading.next();
        if (element == null) {
            sink.write(']');
            list = null;
            return;
        }
        if (!isFirstElement) {
            sink.write(',');
        }
        isFirstElement = false;
        writer.write(sink, type, element);
    }

    private void end() {
        if (separator == '{') {
            sink.write('{');
        }
        sink.write('}');
        isAtEnd = true;
    }
}
