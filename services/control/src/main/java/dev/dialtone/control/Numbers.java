package dev.dialtone.control;

import dev.dialtone.control.model.DeleteNumberInput;
import dev.dialtone.control.model.DrawNumberInput;
import dev.dialtone.control.model.DrawNumberOutput;
import dev.dialtone.control.model.GivenState;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.NumberOperations;
import dev.dialtone.control.model.PutNumberInput;
import dev.dialtone.control.model.PutNumberOutput;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.telephony.numbers.GrantRefused;
import dev.dialtone.telephony.numbers.NumberGrants;
import dev.dialtone.telephony.numbers.NumberGrants.Grant;
import dev.dialtone.telephony.numbers.NumberGrants.Wish;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes wishes for numbers and sender IDs on to the service that has them. */
final class Numbers implements NumberOperations {

    private final AccountLookup accounts;
    private final Supplier<NumberGrants> grants;

    /** @param grants gives who gives numbers; asked when somebody wants one */
    Numbers(AccountLookup accounts, Supplier<NumberGrants> grants) {
        this.accounts = accounts;
        this.grants = grants;
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
            throw NotFound.builder()
                    .message("identity: " + Excerpt.of(input.identity()) + " (expected: one that the account has in "
                            + Excerpt.of(there.region()) + ")")
                    .build();
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
