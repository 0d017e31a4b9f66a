package dev.dialtone.core.feed;

/** As many listen as may. */
@SuppressWarnings("serial") // never serialised
public final class FeedsFull extends RuntimeException {

    FeedsFull(int most) {
        super(most + " listen (expected: at most " + most + " at a time)", null, false, false);
    }
}
