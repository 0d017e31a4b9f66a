package dev.dialtone.core.seed;

/** A seed cannot be run, or not to its end. The message names file, entry, member and cause. It has no stack trace: the seed is wrong. */
@SuppressWarnings("serial") // never serialised
public final class SeedRefused extends RuntimeException {

    /** @param message for people, in one line */
    public SeedRefused(String message) {
        super(message, null, false, false);
    }
}
