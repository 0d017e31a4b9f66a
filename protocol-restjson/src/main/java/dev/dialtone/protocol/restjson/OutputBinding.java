package dev.dialtone.protocol.restjson;

import dev.dialtone.core.http.BodyStream;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.protocol.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the members of one output or error stand in an answer. Made once for a schema. */
final class OutputBinding {

    private static final byte[] NOTHING = {};
    private static final Headers JSON_ONLY = Headers.of("Content-Type", MediaTypes.JSON);

    private final Schema<?> schema;
    private final JsonWriter writer;
    private final List<Member> headers = new ArrayList<>();
    private final List<Member> body = new ArrayList<>();
    /** Those members of the body that may hold a {@link Listing}. */
    private final List<Member> lists = new ArrayList<>();

    private @Nullable Member prefixHeaders;
    private @Nullable Member payload;
    private @Nullable Member status;

    OutputBinding(Schema<?> schema, JsonWriter writer) {
        this.schema = schema;
        this.writer = writer;
        for (Member member : schema.members()) {
            switch (member.location()) {
                case HEADER -> headers.add(member);
                case PREFIX_HEADERS -> prefixHeaders = member;
                case PAYLOAD -> payload = member;
                case STATUS -> status = member;
                // Labels and queries are places in requests only.
                case BODY, LABEL, QUERY, QUERY_PARAMS -> body.add(member);
            }
        }
        for (Member member : body) {
            if (member.type().kind() == Kind.LIST) {
                lists.add(member);
            }
        }
    }

    /** The Content-Type that an output is answered with; null when it has no body, or one of any type. */
    static @Nullable String contentType(Schema<?> output) {
        if (output == (Object) Unit.SCHEMA) {
            return null;
        }
        for (Member member : output.members()) {
            if (member.location() == Location.PAYLOAD) {
                return payloadType(member.type());
            }
        }
        return MediaTypes.JSON;
    }

    /** The media type of a body that is one value; null for bytes of any type. */
    static @Nullable String payloadType(Type type) {
        return switch (type.kind()) {
            case BLOB -> type.mediaType();
            case STRING, ENUM -> type.mediaType() == null ? MediaTypes.TEXT : type.mediaType();
            default -> MediaTypes.JSON;
        };
    }

    /**
     * Writes an answer.
     *
     * @param usualStatus the status when no member holds one
     */
    HttpResponse write(Shape shape, int usualStatus) {
        Object code = status == null ? null : shape.get(status.index());
        int answered = code == null ? usualStatus : (Integer) code;
        // HTTP forbids a body here, whatever the contract says.
        boolean bodyless = answered == 204 || answered == 304 || schema == (Object) Unit.SCHEMA;
        if (!bodyless && payload == null && headers.isEmpty() && prefixHeaders == null && schema.errorStatus() == 0) {
            return json(answered, JSON_ONLY, shape);
        }
        Headers.Builder sent = Headers.builder();
        byte[] bytes = NOTHING;
        BodyStream stream = null;
        boolean isJson = !bodyless && payload == null;
        if (isJson) {
            sent.add("Content-Type", MediaTypes.JSON);
        } else if (!bodyless && payload != null) {
            stream = stream(payload, shape);
            bytes = stream == null ? payload(payload, shape, sent) : NOTHING;
            if (stream != null) {
                sent.add("Content-Type", mediaType(payload));
            }
        }
        if (schema.errorStatus() != 0) {
            sent.add("X-Amzn-ErrorType", schema.name());
        }
        writePrefixHeaders(shape, sent);
        for (Member member : headers) {
            Object value = shape.get(member.index());
            if (value != null) {
                sent.set(member.locationName(), HeaderText.write(member.type(), value));
            }
        }
        return isJson ? json(answered, sent.build(), shape) : new HttpResponse(answered, sent.build(), bytes, stream);
    }

    private HttpResponse json(int answered, Headers sent, Shape shape) {
        for (Member member : lists) {
            if (shape.get(member.index()) instanceof Listing<?>) {
                return HttpResponse.streamed(answered, sent, writer.writeInPieces(shape, body));
            }
        }
        return new HttpResponse(answered, sent, writer.write(shape, body));
    }

    private byte[] payload(Member member, Shape shape, Headers.Builder sent) {
        Object value = shape.get(member.index());
        if (value == null) {
            return NOTHING;
        }
        sent.add("Content-Type", mediaType(member));
        return switch (member.type().kind()) {
            case BLOB -> ((Blob) value).toBytes();
            case STRING, ENUM -> value.toString().getBytes(StandardCharsets.UTF_8);
            default -> writer.write(member.type(), value);
        };
    }

    private static @Nullable BodyStream stream(Member member, Shape shape) {
        if (!(shape.get(member.index()) instanceof Blob blob) || !blob.isStreamed()) {
            return null;
        }
        return blob.pieces() == null ? new PiecesOfStream(blob.stream()) : blob.pieces();
    }

    private static String mediaType(Member member) {
        String type = payloadType(member.type());
        return type == null ? MediaTypes.BYTES : type;
    }

    private void writePrefixHeaders(Shape shape, Headers.Builder sent) {
        if (prefixHeaders != null && shape.get(prefixHeaders.index()) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> sent.add(prefixHeaders.locationName() + name, (String) value));
        }
    }
}
