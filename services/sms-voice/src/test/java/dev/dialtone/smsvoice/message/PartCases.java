package dev.dialtone.smsvoice.message;

import dev.dialtone.telephony.messages.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cases of {@code message-parts.txt}, which tells how they are written. */
final class PartCases {
    private static final String FILE = "message-parts.txt";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u\\p{XDigit}{4}|[snrft*\\\\])");

    private PartCases() {}

    /** A text and what it comes to. */
    record PartCase(String name, Encoding encoding, int parts, String text) {
        /** Whether the text is one character, alone or many times. */
        boolean isAboutOneCharacter() {
            return !text.isEmpty() && text.chars().allMatch(character -> character == text.charAt(0));
        }
    }

    static List<PartCase> all() {
        try (InputStream file = PartCases.class.getResourceAsStream(FILE)) {
            String lines = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .filter(line -> !line.equals("#"))
                    .map(PartCases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartCase read(String line) {
        String[] columns = line.split("\t", -1);
        return new PartCase(columns[0], Encoding.valueOf(columns[1]), Integer.parseInt(columns[2]), text(columns[3]));
    }

    private static String text(String pieces) {
        StringBuilder text = new StringBuilder();
        for (String piece : pieces.split(" ", -1)) {
            int star = piece.indexOf('*');
            boolean isRepeated = star > 0 && piece.charAt(star - 1) != '\\';
            int times = isRepeated ? Integer.parseInt(piece.substring(0, star)) : 1;
            text.append(plain(isRepeated ? piece.substring(star + 1) : piece).repeat(times));
        }
        return text.toString();
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 's' -> " ";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 'f' -> "\f";
            case 't' -> "\t";
            case '\\', '*' -> escape;
            default -> Character.toString(Integer.parseInt(escape.substring(1), 16));
        };
    }
}
