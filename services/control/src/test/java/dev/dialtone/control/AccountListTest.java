package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.AccountInformation;
import dev.dialtone.core.dispatch.JournalEntry;
import dev.dialtone.core.dispatch.Journals;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.shape.Type;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountListTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsTheCallersOwnWhenNobodyHasAnything() {
        assertThat(fixture.caller.listAccounts().accounts())
                .containsExactly(new AccountInformation(ControlFixture.MINE, List.of(), false));
    }

    @Test
    void showsThoseThatHoldSomethingOrHaveCalledById() {
        Account theirs = fixture.theirs();
        Store<String, String> store = Store.perRegion("test/things", StoredForm.of(Type.of(Kind.STRING)));
        theirs.exclusivelyRun(() -> store.put(new Scope(theirs, "eu-west-1"), "a", "b"));
        Journals.note(
                fixture.journal,
                new JournalEntry(
                        "1",
                        new JournalEntry.Call(null, "GET /", "000000000001", "us-east-1", null),
                        new JournalEntry.Outcome(404, null),
                        1,
                        Instant.EPOCH));

        assertThat(fixture.caller.listAccounts().accounts())
                .containsExactly(
                        new AccountInformation("000000000001", List.of(), false),
                        new AccountInformation(ControlFixture.MINE, List.of(), false),
                        new AccountInformation(ControlFixture.THEIRS, List.of("eu-west-1"), true));
    }
}
