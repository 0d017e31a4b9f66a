package dev.dialtone.control;

import dev.dialtone.control.model.AccountMessages;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.messages.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for messages where nobody has asked for them. */
final class OtherInboxes {
    private final AccountLookup accounts;
    private final Inbox inbox;

    OtherInboxes(AccountLookup accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    /** Other accounts that have messages; null when none has. To be called inside no account. */
    @Nullable List<AccountMessages> besides(Account searched) {
        List<AccountMessages> found = accounts.elsewhere(
                searched,
                account -> Optional.of(AccountMessages.builder()
                                .accountId(account.id())
                                .messages(account.exclusively(() -> inbox.size(account)))
                                .build())
                        .filter(messages -> messages.messages() > 0));
        return found.isEmpty() ? null : found;
    }

    /** What a message about account {@code searched} says of them; empty when there are none. */
    static String words(Account searched, @Nullable List<AccountMessages> elsewhere) {
        return elsewhere == null
                ? ""
                : ", in account " + searched.id() + "; others have some: "
                        + elsewhere.stream()
                                .map(other -> other.accountId() + " (" + other.messages() + ")")
                                .collect(Collectors.joining(", "));
    }
}
