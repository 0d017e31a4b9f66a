package dev.dialtone.seeding;

import dev.dialtone.core.seed.SeedRefused;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.protocol.json.JsonDocuments;
import dev.dialtone.protocol.json.UnreadableDocument;
import dev.dialtone.protocol.json.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a seed, read: which operations it asks for, without having looked at what they are. */
final class SeedText {
    /** The only version so far. */
    static final long VERSION = 1;

    static final int MOST_ENTRIES = 10_000;
    private static final int MOST_VALUES = 500_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What says how an export went is let pass, so that it can be run as it is. */
    private static final List<String> OF_SEED =
            List.of("version", "account", "region", "clock", "entries", "complete", "dropped");

    private static final List<String> OF_ENTRY = List.of("service", "operation", "input", "as", "account", "region");

    private final String file;
    private final String account;
    private final String region;
    private final List<Entry> entries = new ArrayList<>();

    private SeedText(String file, Members seed, String defaultAccount, String defaultRegion) {
        this.file = file;
        this.account = seed.account(defaultAccount);
        this.region = seed.region(defaultRegion);
    }

    /**
     * Reads a seed.
     *
     * @param file what messages call it
     * @param text in JSON or YAML
     * @param account of entries where the seed says nothing
     * @param region the same
     * @throws SeedRefused for what is none
     */
    static List<Entry> read(String file, byte[] text, String account, String region) {
        Members seed = Members.of(file, document(file, text).value(), OF_SEED);
        Object version = seed.get("version");
        if (!Long.valueOf(VERSION).equals(version)) {
            throw version == null
                    ? new SeedRefused(file + ": version is missing (expected: version: 1)")
                    : seed.wrong("version", Excerpt.of(version.toString()), "1");
        }
        SeedText read = new SeedText(file, seed, account, region);
        read.clock(seed);
        List<?> entries = seed.list("entries");
        if (entries.size() > MOST_ENTRIES) {
            throw seed.wrong("entries", entries.size(), "at most " + MOST_ENTRIES);
        }
        for (int i = 0; i < entries.size(); i++) {
            read.entry(entries.get(i), i + 1);
        }
        return List.copyOf(read.entries);
    }

    private static Document document(String file, byte[] text) {
        byte[] plain = startsWithMark(text) ? Arrays.copyOfRange(text, BYTE_ORDER_MARK.length, text.length) : text;
        try {
            if (isJson(file, plain)) {
                return JsonDocuments.read(plain, MOST_VALUES);
            }
            String yaml = Utf8.decode(plain);
            if (yaml == null || yaml.indexOf('\0') >= 0) {
                throw new UnreadableDocument("not valid UTF-8 without NUL (expected: JSON or YAML in UTF-8)");
            }
            return YamlReader.read(yaml, MOST_VALUES);
        } catch (UnreadableDocument unreadable) {
            throw new SeedRefused(file + ": " + unreadable.getMessage());
        }
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** By the file's name; where that says nothing, by the brace that JSON begins with. */
    private static boolean isJson(String file, byte[] text) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return name.endsWith(".json");
        }
        for (byte b : text) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '{';
            }
        }
        return false;
    }

    /** The clock of the seed's account, as an entry in front of the others. */
    private void clock(Members seed) {
        Map<?, ?> clock = seed.object("clock");
        if (!clock.isEmpty()) {
            entries.add(
                    new Entry(file + ": clock", null, "dialtone", "PutClock", account, region, new Document(clock)));
        }
    }

    private void entry(@Nullable Object value, int number) {
        String place = file + ": entry " + number;
        Members entry = Members.of(place, value, OF_ENTRY);
        String name = entry.text("as");
        if (name != null && !Reference.isName(name)) {
            throw entry.wrong(
                    "as", "'" + Excerpt.of(name) + "'", "a letter, then letters, digits, - and _, 64 at most");
        }
        entries.add(new Entry(
                name == null ? place : place + " (" + name + ")",
                name,
                entry.required("service"),
                entry.required("operation"),
                entry.account(account),
                entry.region(region),
                new Document(entry.object("input"))));
    }
}
