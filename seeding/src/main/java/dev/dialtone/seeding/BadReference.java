package dev.dialtone.seeding;

/** A reference leads nowhere. The message has it and says why; who knows where it stands says that. */
@SuppressWarnings("serial") // never serialised
final class BadReference extends RuntimeException {

    BadReference(Object reference, String why) {
        super(reference + ": " + why, null, false, false);
    }
}
