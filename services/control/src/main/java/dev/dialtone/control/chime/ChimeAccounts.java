package dev.dialtone.control.chime;

import dev.dialtone.control.model.AcceptChimeInviteInput;
import dev.dialtone.control.model.AcceptChimeInviteOutput;
import dev.dialtone.control.model.ChimeAccountOperations;
import dev.dialtone.control.model.ChimeAccountType;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutChimeAccountInput;
import dev.dialtone.control.model.PutChimeAccountOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.chime.ChimeAdministration;
import dev.dialtone.telephony.chime.ChimeAdministration.AcceptedInvite;
import dev.dialtone.telephony.chime.ChimeAdministration.ChangedAccount;
import java.util.function.Supplier;

/** Passes what administrators and invited people do on to Chime. */
public final class ChimeAccounts implements ChimeAccountOperations {
    private final AccountLookup accounts;
    private final Supplier<ChimeAdministration> administration;

    /** @param administration gives who does it; asked when somebody wants it done */
    public ChimeAccounts(AccountLookup accounts, Supplier<ChimeAdministration> administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @Override
    public PutChimeAccountOutput putChimeAccount(PutChimeAccountInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        ChimeAdministration does = administration.get();
        ChangedAccount changed = AccountLookup.settled(
                        account,
                        () -> does.change(
                                account,
                                input.accountId(),
                                input.accountType() == null
                                        ? null
                                        : input.accountType().value(),
                                input.signinDelegateGroups()))
                .orElseThrow(() -> notFound("Chime account", input.accountId(), account));
        if (changed.refusal() != null) {
            throw ControlErrors.badRequest(changed.refusal());
        }
        return PutChimeAccountOutput.builder()
                .accountId(changed.accountId())
                .accountType(ChimeAccountType.of(changed.accountType()))
                .signinDelegateGroups(changed.signinDelegateGroups())
                .build();
    }

    @Override
    public AcceptChimeInviteOutput acceptChimeInvite(AcceptChimeInviteInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        ChimeAdministration does = administration.get();
        AcceptedInvite accepted = AccountLookup.settled(account, () -> does.acceptInvite(account, input.inviteId()))
                .orElseThrow(() -> notFound("invite", input.inviteId(), account));
        return AcceptChimeInviteOutput.builder()
                .accountId(accepted.accountId())
                .userId(accepted.userId())
                .displayName(accepted.displayName())
                .build();
    }

    private static NotFound notFound(String what, String id, Account account) {
        return ControlErrors.notFound(what + " " + Excerpt.of(id) + ": not in " + account);
    }
}
