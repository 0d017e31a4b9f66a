package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.Journals;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.TimedTransition;
import dev.dialtone.core.state.TransitionSetting;
import dev.dialtone.core.state.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ResetTest {

    private static final TimedTransition HATCHING =
            TimedTransition.of("parrot", "egg", "LAID", "HATCHED", Duration.ofMillis(20), Duration.ofDays(20));

    private final Console console = new Console();
    private final Store<String, String> eggs = Store.perAccount("eggs", Type.of(Kind.STRING));

    @BeforeEach
    void leaveTracesInBothAccounts() {
        console.world.changeHandlers.on(HATCHING, (scope, key) -> {});
        leaveTraces(console.world.account);
        leaveTraces(console.theirs());
    }

    @Test
    void forgetsTheCallersOwnAccount() {
        reset(null, null);

        assertThat(isFresh(console.world.account)).isTrue();
        assertThat(isFresh(console.theirs())).isFalse();
    }

    @Test
    void forgetsTheNamedAccount() {
        reset(Console.THEIRS, null);

        assertThat(isFresh(console.world.account)).isFalse();
        assertThat(isFresh(console.theirs())).isTrue();
    }

    @Test
    void forgetsAllAccounts() {
        reset("all", null);

        assertThat(isFresh(console.world.account)).isTrue();
        assertThat(isFresh(console.theirs())).isTrue();
    }

    @Test
    void repeatsIdsOfTheSameSeed() {
        reset(null, 7L);
        String first = id(console.world.account);
        reset(null, 7L);
        assertThat(id(console.world.account)).isEqualTo(first);
        reset(null, 8L);
        assertThat(id(console.world.account)).isNotEqualTo(first);
        reset(null, null);
        assertThat(id(console.world.account)).isNotEqualTo(first);
    }

    @Test
    void seedsAllAccountsAlsoThoseToCome() {
        reset("all", 7L);
        String mine = id(console.world.account);
        String later = id(console.world.accounts.account("777788889999"));
        reset("all", 7L);

        assertThat(id(console.world.account)).isEqualTo(mine);
        assertThat(id(console.world.accounts.account("777788889999"))).isEqualTo(later);
    }

    @Test
    void forgetsAllAccountsAsLocalStackDoes() {
        console.caller.localStackResetState();

        assertThat(isFresh(console.world.account)).isTrue();
        assertThat(isFresh(console.theirs())).isTrue();
    }

    private void reset(@Nullable String account, @Nullable Long seed) {
        console.caller.reset(b -> b.account(account).seed(seed));
    }

    private void leaveTraces(Account account) {
        account.exclusivelyRun(() -> {
            eggs.put(new Scope(account, "us-east-1"), "egg", "egg");
            account.timeline().advance(Duration.ofDays(1));
            account.timedTransitions().set(List.of(TransitionSetting.immediately(HATCHING)));
        });
        Journals.note(
                console.journal,
                new JournalEntry(
                        "id",
                        new JournalEntry.Call("parrot", "Say", account.id(), "us-east-1", null),
                        new JournalEntry.Outcome(200, null),
                        1,
                        Instant.EPOCH));
    }

    /** Whether nothing of the traces is left; all of them must agree. */
    private boolean isFresh(Account account) {
        boolean fresh = console.journal.of(account.id()).isEmpty();
        account.exclusivelyRun(() -> {
            assertThat(eggs.size(new Scope(account, "us-east-1")) == 0).isEqualTo(fresh);
            assertThat(account.timeline().now().equals(World.START)).isEqualTo(fresh);
            assertThat(account.timedTransitions()
                            .settings()
                            .contains(TransitionSetting.after(HATCHING, Duration.ofMillis(20))))
                    .isEqualTo(fresh);
        });
        return fresh;
    }

    private static String id(Account account) {
        return account.exclusively(() -> account.ids().uuid());
    }
}
