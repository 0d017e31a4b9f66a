package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault strikes, how often, and what it does to them. As clients write it, all of it stands side by side.
 *
 * @param calls those that it may strike
 * @param odds how often it does
 * @param effect what it does
 */
public record FaultRule(Calls calls, Odds odds, Effect effect) implements Shape {
    /** The schema of what is stored and of what the header has. */
    // By hand, because the generator's shapes stand on this module.
    @SuppressWarnings("unchecked")
    public static final Schema<FaultRule> SCHEMA = Schema.<FaultRule>structure("dev.dialtone#FaultRule")
            .member(Member.of("service", Type.of(Kind.STRING)))
            .member(Member.of("operation", Type.of(Kind.STRING)))
            .member(Member.of("region", Type.of(Kind.STRING)))
            .member(Member.of("input", Type.map(Type.of(Kind.STRING), Type.of(Kind.STRING))))
            .member(Member.of("probability", Type.of(Kind.DOUBLE)))
            .member(Member.of("times", Type.of(Kind.INTEGER)))
            .member(Member.of("seed", Type.of(Kind.LONG)))
            .member(Member.of("latencyMs", Type.of(Kind.INTEGER)))
            .member(Member.of("error", Type.structure(() -> FaultError.SCHEMA)))
            .member(Member.of("connection", Type.of(Kind.STRING)))
            .member(Member.of("later", Type.structure(() -> Ending.SCHEMA)))
            .build(values -> new FaultRule(
                    new Calls((String) values[0], (String) values[1], (String) values[2], (Map<String, String>)
                            values[3]),
                    new Odds((Double) values[4], (Integer) values[5], (Long) values[6]),
                    new Effect((Integer) values[7], (FaultError) values[8], (String) values[9], (Ending) values[10])));

    /**
     * The calls that a rule may strike. What is absent may be anything.
     *
     * @param service the service's name
     * @param operation the operation's name
     * @param region of the call
     * @param input values of members of the operation's input, as texts
     */
    public record Calls(
            @Nullable String service,
            @Nullable String operation,
            @Nullable String region,
            @Nullable Map<String, String> input) {
        /** All calls of AWS's services. */
        public static final Calls ALL = new Calls(null, null, null, null);
    }

    /**
     * How often a rule strikes.
     *
     * @param probability above 0, at most 1; absent: 1
     * @param times after so many times it strikes no more; absent: there is no end to it
     * @param seed where its own sequence of random numbers begins; absent: at a place of the account's seed
     */
    public record Odds(
            @Nullable Double probability,
            @Nullable Integer times,
            @Nullable Long seed) {
        /** Each time. */
        public static final Odds ALWAYS = new Odds(null, null, null);
    }

    /**
     * What a rule does. At most one of error, connection and later is there.
     *
     * @param latencyMs how long the call waits before anything else, in milliseconds; absent: it does not
     * @param connection the name of a {@link FaultConnection}
     * @param later how what the call begins ends
     */
    public record Effect(
            @Nullable Integer latencyMs,
            @Nullable FaultError error,
            @Nullable String connection,
            @Nullable Ending later) {
        /** Nothing. */
        static final Effect NONE = new Effect(null, null, null, null);

        /** Whether the call is only slower. */
        public boolean onlyDelays() {
            return error == null && connection == null && later == null;
        }

        /** What becomes of the connection; null: nothing. */
        @Nullable FaultConnection brokenConnection() {
            return connection == null ? null : FaultConnection.valueOf(connection);
        }
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        Objects.checkIndex(member, 11);
        return switch (member) {
            case 0 -> calls.service;
            case 1 -> calls.operation;
            case 2 -> calls.region;
            case 3 -> calls.input;
            case 4 -> odds.probability;
            case 5 -> odds.times;
            case 6 -> odds.seed;
            case 7 -> effect.latencyMs;
            case 8 -> effect.error;
            case 9 -> effect.connection;
            default -> effect.later;
        };
    }
}
