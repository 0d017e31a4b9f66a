package dev.dialtone.control;

import dev.dialtone.control.model.DeleteNumberInput;
import dev.dialtone.control.model.DrawNumberInput;
import dev.dialtone.control.model.DrawNumberOutput;
import dev.dialtone.control.model.GivenState;
import dev.dialtone.control.model.ListNumbersInput;
import dev.dialtone.control.model.ListNumbersOutput;
import dev.dialtone.control.model.NumberHolder;
import dev.dialtone.control.model.NumberInformation;
import dev.dialtone.control.model.NumberOperations;
import dev.dialtone.control.model.PutNumberInput;
import dev.dialtone.control.model.PutNumberOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.numbers.GrantRefused;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberGrants.Grant;
import dev.dialtone.telephony.numbers.NumberGrants.Wish;
import dev.dialtone.telephony.numbers.NumberListing;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows numbers and sender IDs of all services, and passes wishes for some on to the service that has them. */
final class Numbers implements NumberOperations {

    private final AccountLookup accounts;
    private final Supplier<NumberGrants> grants;
    private final Supplier<List<NumberListing>> listings;

    /**
     * Asks nobody before somebody asks.
     *
     * @param grants gives who gives numbers
     * @param listings gives what each service has
     */
    Numbers(AccountLookup accounts, Supplier<NumberGrants> grants, Supplier<List<NumberListing>> listings) {
        this.accounts = accounts;
        this.grants = grants;
        this.listings = listings;
    }

    /** What there was at one moment. */
    private record Found(List<HeldNumber> numbers, Due due) {}

    @Override
    public ListNumbersOutput listNumbers(ListNumbersInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        List<NumberListing> asked = listings.get();
        Found found = AccountLookup.settled(
                account,
                () -> new Found(
                        asked.stream()
                                .flatMap(listing -> listing.of(account, input.region()).stream())
                                .toList(),
                        Due.of(account)));
        return ListNumbersOutput.builder()
                .numbers(Listing.of(found.numbers()).map(number -> shown(number, found.due())))
                .build();
    }

    private static NumberInformation shown(HeldNumber number, Due due) {
        NumberListing.Place place = number.place();
        NumberListing.CallingName calling = number.callingName();
        return NumberInformation.builder()
                .phoneNumber(number.identity())
                .service(place.service())
                .region(place.region().isEmpty() ? null : place.region())
                .id(place.id())
                .arn(place.arn())
                .state(number.state())
                .type(number.kind().type())
                .countryCode(number.kind().country())
                .capabilities(number.kind().capabilities())
                .holder(
                        number.holder() == null
                                ? null
                                : new NumberHolder(
                                        number.holder().kind(), number.holder().id()))
                .twoWayChannel(number.twoWayChannel())
                .registrationId(number.registrationId())
                .callingName(calling == null ? null : calling.name())
                .callingNameStatus(calling == null ? null : calling.status())
                .due(due.to(place.region(), place.id()))
                .build();
    }

    @Override
    public DrawNumberOutput drawNumber(DrawNumberInput input, RequestContext context) {
        RequestContext there = context.in(accounts.scope(input, input.region(), context));
        Grant grant = give(there, wish(null, input));
        return DrawNumberOutput.builder()
                .identity(grant.identity())
                .region(there.region())
                .number(Documents.of(grant.description()))
                .build();
    }

    @Override
    public PutNumberOutput putNumber(PutNumberInput input, RequestContext context) {
        RequestContext there = context.in(accounts.scope(input, input.region(), context));
        Grant grant = give(there, wish(input.identity(), input));
        return PutNumberOutput.builder()
                .identity(grant.identity())
                .region(there.region())
                .number(Documents.of(grant.description()))
                .build();
    }

    @Override
    public Unit deleteNumber(DeleteNumberInput input, RequestContext context) {
        RequestContext there = context.in(accounts.scope(input, input.region(), context));
        boolean was = granted(there, () -> grants.get().takeAway(there, input.identity()));
        if (!was) {
            throw ControlErrors.notFound("identity: " + Excerpt.of(input.identity())
                    + " (expected: one that the account has in " + Excerpt.of(there.region()) + ")");
        }
        return new Unit();
    }

    private Grant give(RequestContext there, Wish wish) {
        return granted(there, () -> grants.get().give(there, wish));
    }

    private static <T> T granted(RequestContext there, Supplier<T> work) {
        try {
            return AccountLookup.settled(there.account(), work);
        } catch (GrantRefused refused) {
            throw ControlErrors.badRequest(refused.reason());
        }
    }

    private static Wish wish(@Nullable String identity, GivenState state) {
        return new Wish(
                identity,
                state.isoCountryCode(),
                value(state.numberType()),
                state.capabilities() == null
                        ? null
                        : state.capabilities().stream()
                                .map(OpenEnum::value)
                                .distinct()
                                .toList(),
                value(state.messageType()),
                state.poolId(),
                state.tags());
    }

    private static @Nullable String value(@Nullable OpenEnum value) {
        return value == null ? null : value.value();
    }
}
