package dev.dialtone.smsvoice.registration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells what a file is by how it begins. */
final class AttachmentContent {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private AttachmentContent() {}

    /** Whether it is a PDF, a JPEG or a PNG. */
    static boolean isSupported(byte[] content) {
        return begins(content, PDF) || begins(content, JPEG) || begins(content, PNG);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
