package dev.dialtone.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialtone.core.fault.FaultRule.Calls;
import dev.dialtone.core.fault.FaultRule.Effect;
import dev.dialtone.core.fault.FaultRule.Odds;
import dev.dialtone.core.state.World;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultRulesTest {
    private static final Effect THROTTLED = error("ThrottlingException");
    private static final Effect DENIED = error("AccessDeniedException");

    @RegisterExtension
    final World world = new World();

    @Test
    void areAskedInTheirOrderUntilOneStrikes() {
        add(Odds.ALWAYS, delay(100));
        add(new Odds(null, 1, null), THROTTLED);
        add(Odds.ALWAYS, delay(50));
        add(Odds.ALWAYS, DENIED);

        assertThat(strike()).isEqualTo(new Fault("fault-1,fault-2,fault-3", with(150, THROTTLED)));
        assertThat(strike()).isEqualTo(new Fault("fault-1,fault-3,fault-4", with(150, DENIED)));
        assertThat(FaultRules.of(world.account)).extracting(AddedRule::struck).containsExactly(2, 1, 2, 1);
        assertThat(FaultRules.of(world.account))
                .extracting(AddedRule::remaining)
                .containsExactly(null, 0, null, null);
    }

    @Test
    void strikeNothingThatDoesNotFit() {
        add(Odds.ALWAYS, THROTTLED);

        assertThat(FaultRules.strike(world.account, rule -> false)).isNull();
        assertThat(FaultRules.of(world.account).get(0).struck()).isZero();
    }

    @Test
    void waitNoLongerThanOneRuleMay() {
        add(Odds.ALWAYS, delay(FaultCheck.LONGEST_LATENCY_MS));
        add(Odds.ALWAYS, delay(FaultCheck.LONGEST_LATENCY_MS));

        Effect longest = delay(FaultCheck.LONGEST_LATENCY_MS);
        assertThat(strike()).isEqualTo(new Fault("fault-1,fault-2", longest));
    }

    @Test
    void countNoFurtherThanAnIntegerGoes() {
        AddedRule often = new AddedRule("fault-1", rule(Odds.ALWAYS, THROTTLED), Integer.MAX_VALUE, 0);

        assertThat(often.afterStrike().struck()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void strikeAboutAsOftenAsTheirProbabilitySays() {
        add(new Odds(0.25, null, 7L), THROTTLED);

        assertThat(Collections.frequency(strikes(10_000), true)).isBetween(2_350, 2_650);
    }

    @Test
    void strikeTheSameCallsForTheSameSeed() {
        add(new Odds(0.5, null, 7L), THROTTLED);
        List<Boolean> first = strikes(64);
        FaultRules.replace(world.account, List.of(rule(new Odds(0.5, null, 7L), THROTTLED)));
        assertThat(strikes(64)).isEqualTo(first);
        FaultRules.replace(world.account, List.of(rule(new Odds(0.5, null, 8L), THROTTLED)));
        assertThat(strikes(64)).isNotEqualTo(first);
    }

    @Test
    void strikeByTheSeedOfTheAccountWhenTheyHaveNone() {
        world.accounts.reset(world.account.id(), 42);
        add(new Odds(0.5, null, null), THROTTLED);
        List<Boolean> first = strikes(64);
        add(new Odds(0.5, null, null), THROTTLED);
        world.accounts.reset(world.account.id(), 42);
        add(new Odds(0.5, null, null), THROTTLED);
        assertThat(strikes(64)).isEqualTo(first);
        FaultRules.replace(world.account, List.of(rule(new Odds(0.5, null, null), THROTTLED)));
        assertThat(strikes(64)).as("of another rule").isNotEqualTo(first);
    }

    /** Other rules and calls do not matter to a rule's sequence. */
    @Test
    void drawForThemselves() {
        add(new Odds(0.5, null, 7L), delay(1));
        List<Boolean> alone = strikes(64);
        FaultRules.clear(world.account);
        add(new Odds(0.5, null, 9L), delay(1));
        String second = add(new Odds(0.5, null, 7L), delay(1)).id();

        List<Boolean> beside = IntStream.range(0, 64)
                .mapToObj(i -> strike())
                .map(fault -> fault != null && fault.by().endsWith(second))
                .toList();

        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void neverHaveAnIdAgainBeforeAReset() {
        add(Odds.ALWAYS, THROTTLED);
        assertThat(FaultRules.remove(world.account, "fault-1")).isPresent();
        assertThat(FaultRules.remove(world.account, "fault-1")).isEmpty();
        assertThat(add(Odds.ALWAYS, THROTTLED).id()).isEqualTo("fault-2");
        world.accounts.reset(world.account.id());
        assertThat(add(Odds.ALWAYS, THROTTLED).id()).isEqualTo("fault-1");
    }

    @Test
    void areAThousandAtMost() {
        FaultRule rule = rule(Odds.ALWAYS, THROTTLED);
        FaultRules.add(world.account, Collections.nCopies(FaultRules.MOST, rule));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRules.add(world.account, List.of(rule)))
                .withMessage("faults: 1001 rules (expected: at most 1000 in an account)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRules.replace(world.account, Collections.nCopies(1_001, rule)));
        assertThat(FaultRules.count(world.account)).isEqualTo(FaultRules.MOST);
    }

    private AddedRule add(Odds odds, Effect effect) {
        return FaultRules.add(world.account, List.of(rule(odds, effect))).get(0);
    }

    private @Nullable Fault strike() {
        return FaultRules.strike(world.account, rule -> true);
    }

    private List<Boolean> strikes(int calls) {
        return IntStream.range(0, calls).mapToObj(i -> strike() != null).toList();
    }

    private static FaultRule rule(Odds odds, Effect effect) {
        return new FaultRule(Calls.ALL, odds, effect);
    }

    private static Effect error(String code) {
        return new Effect(null, new FaultError(null, code, null), null, null);
    }

    private static Effect delay(int millis) {
        return new Effect(millis, null, null, null);
    }

    private static Effect with(int millis, Effect effect) {
        return new Effect(millis, effect.error(), effect.connection(), effect.later());
    }
}
