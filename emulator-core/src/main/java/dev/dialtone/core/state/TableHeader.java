package dev.dialtone.core.state;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;

/**
 * What there is to know of the entries of one store in one place, besides them.
 *
 * @param firstSequence the number after which they are numbered: tokens of pages with lower ones are from before
 * @param lastSequence the number of the newest one there ever was
 * @param dropped how many have left to make room
 */
public record TableHeader(long firstSequence, long lastSequence, long dropped) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    // As high as every reader of JSON can count, so that there are always numbers left.
    public static final Schema<TableHeader> SCHEMA = Schema.<TableHeader>structure("dev.dialtone#TableHeader")
            .member(Member.of("firstSequence", Type.of(Kind.LONG).range("0", "9007199254740991"))
                    .required())
            .member(Member.of("lastSequence", Type.of(Kind.LONG).range("0", "9007199254740991"))
                    .required())
            .member(Member.of("dropped", Type.of(Kind.LONG).range("0", "9007199254740991"))
                    .required())
            .build(values -> new TableHeader(
                    (Long) Objects.requireNonNull(values[0], "firstSequence"),
                    (Long) Objects.requireNonNull(values[1], "lastSequence"),
                    (Long) Objects.requireNonNull(values[2], "dropped")));

    /** That of a table whose entries are numbered after a number; there was none yet. */
    static TableHeader after(long sequence) {
        return new TableHeader(sequence, sequence, 0);
    }

    /** The same once so many more have left. */
    TableHeader afterDropping(int more) {
        return new TableHeader(firstSequence, lastSequence, dropped + more);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        Objects.checkIndex(member, 3);
        return member == 0 ? firstSequence : member == 1 ? lastSequence : dropped;
    }
}
