package dev.dialtone.connect;

import dev.dialtone.core.state.PageRequest;
import dev.dialtone.core.state.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The page token of a number search: the last number shown, and the search it belongs to. Base64url of a check sum and
 * these; it keeps mistakes out, not attackers.
 */
final class SearchToken {
    private static final int CHECK_CHARACTERS = 8;

    private SearchToken() {}

    /** The token that asks for what follows a number. */
    static String after(Scope scope, PageRequest page, String e164) {
        String text = search(scope, page) + e164;
        byte[] bytes = (check(text) + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The number that the page asked for follows; null for the first page. A foreign or damaged token is an error. */
    static @Nullable String read(Scope scope, PageRequest page) {
        if (page.token() == null) {
            return null;
        }
        String text = decode(page.token());
        String search = search(scope, page);
        if (!text.startsWith(search, CHECK_CHARACTERS)) {
            throw invalid();
        }
        String e164 = text.substring(CHECK_CHARACTERS + search.length());
        // Base64 forgives stray bits at its end; the comparison does not, and it sees the check sum.
        if (!after(scope, page, e164).equals(page.token())) {
            throw invalid();
        }
        return e164;
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static String search(Scope scope, PageRequest page) {
        return page.operation() + "\n" + scope.account().id() + "\n" + scope.region() + "\n" + page.filters();
    }

    private static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String hex = Long.toHexString(sum.getValue());
        return "0".repeat(CHECK_CHARACTERS - hex.length()) + hex;
    }

    private static RuntimeException invalid() {
        return ConnectErrors.invalidParameter(
                "NextToken: not valid (expected: one from the same search in this account and region)");
    }
}
