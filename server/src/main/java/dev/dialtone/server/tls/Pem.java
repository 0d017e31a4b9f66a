package dev.dialtone.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text around bytes (RFC 7468). */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int MOST_BYTES = 1024 * 1024;

    private Pem() {}

    /**
     * A block.
     *
     * @param label what it holds: {@code CERTIFICATE}
     * @param text between its first and its last line
     */
    record Block(String label, String text) {

        /** @throws IllegalArgumentException for what is not Base64 */
        byte[] bytes() {
            return Base64.getMimeDecoder().decode(text);
        }
    }

    /** All blocks of a file, in their order. What stands between them is left out. */
    static List<Block> read(Path file) {
        String text = text(file);
        List<Block> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            String label = labelEnd < 0 ? "" : text.substring(begin + BEGIN.length(), labelEnd);
            int end = labelEnd < 0 ? -1 : text.indexOf(END + label + DASHES, labelEnd);
            if (end < 0) {
                throw new UnusableCertificate(file + ": cut off (expected: a line " + END + label + DASHES + ")");
            }
            blocks.add(new Block(label, text.substring(labelEnd + DASHES.length(), end)));
            begin = text.indexOf(BEGIN, end);
        }
        return blocks;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableCertificate(file + ": larger than 1 MiB (expected: a file of PEM)");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException missing) {
            throw new UnusableCertificate(file + ": not there (expected: a file of PEM)");
        } catch (IOException unreadable) {
            throw new UnusableCertificate(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    static String write(X509Certificate certificate) {
        try {
            String label = "CERTIFICATE" + DASHES + "\n";
            return BEGIN + label
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()) + "\n" + END
                    + label;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
