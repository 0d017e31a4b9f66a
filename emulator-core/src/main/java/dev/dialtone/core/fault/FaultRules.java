package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an account, in the order in which they are asked. Part of the account's state: they go with a reset. To be used
 * inside the account.
 */
public final class FaultRules {
    /** So many an account may have. */
    public static final int MOST = 1_000;

    private static final Store<String, AddedRule> STORE =
            Store.perAccount("faults/rules", StoredForm.of(() -> AddedRule.SCHEMA));
    private static final Store<String, Long> LAST =
            Store.perAccount("faults/last-number", StoredForm.of(Type.of(Kind.LONG)));
    private static final String KEY = "last";

    private FaultRules() {}

    /** Makes known where they are kept. */
    public static void register(StoreRegistry stores) {
        stores.include(STORE);
        stores.include(LAST);
    }

    /** All of them. */
    public static List<AddedRule> of(Account account) {
        return STORE.stream(Scope.ofAllRegions(account)).toList();
    }

    /** How many there are. */
    public static int count(Account account) {
        return STORE.size(Scope.ofAllRegions(account));
    }

    /**
     * Adds rules behind those that there are, and gives them with their ids.
     *
     * @throws IllegalArgumentException when that were more than {@link #MOST}; then none is added
     */
    public static List<AddedRule> add(Account account, List<FaultRule> rules) {
        int all = count(account) + rules.size();
        if (all > MOST) {
            throw new IllegalArgumentException(
                    "faults: " + all + " rules (expected: at most " + MOST + " in an account)");
        }
        Scope scope = Scope.ofAllRegions(account);
        long number = LAST.find(scope, KEY).orElse(0L);
        List<AddedRule> added = new ArrayList<>();
        for (FaultRule rule : rules) {
            number++;
            long position = AddedRule.start(rule, account.ids().seed(), number);
            added.add(new AddedRule("fault-" + number, rule, 0, position));
        }
        if (!added.isEmpty()) {
            LAST.put(scope, KEY, number);
        }
        added.forEach(each -> STORE.put(scope, each.id(), each));
        return added;
    }

    /** Puts rules in the place of those that there are, as {@link #add} does it. */
    public static List<AddedRule> replace(Account account, List<FaultRule> rules) {
        if (rules.size() <= MOST) {
            clear(account);
        }
        return add(account, rules);
    }

    /** Removes one; empty when there is none of this id. */
    public static Optional<AddedRule> remove(Account account, String id) {
        return STORE.remove(Scope.ofAllRegions(account), id);
    }

    /** Removes all. */
    public static void clear(Account account) {
        STORE.clear(Scope.ofAllRegions(account));
    }

    /**
     * What strikes a call: all delays whose rules fit it, and the first of the other faults. Counts it, and moves on the sequences of
     * random numbers that were asked.
     *
     * @return null: nothing does
     */
    static @Nullable Fault strike(Account account, Predicate<FaultRule> fits) {
        Scope scope = Scope.ofAllRegions(account);
        List<AddedRule> asked = STORE.stream(scope)
                .filter(added -> !added.isSpent() && fits.test(added.rule()))
                .toList();
        Strike strike = new Strike();
        for (AddedRule each : asked) {
            if (strike.takes(each.rule())) {
                AddedRule drawn = each.drawn();
                AddedRule after = drawn.hits() ? drawn.afterStrike() : drawn;
                if (drawn.hits()) {
                    strike.add(each);
                }
                STORE.put(scope, each.id(), after);
            }
        }
        return strike.fault();
    }

    /** What strikes a call, so far. */
    private static final class Strike {
        private final List<String> ids = new ArrayList<>();
        private long latencyMs;
        private FaultRule.Effect effect = FaultRule.Effect.NONE;

        /** Whether another rule may add to it. */
        boolean takes(FaultRule rule) {
            return effect.onlyDelays() || rule.effect().onlyDelays();
        }

        void add(AddedRule added) {
            ids.add(added.id());
            FaultRule.Effect more = added.rule().effect();
            latencyMs += more.latencyMs() == null ? 0 : more.latencyMs();
            effect = more.onlyDelays() ? effect : more;
        }

        @Nullable Fault fault() {
            if (ids.isEmpty()) {
                return null;
            }
            Integer delay = latencyMs == 0 ? null : (int) Math.min(latencyMs, FaultCheck.LONGEST_LATENCY_MS);
            return new Fault(
                    String.join(",", ids),
                    new FaultRule.Effect(delay, effect.error(), effect.connection(), effect.later()));
        }
    }
}
