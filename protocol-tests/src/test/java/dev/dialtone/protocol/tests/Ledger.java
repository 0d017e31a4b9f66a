package dev.dialtone.protocol.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Cases listed in a file: name, colon, reason; a line that begins with a hash sign is a comment. */
final class Ledger {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Ledger() {}

    static Ledger of(String resource) {
        Ledger ledger = new Ledger();
        InputStream file = Objects.requireNonNull(Ledger.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> ledger.add(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ledger;
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException(line + " (expected: name, colon, reason)");
        }
        reasons.put(line.substring(0, colon), line.substring(colon + 2));
    }

    boolean has(SuiteCase test) {
        return reasons.containsKey(test.name());
    }

    Set<String> names() {
        return reasons.keySet();
    }
}
