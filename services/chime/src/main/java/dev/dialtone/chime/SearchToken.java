package dev.dialtone.chime;

import dev.dialtone.core.state.PageRequest;
import dev.dialtone.core.state.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token of a search: the last number shown with a check of the search it belongs to. Numbers on offer are not in a
 * store, whose listings have tokens of their own.
 */
final class SearchToken {

    private SearchToken() {}

    /** The token for what follows a number. */
    static String of(Scope scope, PageRequest page, String lastE164) {
        String text = Long.toHexString(check(scope, page, lastE164)) + lastE164;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The number after which the page begins; null for the first page. A token of another search is refused. */
    static @Nullable String read(Scope scope, PageRequest page) {
        if (page.token() == null) {
            return null;
        }
        String text = decoded(page.token());
        int plus = text.indexOf('+');
        if (plus < 0 || !page.token().equals(of(scope, page, text.substring(plus)))) {
            throw Refusal.invalidPageToken().exception();
        }
        return text.substring(plus);
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalidPageToken().exception();
        }
    }

    /** FNV-1a: keeps mistakes out, not attackers. */
    private static long check(Scope scope, PageRequest page, String lastE164) {
        String text = scope.account().id() + '/' + page.operation() + '/' + page.filters() + '/' + lastE164;
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
