package dev.dialtone.protocol.json;

import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.Draft;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Reads values of the contract from JSON, straight from the bytes of a body. What the contract does not know is skipped or
 * found wrong, as {@link UnknownNames} says, the last of several members of one name counts, and null means absent. Text that is not JSON and values of another kind
 * are a SerializationException that names the place. Broken constraints are collected.
 */
public final class JsonReader {

    private final JsonDialect dialect;
    private final UnknownNames unknownNames;
    private final Map<Schema<?>, MemberNames> names = new ConcurrentHashMap<>();

    /** A reader for all requests of a protocol of AWS. */
    public JsonReader(JsonDialect dialect) {
        this(dialect, UnknownNames.SKIPPED);
    }

    /** A reader for all requests of a protocol. */
    public JsonReader(JsonDialect dialect, UnknownNames unknownNames) {
        this.dialect = dialect;
        this.unknownNames = unknownNames;
    }

    /**
     * Reads the members of a draft from a body that is one object.
     *
     * @param wanted members that the body may hold; others are as unknown as those that the contract has not
     * @throws RequestRejected when the body is anything else
     */
    public void readBody(byte[] body, Draft<?> draft, Predicate<Member> wanted, Problems problems) {
        read(body, problems, reading -> {
            reading.body(draft, wanted);
            return null;
        });
    }

    /**
     * Reads one value that is the whole body.
     *
     * @return null for JSON's null
     * @throws RequestRejected when the body is anything else
     */
    public @Nullable Object readValue(byte[] body, Type type, Problems problems) {
        return read(body, problems, reading -> reading.payload(type));
    }

    /** Whether a name that the contract has not is wrong. */
    boolean refusesUnknownNames() {
        return unknownNames == UnknownNames.REFUSED;
    }

    /** Whether a moment may be text or a number, whatever the contract says. */
    boolean takesEveryTimestamp() {
        return dialect == JsonDialect.DOCUMENT;
    }

    /** How a member is called on the wire. */
    String name(Member member) {
        return dialect.name(member);
    }

    /** The names of a schema's members. */
    MemberNames names(Schema<?> schema) {
        MemberNames known = names.get(schema);
        if (known == null) {
            known = new MemberNames(schema, dialect);
            names.put(schema, known); // Another thread's is as good.
        }
        return known;
    }

    private @Nullable Object read(byte[] body, Problems problems, Content content) {
        if (!Utf8.mayBeJson(body)) {
            throw refused("the body is not valid UTF-8 (expected: JSON in UTF-8)");
        }
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), body, 0, body.length)) {
            Object value = content.from(new JsonReading(this, parser, problems));
            if (parser.nextToken() != null) {
                throw refused("the body goes on after its JSON value at byte "
                        + parser.currentTokenLocation().getByteOffset() + " (expected: one JSON value)");
            }
            return value;
        } catch (JacksonException broken) {
            throw refused(explain(broken, body.length));
        }
    }

    @FunctionalInterface
    private interface Content {
        @Nullable Object from(JsonReading reading);
    }

    /** Never the parser's own text, which speaks of its classes; that of {@link BodyLimits} is ours. */
    private static String explain(JacksonException broken, int length) {
        if (broken instanceof StreamConstraintsException) {
            return broken.getOriginalMessage();
        } else if (broken instanceof UnexpectedEndOfInputException) {
            return "the body ends at byte " + length + " (expected: the rest of its JSON value)";
        }
        TokenStreamLocation place = broken.getLocation();
        return "the body is not valid JSON" + (place == null ? "" : " at byte " + place.getByteOffset());
    }

    static RequestRejected refused(String message) {
        return new RequestRejected(ProtocolError.serialization(message));
    }
}
