package dev.dialtone.telephony.messages;

/** Somebody cannot wait for messages, because too many do. */
public final class WaitRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    WaitRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** How many wait, and how many may, for the caller. */
    public String reason() {
        return reason;
    }
}
