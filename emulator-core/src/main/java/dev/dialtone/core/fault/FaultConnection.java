package dev.dialtone.core.fault;

import java.util.Arrays;
import java.util.List;

/** What becomes of the connection of a call in place of a whole answer. */
public enum FaultConnection {
    /** It is reset; nothing was done. */
    RESET,
    /** It is closed without a byte; nothing was done. */
    EMPTY,
    /** Half of the answer is sent, then it is closed; what was asked is done. */
    CUT_OFF,
    /** It is reset; what was asked is done and kept. */
    RESET_AFTER_COMMIT;

    /** The names of all. */
    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** Whether behaviour is asked before the connection breaks. */
    boolean isAfterBehaviour() {
        return this == CUT_OFF || this == RESET_AFTER_COMMIT;
    }
}
