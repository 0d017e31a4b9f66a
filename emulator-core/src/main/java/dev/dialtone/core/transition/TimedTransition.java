package dev.dialtone.core.transition;

import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.TimedTransitions;
import java.time.Duration;

/**
 * A transition that AWS takes its time for, such as a phone number's from PENDING to ACTIVE. Declared as a constant
 * beside the resource, completed by what is registered with {@link ChangeHandlers#on(TimedTransition, ChangeHandler)}, begun with {@link TimedTransitions#begin}.
 */
public final class TimedTransition {
    private final String service;
    private final String resource;
    private final String from;
    private final String to;
    private final Duration fast;
    private final Duration realistic;
    private final boolean period;
    private final boolean completedByUse;
    private final String name;

    private TimedTransition(
            String service,
            String resource,
            String from,
            String to,
            Duration fast,
            Duration realistic,
            boolean period,
            boolean completedByUse) {
        this.service = service;
        this.resource = resource;
        this.from = from;
        this.to = to;
        this.fast = TransitionSetting.requireSensible(fast);
        this.realistic = TransitionSetting.requireSensible(realistic);
        this.period = period;
        this.completedByUse = completedByUse;
        this.name = name(service, resource, from, to);
    }

    /**
     * A transition whose duration depends on the {@link TransitionSpeed}.
     *
     * @param service such as {@code pinpoint-sms-voice-v2}
     * @param resource such as {@code phone-number}
     * @param fast for {@link TransitionSpeed#FAST}: tens of milliseconds
     * @param realistic for {@link TransitionSpeed#REALISTIC}: what AWS takes
     */
    public static TimedTransition of(
            String service, String resource, String from, String to, Duration fast, Duration realistic) {
        return new TimedTransition(service, resource, from, to, fast, realistic, false, false);
    }

    /** A waiting period that AWS documents. It has its length at every speed; only a setting changes it. */
    public static TimedTransition period(String service, String resource, String from, String to, Duration length) {
        return new TimedTransition(service, resource, from, to, length, length, true, false);
    }

    /**
     * This transition for what a caller has begun and takes for done with its next call: {@link TransitionSpeed#FAST} completes it
     * at the latest when a request uses the resource, so that scripts without waits run. Not for what others decide, such as a review.
     */
    public TimedTransition completedByUse() {
        return new TimedTransition(service, resource, from, to, fast, realistic, period, true);
    }

    /** Such as {@code pinpoint-sms-voice-v2/phone-number/PENDING-ACTIVE}; also the name of the change that completes it. */
    public String name() {
        return name;
    }

    String service() {
        return service;
    }

    String resource() {
        return resource;
    }

    /** The state that it leads out of. */
    public String from() {
        return from;
    }

    /** The state that it leads to. */
    public String to() {
        return to;
    }

    Duration fast() {
        return fast;
    }

    Duration realistic() {
        return realistic;
    }

    boolean isPeriod() {
        return period;
    }

    /** Whether it is one of {@link #completedByUse}. */
    public boolean isCompletedByUse() {
        return completedByUse;
    }

    static String name(String service, String resource, String from, String to) {
        return service + "/" + resource + "/" + from + "-" + to;
    }

    @Override
    public String toString() {
        return name;
    }
}
