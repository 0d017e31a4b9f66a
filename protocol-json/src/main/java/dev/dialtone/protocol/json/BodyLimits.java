package dev.dialtone.protocol.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * How far the parser goes along with a body. The front end limits the body, which limits its strings, but for one that is read
 * while it arrives. Each limit has a message of its own.
 */
@SuppressWarnings("serial") // never serialised
final class BodyLimits extends StreamReadConstraints {

    private static final int MAX_DEPTH = 512;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_NAME_LENGTH = 50_000;
    private static final long NONE = -1;

    BodyLimits() {
        this(Integer.MAX_VALUE);
    }

    /** @param maxTextLength of a string, in characters */
    BodyLimits(int maxTextLength) {
        super(MAX_DEPTH, NONE, NONE, MAX_NUMBER_LENGTH, maxTextLength, MAX_NAME_LENGTH);
    }

    @Override
    public void validateStringLength(int length) {
        validateStringLengthLong(length);
    }

    @Override
    public void validateStringLengthLong(long length) {
        if (length > getMaxStringLength()) {
            throw beyond("a text in the body is too long", getMaxStringLength() + " characters");
        }
    }

    @Override
    public void validateNestingDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw beyond("the body is nested too deeply", MAX_DEPTH + " levels");
        }
    }

    @Override
    public void validateIntegerLength(int length) {
        if (length > MAX_NUMBER_LENGTH) {
            throw beyond("a number in the body is too long", MAX_NUMBER_LENGTH + " characters");
        }
    }

    @Override
    public void validateFPLength(int length) {
        validateIntegerLength(length);
    }

    @Override
    public void validateNameLength(int length) {
        if (length > MAX_NAME_LENGTH) {
            throw beyond("a name in the body is too long", MAX_NAME_LENGTH + " characters");
        }
    }

    private static StreamConstraintsException beyond(String what, String most) {
        return new StreamConstraintsException(what + " (expected: at most " + most + ")");
    }
}
