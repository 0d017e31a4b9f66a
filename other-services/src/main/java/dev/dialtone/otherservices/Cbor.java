package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.ProtocolError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The one document of CBOR (RFC 8949) that is needed here. */
final class Cbor {
    private static final int MAP_OF_TWO = 0xa2;
    private static final int SHORT_TEXT = 0x60;
    private static final int LONGEST_SHORT_TEXT = 23;
    private static final int TEXT_OF_TWO_BYTES_LENGTH = 0x79;

    private Cbor() {}

    /** The error of rpcv2Cbor: its type, and its message for people. */
    static byte[] error(ProtocolError error) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(MAP_OF_TWO);
        writeText(bytes, "__type");
        writeText(bytes, error.name());
        writeText(bytes, "message");
        writeText(bytes, error.message());
        return bytes.toByteArray();
    }

    /** Up to 65,535 bytes, of which our messages are far. */
    private static void writeText(ByteArrayOutputStream bytes, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length <= LONGEST_SHORT_TEXT) {
            bytes.write(SHORT_TEXT + encoded.length);
        } else {
            bytes.write(TEXT_OF_TWO_BYTES_LENGTH);
            bytes.write(encoded.length >> 8);
            bytes.write(encoded.length);
        }
        bytes.writeBytes(encoded);
    }
}
