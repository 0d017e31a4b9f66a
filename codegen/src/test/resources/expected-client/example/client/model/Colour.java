// Generated from the contract; do not edit.
package example.client.model;

/** Of its cable. */
public enum Colour {
    RED("RED"),
    LIGHT_BLUE("light-blue"),
    /** A value of a newer server. */
    UNKNOWN_TO_THIS_VERSION("");

    private final String value;

    Colour(String value) {
        this.value = value;
    }

    /** What the server calls it. {@link #UNKNOWN_TO_THIS_VERSION} has no such name: an {@link IllegalStateException}. */
    public String value() {
        if (this == UNKNOWN_TO_THIS_VERSION) {
            throw new IllegalStateException("A value of a newer server cannot be sent");
        }
        return value;
    }

    /** The constant of a value that a server answers. */
    public static Colour of(String value) {
        for (Colour known : values()) {
            if (known.value.equals(value)) {
                return known;
            }
        }
        return UNKNOWN_TO_THIS_VERSION;
    }
}
