package dev.dialtone.core.transition;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What completes a transition in an account. The first four members name the {@link TimedTransition}. What does not fit together is an
 * {@link IllegalArgumentException}.
 *
 * @param after there for {@link TransitionMode#AFTER} only: from zero to 100 years
 * @param reads there for {@link TransitionMode#READS} only: 1 or more
 */
public record TransitionSetting(
        String service,
        String resource,
        String from,
        String to,
        TransitionMode mode,
        @Nullable Duration after,
        @Nullable Integer reads)
        implements Shape {

    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<TransitionSetting> SCHEMA = Schema.<TransitionSetting>structure(
                    "dev.dialtone#TransitionSetting")
            .member(Member.of("service", Type.of(Kind.STRING)).required())
            .member(Member.of("resource", Type.of(Kind.STRING)).required())
            .member(Member.of("from", Type.of(Kind.STRING)).required())
            .member(Member.of("to", Type.of(Kind.STRING)).required())
            .member(Member.of("mode", Type.of(Kind.STRING)).required())
            .member(Member.of("after", Type.of(Kind.STRING)))
            .member(Member.of("reads", Type.of(Kind.INTEGER)))
            .build(values -> new TransitionSetting(
                    text(values[0]),
                    text(values[1]),
                    text(values[2]),
                    text(values[3]),
                    TransitionMode.valueOf(text(values[4])),
                    values[5] == null ? null : Duration.parse(text(values[5])),
                    (Integer) values[6]));

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** Checks that the members fit the mode. */
    public TransitionSetting {
        if ((mode == TransitionMode.AFTER) != (after != null)) {
            throw new IllegalArgumentException("after: " + after + " (expected: "
                    + (mode == TransitionMode.AFTER ? "a duration" : "none") + " with mode " + mode + ")");
        }
        if ((mode == TransitionMode.READS) != (reads != null)) {
            throw new IllegalArgumentException("reads: " + reads + " (expected: "
                    + (mode == TransitionMode.READS ? "a number" : "none") + " with mode " + mode + ")");
        }
        if (after != null) {
            requireSensible(after);
        }
        if (reads != null && reads < 1) {
            throw new IllegalArgumentException("reads: " + reads + " (expected: 1 or more)");
        }
    }

    /** The next request sees the new state. */
    public static TransitionSetting immediately(TimedTransition transition) {
        return new TransitionSetting(
                transition.service(),
                transition.resource(),
                transition.from(),
                transition.to(),
                TransitionMode.IMMEDIATE,
                null,
                null);
    }

    /** The transition takes a time on the account's clock. */
    public static TransitionSetting after(TimedTransition transition, Duration after) {
        return new TransitionSetting(
                transition.service(),
                transition.resource(),
                transition.from(),
                transition.to(),
                TransitionMode.AFTER,
                after,
                null);
    }

    /** The transition is complete when its resource has been read so often. */
    public static TransitionSetting afterReads(TimedTransition transition, int reads) {
        return new TransitionSetting(
                transition.service(),
                transition.resource(),
                transition.from(),
                transition.to(),
                TransitionMode.READS,
                null,
                reads);
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> service;
            case 1 -> resource;
            case 2 -> from;
            case 3 -> to;
            case 4 -> mode.name();
            case 5 -> after == null ? null : after.toString();
            case 6 -> reads;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    /** The name of the transition, as {@link TimedTransition#name()}. */
    public String name() {
        return TimedTransition.name(service, resource, from, to);
    }

    static Duration requireSensible(Duration after) {
        if (after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("after: " + after + " (expected: PT0S.." + LONGEST + ")");
        }
        return after;
    }
}
