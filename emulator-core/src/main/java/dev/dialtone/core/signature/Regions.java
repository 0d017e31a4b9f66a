package dev.dialtone.core.signature;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which regions may be signed for. An endpoint of AWS is that of one region; Dialtone is all of them, unless it is called by a name
 * that has one in it, as {@code sms-voice.eu-west-2.amazonaws.com}.
 */
final class Regions {
    private static final int LONGEST = 64;

    private Regions() {}

    /** Whether this is the region of the host, or, where that has none, has the form of AWS's. */
    static boolean isValid(String region, @Nullable String host) {
        String ofHost = host == null ? null : in(host);
        return ofHost == null ? hasForm(region) : ofHost.equals(region);
    }

    private static @Nullable String in(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            String label = name.substring(start, dot);
            if (start > 0 && hasForm(label)) {
                return label;
            }
            start = dot + 1;
        }
        return null;
    }

    /** Two letters, names and a digit, with hyphens between: {@code us-east-1}, {@code us-gov-west-1}, {@code mx-central-1}. */
    private static boolean hasForm(String text) {
        int last = text.lastIndexOf('-');
        int first = text.indexOf('-');
        if (first < 2 || last == first || last != text.length() - 2 || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char character = text.charAt(i);
            boolean isLetter = character >= 'a' && character <= 'z';
            if (!isLetter && (character != '-' || text.charAt(i + 1) == '-')) {
                return false;
            }
        }
        return text.charAt(last + 1) >= '1' && text.charAt(last + 1) <= '9';
    }
}
