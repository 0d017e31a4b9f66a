package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.control.model.AcceptChimeInviteOutput;
import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.ChimeAccountType;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutChimeAccountOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChimeAccountsTest {
    private final ControlFixture control = new ControlFixture();

    @Test
    void setsWhatAChimeAccountIs() {
        PutChimeAccountOutput changed = control.caller.putChimeAccount(b -> b.accountId("chime-1")
                .accountType(ChimeAccountType.ENTERPRISE_OIDC)
                .signinDelegateGroups(List.of("admins")));
        assertThat(changed.accountId()).isEqualTo("chime-1");
        assertThat(changed.accountType()).isEqualTo(ChimeAccountType.ENTERPRISE_OIDC);
        assertThat(changed.signinDelegateGroups()).containsExactly("admins");
        assertThat(control.caller.putChimeAccount(b -> b.accountId("chime-1"))).isEqualTo(changed);
    }

    @Test
    void passesOnWhyItCannotBe() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> control.caller.putChimeAccount(
                        b -> b.accountId("chime-1").signinDelegateGroups(List.of("admins"))))
                .withMessage("signinDelegateGroups: given");
    }

    @Test
    void acceptsAnInvite() {
        assertThat(control.caller.acceptChimeInvite(b -> b.inviteId("invite-1")))
                .isEqualTo(new AcceptChimeInviteOutput("chime-1", "user-1", "ann"));
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> control.caller.putChimeAccount(b -> b.accountId("chime-2")))
                .withMessageContaining("Chime account chime-2: not in ");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> control.caller.acceptChimeInvite(b -> b.inviteId("invite-2")))
                .withMessageContaining("invite invite-2: not in ");
    }
}
