package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an account has.
 *
 * @param id of the account alone, never given twice until a reset
 * @param struck how many calls it has struck
 * @param position where its sequence of random numbers stands
 */
public record AddedRule(String id, FaultRule rule, int struck, long position) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<AddedRule> SCHEMA = Schema.<AddedRule>structure("dev.dialtone#AddedRule")
            .member(Member.of("id", Type.of(Kind.STRING)).required())
            .member(Member.of("rule", Type.structure(() -> FaultRule.SCHEMA)).required())
            .member(Member.of("struck", Type.of(Kind.INTEGER)).required())
            .member(Member.of("position", Type.of(Kind.LONG)).required())
            .build(values -> new AddedRule(
                    (String) Objects.requireNonNull(values[0], "id"),
                    (FaultRule) Objects.requireNonNull(values[1], "rule"),
                    (Integer) Objects.requireNonNull(values[2], "struck"),
                    (Long) Objects.requireNonNull(values[3], "position")));

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** How many calls it still strikes; null: there is no end to it. */
    public @Nullable Integer remaining() {
        Integer times = rule.odds().times();
        return times == null ? null : Math.max(times - struck, 0);
    }

    /** Whether it strikes nothing any more. */
    boolean isSpent() {
        Integer times = rule.odds().times();
        return times != null && struck >= times;
    }

    /** The same after it was asked about a call that it may strike: its sequence has gone on, if it has one. */
    AddedRule drawn() {
        return rule.odds().probability() == null ? this : new AddedRule(id, rule, struck, position + STEP);
    }

    /** Whether the number that it has drawn last is below its probability. */
    boolean hits() {
        Double probability = rule.odds().probability();
        return probability == null || (mix(position) >>> 11) * UNIT < probability;
    }

    /** The same after it has struck one more. */
    AddedRule afterStrike() {
        return new AddedRule(id, rule, struck == Integer.MAX_VALUE ? struck : struck + 1, position);
    }

    /** Where the sequence of a rule begins whose account has this seed. */
    static long start(FaultRule rule, long seedOfAccount, long number) {
        Long own = rule.odds().seed();
        return mix(own == null ? seedOfAccount + STEP * number : own);
    }

    /** SplitMix64, as {@link dev.dialtone.core.state.Ids} has it. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        Objects.checkIndex(member, 4);
        return switch (member) {
            case 0 -> id;
            case 1 -> rule;
            case 2 -> struck;
            default -> position;
        };
    }
}
