package dev.dialtone.core.schedule;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.Objects;

/**
 * A scheduled change as it is saved.
 *
 * @param chain how many changes of one instant have brought each other about, one after the other, up to this one
 * @param completedByUse whether it completes a transition that somebody's use completes sooner
 */
public record QueuedChange(ScheduledChange change, int chain, boolean completedByUse) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<QueuedChange> SCHEMA = Schema.<QueuedChange>structure("dev.dialtone#QueuedChange")
            .member(Member.of("at", Type.of(Kind.TIMESTAMP)).required())
            .member(Member.of("handler", Type.of(Kind.STRING)).required())
            .member(Member.of("region", Type.of(Kind.STRING)).required())
            .member(Member.of("key", Type.of(Kind.STRING)).required())
            .member(Member.of("chain", Type.of(Kind.INTEGER).range("0", null)).required())
            .member(Member.of("completedByUse", Type.of(Kind.BOOLEAN)).required())
            .build(values -> new QueuedChange(
                    new ScheduledChange(
                            (Instant) Objects.requireNonNull(values[0], "at"),
                            (String) Objects.requireNonNull(values[1], "handler"),
                            (String) Objects.requireNonNull(values[2], "region"),
                            (String) Objects.requireNonNull(values[3], "key")),
                    (Integer) Objects.requireNonNull(values[4], "chain"),
                    (Boolean) Objects.requireNonNull(values[5], "completedByUse")));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        return switch (member) {
            case 0 -> change.at();
            case 1 -> change.handler();
            case 2 -> change.region();
            case 3 -> change.key();
            case 4 -> chain;
            case 5 -> completedByUse;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
