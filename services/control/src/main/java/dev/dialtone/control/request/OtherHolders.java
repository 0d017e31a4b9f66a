package dev.dialtone.control.request;

import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.numbers.NumberListing;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for numbers where nobody has asked for them. */
public final class OtherHolders {
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
        List<String> holders = accounts.elsewhere(
                searched, account -> Optional.of(account.id()).filter(id -> holds(account, number, asked)));
        return holders.isEmpty()
                ? ""
                : "; asked in account " + searched.id() + ", held by " + String.join(", ", holders);
    }

    /**
     * Does work that calls a number, inside an account as {@link AccountLookup#settled}. A refusal becomes a BadRequest that says who has
     * the number.
     *
     * @param number that is called
     */
    public <T> T calling(Account account, String number, Supplier<T> work) {
        try {
            return AccountLookup.settled(account, work);
        } catch (CallRefused refused) {
            throw ControlErrors.badRequest(refused.reason() + words(account, number));
        }
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
