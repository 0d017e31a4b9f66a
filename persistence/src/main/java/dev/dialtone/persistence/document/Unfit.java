package dev.dialtone.persistence.document;

/** Something in a document does not fit; the message names the place, what is there, and what was expected. */
final class Unfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message);
    }
}
