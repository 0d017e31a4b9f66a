package dev.dialtone.smsvoice.rcs;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small pictures that stand for files of RCS messages: JPEG or PNG. */
final class RcsThumbnails {
    private static final Set<String> EXTENSIONS = Set.of("jpeg", "jpg", "png");

    private RcsThumbnails() {}

    /**
     * Checks the address of a thumbnail by its extension; one without tells nothing.
     *
     * @param url absent: there is none
     */
    static void check(RcsFieldErrors findings, String path, @Nullable String url) {
        if (url == null) {
            return;
        }
        String extension = extension(url);
        if (!extension.isEmpty() && !EXTENSIONS.contains(extension)) {
            findings.invalid(path, "A thumbnail is a JPEG or PNG, not " + extension);
        }
    }

    /** In lower case; empty for none. */
    private static String extension(String url) {
        int end = firstOf(url, '?', '#');
        int path = url.indexOf('/', url.indexOf("://") + 3);
        int name = url.lastIndexOf('/', end) + 1;
        int point = url.lastIndexOf('.', end - 1);
        return path < 0 || name <= path || point < name
                ? ""
                : url.substring(point + 1, end).toLowerCase(Locale.ROOT);
    }

    private static int firstOf(String text, char one, char other) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == one || text.charAt(i) == other) {
                return i;
            }
        }
        return text.length();
    }
}
