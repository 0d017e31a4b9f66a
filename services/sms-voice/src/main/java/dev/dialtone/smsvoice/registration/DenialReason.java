package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reason for a denial that AWS documents, a line of {@code denial-reasons.txt}.
 *
 * @param name the API's value, as {@code BRAND_UNVERIFIED}
 * @param title what the console shows
 * @param sentence what is wrong, in Dialtone's words
 */
record DenialReason(String name, Resubmission resubmission, String title, String sentence) {
    static final String MISSING_REQUIRED_FIELD = "MISSING_REQUIRED_FIELD";
    static final String MISSING_CONDITIONAL_FIELD = "MISSING_CONDITIONAL_FIELD";
    static final String CONDITIONAL_FIELD_NOT_ALLOWED = "CONDITIONAL_FIELD_NOT_ALLOWED";
    static final String INVALID_FIELD_VALUE = "INVALID_FIELD_VALUE";
    static final String BRAND_UNVERIFIED = "BRAND_UNVERIFIED";
    static final String WAIT_TO_RESUBMIT_REGISTRATION = "WAIT_TO_RESUBMIT_REGISTRATION";

    /** Whether a new version may follow. */
    enum Resubmission {
        YES,
        NO,
        /** On what was denied: Dialtone lets it follow. */
        DEPENDS
    }

    /** Read with the first denial that has a reason. */
    private static final class Known {
        static final Map<String, DenialReason> BY_NAME = read();

        private static Map<String, DenialReason> read() {
            Map<String, DenialReason> byName = new HashMap<>();
            for (List<String> cells : DataLines.cells(DenialReason.class, "denial-reasons.txt")) {
                DenialReason reason = of(cells);
                byName.put(reason.name(), reason);
            }
            return byName;
        }
    }

    private static DenialReason of(List<String> cells) {
        Resubmission resubmission = switch (cells.get(2)) {
            case "yes" -> Resubmission.YES;
            case "no" -> Resubmission.NO;
            case "depends" -> Resubmission.DEPENDS;
            default -> throw new IllegalArgumentException(cells + " (expected: yes, no or depends)");
        };
        return new DenialReason(cells.get(0), resubmission, cells.get(4), cells.get(5));
    }

    /** The reason of a name; empty for one that AWS does not document. */
    static Optional<DenialReason> find(String name) {
        return Optional.ofNullable(Known.BY_NAME.get(name));
    }

    /** Whether it is said that no new version may follow a denial for this reason. */
    static boolean isFinal(String name) {
        return find(name)
                .filter(reason -> reason.resubmission() == Resubmission.NO)
                .isPresent();
    }
}
