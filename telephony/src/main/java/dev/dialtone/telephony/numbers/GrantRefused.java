package dev.dialtone.telephony.numbers;

/** A wish that cannot be granted. */
public final class GrantRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the member, its value and what was expected, for who wished */
    public GrantRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The member of the wish, its value and what was expected. */
    public String reason() {
        return reason;
    }
}
