package dev.dialtone.core.shape;

/**
 * One value of an enum of the contract. It may be a value that this contract does not know, so that nothing is lost
 * when newer data passes through; a request never holds such a value, because reading it finds {@link Constraint.OneOf}
 * broken.
 */
public abstract class OpenEnum {

    private final String value;
    private final boolean known;

    /**
     * For generated subclasses only.
     *
     * @param value the value as it is on the wire
     * @param known whether the contract names it
     */
    protected OpenEnum(String value, boolean known) {
        this.value = value;
        this.known = known;
    }

    /** The value as it is on the wire. */
    public final String value() {
        return value;
    }

    /** Whether the contract names this value. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof OpenEnum that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
