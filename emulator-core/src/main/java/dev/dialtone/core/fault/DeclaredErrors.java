package dev.dialtone.core.fault;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The errors that an operation's contract declares, as somebody may ask for one. */
final class DeclaredErrors {

    /** Programs branch on it: AWS always says one, whether or not the contract requires it. */
    private static final String REASON = "Reason";

    private DeclaredErrors() {}

    static Optional<Schema<? extends ModeledException>> find(Operation<?, ?> operation, String code) {
        return operation.errors().stream()
                .filter(schema -> schema.name().equals(code))
                .findFirst();
    }

    /** In the order of the contract. */
    static List<String> names(Operation<?, ?> operation) {
        return operation.errors().stream().map(Schema::name).toList();
    }

    /** The error with its message, the request's id, and something fitting in each member that it must have. */
    static <E extends ModeledException> E make(Schema<E> schema, String message, String requestId, Instant now) {
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        for (Member member : schema.members()) {
            if (member.name().equalsIgnoreCase("message")) {
                values[member.index()] = message;
            } else if (member.name().equalsIgnoreCase("requestId")) {
                values[member.index()] = requestId;
            } else if (member.isRequired() || member.name().equals(REASON)) {
                values[member.index()] = fitting(member.type(), message, now);
            }
        }
        return schema.make(values);
    }

    private static Object fitting(Type type, String message, Instant now) {
        return switch (type.kind()) {
            case ENUM -> type.enumeration().publicValues().get(0);
            case BOOLEAN -> false;
            case BYTE -> (byte) 1;
            case SHORT -> (short) 1;
            case INTEGER -> 1;
            case LONG -> 1L;
            case FLOAT -> 1f;
            case DOUBLE -> 1d;
            case TIMESTAMP -> now;
            case LIST -> List.of();
            case MAP -> Map.of();
            case STRUCTURE -> structure(type.schema(), message, now);
            case UNION -> union(type.schema(), message, now);
            case DOCUMENT -> new Document(message);
            case BIG_INTEGER -> BigInteger.ONE;
            case BIG_DECIMAL -> BigDecimal.ONE;
            case STRING -> message;
            case BLOB -> Blob.ofUtf8(message);
        };
    }

    private static Object structure(Schema<?> schema, String message, Instant now) {
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        for (Member member : schema.members()) {
            if (member.isRequired()) {
                values[member.index()] = fitting(member.type(), message, now);
            }
        }
        return schema.make(values);
    }

    /** The first of what it may be. */
    private static Object union(Schema<?> schema, String message, Instant now) {
        @Nullable Object[] values = new @Nullable Object[schema.members().size()];
        values[0] = fitting(schema.members().get(0).type(), message, now);
        return schema.make(values);
    }
}
