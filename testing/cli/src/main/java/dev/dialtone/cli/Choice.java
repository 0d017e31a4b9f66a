package dev.dialtone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of the contract's enums, as people type them. */
final class Choice {

    /** What clients know values of newer servers as. */
    private static final String NEWER = "UNKNOWN_TO_THIS_VERSION";

    private Choice() {}

    /** One of them, by its name in any case and with dashes, too. */
    static <E extends Enum<E>> E of(Class<E> type, String flag, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> names = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(NEWER)) {
                continue;
            } else if (each.name().equals(wanted)) {
                return each;
            }
            names.add(each.name().toLowerCase(Locale.ROOT));
        }
        throw new UsageException(flag + ": " + text + " (expected: " + String.join(", ", names) + ")");
    }
}
