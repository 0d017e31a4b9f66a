package dev.dialtone.chime.call;

import dev.dialtone.chime.resource.ChimeErrors;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SIP headers that a call can be given. */
final class SipHeaders {

    private static final String CUSTOM = "x-";
    private static final String RESERVED = "x-amzn";
    private static final Set<String> STANDARD = Set.of("user-to-user", "diversion");
    private static final int MOST_CHARACTERS = 2048;

    private SipHeaders() {}

    /** Refuses headers that AWS sends on for nobody. */
    static void check(@Nullable Map<String, String> headers) {
        if (headers == null) {
            return;
        }
        if (headers.keySet().stream().map(SipHeaders::lower).anyMatch(name -> name.startsWith(RESERVED))) {
            throw ChimeErrors.badRequest("Invalid SIP header(s) provided: X-AMZN");
        }
        Optional<String> unknown = headers.keySet().stream()
                .filter(name -> !lower(name).startsWith(CUSTOM) && !STANDARD.contains(lower(name)))
                .findFirst();
        if (unknown.isPresent()) {
            throw ChimeErrors.badRequest(
                    "SipHeaders: a header of another name (expected: X-…, User-To-User or Diversion)");
        }
        if (headers.entrySet().stream()
                .anyMatch(header -> header.getKey().length() + header.getValue().length() > MOST_CHARACTERS)) {
            throw ChimeErrors.badRequest("SipHeaders: a header of more than " + MOST_CHARACTERS + " characters");
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
