package dev.dialtone.core.pattern;

/** A regular expression that {@link LinearPattern} does not take. It is a fault of whoever wrote it, never of a client. */
public final class UnsupportedPattern extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsupportedPattern(String regex, int place, String why) {
        super("pattern " + regex + " at character " + (place + 1) + ": " + why);
    }
}
