package dev.dialtone.telephony.calls;

/** What was said of a call cannot be. */
public final class CallRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the member, its value and what was expected */
    public CallRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The member, its value and what was expected. */
    public String reason() {
        return reason;
    }
}
