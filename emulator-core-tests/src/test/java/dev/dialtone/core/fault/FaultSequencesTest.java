package dev.dialtone.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.fault.FaultRule.Calls;
import dev.dialtone.core.fault.FaultRule.Effect;
import dev.dialtone.core.fault.FaultRule.Odds;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.AccountDraft;
import dev.dialtone.core.state.AccountSnapshot;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.TableDraft;
import dev.dialtone.core.state.TableSnapshot;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same seed gives the same faults, also when an account is taken on by another server in between. */
class FaultSequencesTest {
    private final World first = new World();
    private final World second = new World();

    @Test
    void goOnInTheirMiddleAfterAnImport() {
        add(first.account, new Odds(0.5, 40, null));
        add(first.account, new Odds(0.3, null, 7L));
        faults(first.account, 17);

        takeOn(second, first.account.exclusively(first.account::snapshot));

        assertThat(faults(second.account, 100)).isEqualTo(faults(first.account, 100));
        assertThat(add(second.account, Odds.ALWAYS)).isEqualTo("fault-3");
    }

    private static String add(Account account, Odds odds) {
        FaultRule rule = new FaultRule(Calls.ALL, odds, new Effect(20, null, null, null));
        return account.exclusively(
                () -> FaultRules.add(account, List.of(rule)).get(0).id());
    }

    /** What strikes so many calls, as text. */
    private static List<String> faults(Account account, int calls) {
        return account.exclusively(() -> IntStream.range(0, calls)
                .mapToObj(call -> String.valueOf(FaultRules.strike(account, rule -> true)))
                .toList());
    }

    private static void takeOn(World world, AccountSnapshot snapshot) {
        StoreRegistry stores = new StoreRegistry();
        FaultRules.register(stores);
        AccountDraft draft = world.accounts.draft(snapshot.accountId(), snapshot.header());
        snapshot.tables().forEach(table -> fill(draft, stores, table));
        world.accounts.restore(List.of(draft), true);
    }

    private static <K, R> void fill(AccountDraft draft, StoreRegistry stores, TableSnapshot<K, R> from) {
        TableDraft<?, ?> to = draft.table(stores.find(from.store().name()).orElseThrow(), from.region(), from.header());
        from.entries()
                .forEach(entry -> to.add(
                        entry.sequence(),
                        entry.key().toString(),
                        entry.written(from.store().form())));
    }
}
