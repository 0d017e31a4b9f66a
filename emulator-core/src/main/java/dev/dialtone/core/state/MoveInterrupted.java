package dev.dialtone.core.state;

/** A clock did not come to where it was sent. */
public final class MoveInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What came between. */
    public enum Why {
        /** The account was reset: its clock shows real time again. */
        RESET,
        /** The program stops. */
        STOP
    }

    MoveInterrupted(Why why) {
        super("clock: not where it was sent, because of a " + why);
        this.why = why;
    }

    /** What came between. */
    public Why why() {
        return why;
    }
}
