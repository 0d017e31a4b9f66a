package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.Journals;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ResetTest {

    private static final TimedTransition HATCHING =
            TimedTransition.of("parrot", "egg", "LAID", "HATCHED", Duration.ofMillis(20), Duration.ofDays(20));

    private final ControlFixture fixture = new ControlFixture();
    private final Store<String, String> eggs = Store.perAccount("eggs", StoredForm.of(Type.of(Kind.STRING)));

    @BeforeEach
    void leaveTracesInBothAccounts() {
        fixture.world.changeHandlers.on(HATCHING, (scope, key) -> {});
        leaveTraces(fixture.world.account);
        leaveTraces(fixture.theirs());
    }

    @Test
    void forgetsTheCallersOwnAccount() {
        reset(null, null);

        assertThat(isFresh(fixture.world.account)).isTrue();
        assertThat(isFresh(fixture.theirs())).isFalse();
    }

    @Test
    void forgetsTheNamedAccount() {
        reset(ControlFixture.THEIRS, null);

        assertThat(isFresh(fixture.world.account)).isFalse();
        assertThat(isFresh(fixture.theirs())).isTrue();
    }

    @Test
    void forgetsAllAccounts() {
        reset("all", null);

        assertThat(isFresh(fixture.world.account)).isTrue();
        assertThat(isFresh(fixture.theirs())).isTrue();
    }

    @Test
    void repeatsIdsOfTheSameSeed() {
        reset(null, 7L);
        String first = id(fixture.world.account);
        reset(null, 7L);
        assertThat(id(fixture.world.account)).isEqualTo(first);
        reset(null, 8L);
        assertThat(id(fixture.world.account)).isNotEqualTo(first);
        reset(null, null);
        assertThat(id(fixture.world.account)).isNotEqualTo(first);
    }

    @Test
    void seedsAllAccountsAlsoThoseToCome() {
        reset("all", 7L);
        String mine = id(fixture.world.account);
        String later = id(fixture.world.accounts.account("777788889999"));
        reset("all", 7L);

        assertThat(id(fixture.world.account)).isEqualTo(mine);
        assertThat(id(fixture.world.accounts.account("777788889999"))).isEqualTo(later);
    }

    @Test
    void forgetsAllAccountsAsLocalStackDoes() {
        fixture.caller.localStackResetState();

        assertThat(isFresh(fixture.world.account)).isTrue();
        assertThat(isFresh(fixture.theirs())).isTrue();
    }

    private void reset(@Nullable String account, @Nullable Long seed) {
        fixture.caller.reset(b -> b.account(account).seed(seed));
    }

    private void leaveTraces(Account account) {
        account.exclusivelyRun(() -> {
            eggs.put(new Scope(account, "us-east-1"), "egg", "egg");
            account.timeline().advance(Duration.ofDays(1));
            account.timedTransitions().set(List.of(TransitionSetting.immediately(HATCHING)));
        });
        Journals.note(
                fixture.journal,
                new JournalEntry(
                        "id",
                        new JournalEntry.Call("parrot", "Say", account.id(), "us-east-1", null),
                        new JournalEntry.Outcome(200, null),
                        1,
                        Instant.EPOCH));
    }

    /** Whether nothing of the traces is left; all of them must agree. */
    private boolean isFresh(Account account) {
        boolean fresh = fixture.journal.of(account.id()).isEmpty();
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
