package dev.dialtone.client;

import dev.dialtone.client.model.DueChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An account's time, which goes forward only. What falls due on the way has happened, in order, when a call that moves it returns.
 */
public final class Clock {

    private final ControlApi api;

    Clock(ControlApi api) {
        this.api = api;
    }

    /** The account's time. */
    public Instant now() {
        return api.getClock().now();
    }

    /** What will happen next, the first one first; at most 100 changes. */
    public List<DueChange> due() {
        return api.getClock().due();
    }

    /** Whether it stands still. */
    public boolean isFrozen() {
        return api.getClock().frozen();
    }

    /**
     * Lets time pass, in which everything happens that falls due.
     *
     * @param duration 36,500 days at most
     * @return the time then
     */
    public Instant advance(Duration duration) {
        return api.advanceClock(input -> input.duration(duration)).now();
    }

    /** Moves to a time that is not in the past. */
    public Instant set(Instant time) {
        return api.putClock(input -> input.now(time)).now();
    }

    /** Stops where it is. */
    public Instant freeze() {
        return api.putClock(input -> input.frozen(true)).now();
    }

    /** Moves to a time that is not in the past, and stops there. */
    public Instant freeze(Instant time) {
        return api.putClock(input -> input.now(time).frozen(true)).now();
    }

    /** Lets it go on from where it stands. */
    public Instant thaw() {
        return api.putClock(input -> input.frozen(false)).now();
    }
}
