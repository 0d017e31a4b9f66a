package dev.dialtone.sinks;

import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Type;
import dev.dialtone.protocol.json.JsonDialect;
import dev.dialtone.protocol.json.JsonReader;
import dev.dialtone.protocol.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Documents as JSON text, and back. */
final class JsonText {

    private static final Type DOCUMENT = Type.of(Kind.DOCUMENT);
    private static final JsonWriter WRITER = new JsonWriter(JsonDialect.AWS_JSON);
    private static final JsonReader READER = new JsonReader(JsonDialect.AWS_JSON);

    private JsonText() {}

    /** In UTF-8. Throws {@link IllegalArgumentException} when the document holds what JSON cannot. */
    static byte[] bytes(Document document) {
        return WRITER.write(DOCUMENT, document);
    }

    /** {@link #bytes} as a string. */
    static String of(Document document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    /** The members of an object; none when the bytes are anything else. */
    static Map<?, ?> members(byte[] bytes) {
        try {
            return READER.readValue(bytes, DOCUMENT, new Problems()) instanceof Document document
                            && document.value() instanceof Map<?, ?> members
                    ? members
                    : Map.of();
        } catch (RequestRejected notJson) {
            return Map.of();
        }
    }
}
