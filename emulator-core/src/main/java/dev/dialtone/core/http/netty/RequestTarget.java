package dev.dialtone.core.http.netty;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request line, taken apart (RFC 9112, 3.2).
 *
 * @param authority host and port of the absolute form; null for the other forms
 * @param path starts with {@code /}, or is {@code *}, for OPTIONS of the server as a whole
 * @param query what stands after the first {@code ?}; empty when there is none
 */
record RequestTarget(@Nullable String authority, String path, String query) {

    /** Null for a target that breaks the rules, or that this method cannot have. */
    static @Nullable RequestTarget of(String method, String target) {
        if (!isPrintable(target)) {
            return null;
        }
        if (target.startsWith("/")) {
            return split(null, target, 0);
        }
        if (target.equals("*")) {
            return method.equals("OPTIONS") ? new RequestTarget(null, target, "") : null;
        }
        int start = absoluteFormAuthority(target);
        int end = endOfAuthority(target, start);
        String authority = target.substring(start, end);
        // RFC 9110, 4.2.1 and 4.2.4: not without a host, and not with a user.
        return authority.isEmpty() || authority.startsWith(":") || authority.indexOf('@') >= 0
                ? null
                : split(authority, target, end);
    }

    private static RequestTarget split(@Nullable String authority, String target, int start) {
        int mark = target.indexOf('?', start);
        String path = target.substring(start, mark < 0 ? target.length() : mark);
        return new RequestTarget(
                authority, path.startsWith("/") ? path : "/" + path, mark < 0 ? "" : target.substring(mark + 1));
    }

    private static boolean isPrintable(String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) <= ' ' || target.charAt(i) == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** 0 when the target is not in absolute form. */
    private static int absoluteFormAuthority(String target) {
        String start = target.substring(0, Math.min(target.length(), 8)).toLowerCase(Locale.ROOT);
        if (start.startsWith("http://")) {
            return 7;
        }
        return start.equals("https://") ? 8 : 0;
    }

    private static int endOfAuthority(String target, int start) {
        int end = start;
        while (start > 0 && end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
