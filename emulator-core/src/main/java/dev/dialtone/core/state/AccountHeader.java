package dev.dialtone.core.state;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of an account besides the entries of its stores.
 *
 * @param idSeed what its ids began from
 * @param idPosition how far they have come
 * @param idsSetApart whether a reset has given it a seed of its own
 * @param clockAheadMillis how far its clock is ahead of real time, when it runs
 * @param clockFrozenAt where its clock stands still; absent: it runs
 * @param lastRemovedSequence the highest number of an entry in a table that was cleared
 */
public record AccountHeader(
        long idSeed,
        long idPosition,
        boolean idsSetApart,
        long clockAheadMillis,
        @Nullable Instant clockFrozenAt,
        long lastRemovedSequence)
        implements Shape {

    /** How far a clock may have run from where it can be sent to. */
    private static final Duration LONGEST_RUN = Duration.ofDays(36_525);

    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<AccountHeader> SCHEMA = Schema.<AccountHeader>structure("dev.dialtone#AccountHeader")
            .member(Member.of("idSeed", Type.of(Kind.LONG)).required())
            .member(Member.of("idPosition", Type.of(Kind.LONG)).required())
            .member(Member.of("idsSetApart", Type.of(Kind.BOOLEAN)).required())
            .member(Member.of("clockAheadMillis", Type.of(Kind.LONG)).required())
            .member(Member.of("clockFrozenAt", Type.of(Kind.TIMESTAMP)))
            .member(Member.of("lastRemovedSequence", Type.of(Kind.LONG).range("0", "9007199254740991"))
                    .required())
            .build(values -> new AccountHeader(
                    (Long) Objects.requireNonNull(values[0], "idSeed"),
                    (Long) Objects.requireNonNull(values[1], "idPosition"),
                    (Boolean) Objects.requireNonNull(values[2], "idsSetApart"),
                    (Long) Objects.requireNonNull(values[3], "clockAheadMillis"),
                    (Instant) values[4],
                    (Long) Objects.requireNonNull(values[5], "lastRemovedSequence")));

    /**
     * Refuses a clock that shows what no clock here can: an {@link IllegalArgumentException}.
     *
     * @param realTime what it runs beside
     */
    void requireClock(Instant realTime) {
        Instant shown = clockFrozenAt == null ? realTime.plusMillis(clockAheadMillis) : clockFrozenAt;
        if (shown.isBefore(Instant.EPOCH) || shown.isAfter(Timeline.END.plus(LONGEST_RUN))) {
            throw new IllegalArgumentException(
                    "clock: " + shown + " (expected: " + Instant.EPOCH + ".." + Timeline.END + ")");
        }
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> idSeed;
            case 1 -> idPosition;
            case 2 -> idsSetApart;
            case 3 -> clockAheadMillis;
            case 4 -> clockFrozenAt;
            case 5 -> lastRemovedSequence;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
