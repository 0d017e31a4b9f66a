package dev.dialtone.control.request;

import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.numbers.NumberListing;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks for numbers where nobody has asked for them: who calls a number in vain is often in another account than its holder. */
public final class OtherHolders {
    /** As many as a line of text names. */
    private static final int MOST_NAMED = 5;

    /** Looked into at most, lest a server with thousands of accounts takes long over an answer that has nothing. */
    private static final int MOST_ASKED = 1_000;

    private final AccountLookup accounts;
    private final Supplier<List<NumberListing>> listings;

    /** @param listings gives what each service has; asked when a number was not found */
    public OtherHolders(AccountLookup accounts, Supplier<List<NumberListing>> listings) {
        this.accounts = accounts;
        this.listings = listings;
    }

    /**
     * What a message about account {@code searched} says of others that have a number; empty when none has, or {@code searched} has it
     * itself. To be called inside no account.
     *
     * @param number in E.164, with or without its plus sign, or the id that a service has for it
     */
    public String words(Account searched, String number) {
        List<NumberListing> asked = listings.get();
        if (holds(searched, number, asked)) {
            return "";
        }
        String holders = accounts.others(searched)
                .limit(MOST_ASKED)
                .filter(account -> holds(account, number, asked))
                .limit(MOST_NAMED)
                .map(Account::id)
                .collect(Collectors.joining(", "));
        return holders.isEmpty() ? "" : "; asked in account " + searched.id() + ", held by " + holders;
    }

    private static boolean holds(Account account, String number, List<NumberListing> asked) {
        return account.exclusively(() -> asked.stream()
                .flatMap(listing -> listing.of(account, null).stream())
                .anyMatch(held -> isCalled(held, number)));
    }

    private static boolean isCalled(HeldNumber held, String number) {
        String identity = held.identity();
        return identity.equals(number) || held.place().id().equals(number) || identity.equals("+" + number);
    }
}
