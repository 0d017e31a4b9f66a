// Generated from the contract; do not edit.
package example.client.model;

/** Only sent, so that no server can answer a new one. */
public enum Mark {
    /** By hand. */
    CHALK("CHALK"),
    INK("ink");

    private final String value;

    Mark(String value) {
        this.value = value;
    }

    /** What the server calls it. */
    public String value() {
        return value;
    }
}
