package dev.dialtone.control;

import dev.dialtone.control.model.DeleteDestinationInput;
import dev.dialtone.control.model.DestinationOperations;
import dev.dialtone.control.model.DestinationState;
import dev.dialtone.control.model.GetDestinationInput;
import dev.dialtone.control.model.GetDestinationOutput;
import dev.dialtone.control.model.MessageOutcome;
import dev.dialtone.control.model.PutDestinationInput;
import dev.dialtone.control.model.PutDestinationOutput;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.handsets.TesterInvitations;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.function.Supplier;

/** Shows and sets how the handsets behave that an account sends messages to. */
final class HandsetSettingsOperations implements DestinationOperations {

    private final AccountLookup accounts;
    private final Supplier<TesterInvitations> invitations;

    HandsetSettingsOperations(AccountLookup accounts, Supplier<TesterInvitations> invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @Override
    public GetDestinationOutput getDestination(GetDestinationInput input, RequestContext context) {
        String e164 = e164("e164", input.e164());
        Account account = accounts.of(input, context);
        HandsetSettings found = account.exclusively(() -> HandsetSettingsStore.find(account, e164))
                .orElseThrow(() -> ControlErrors.notFound("e164: " + e164 + " (expected: a number that was put)"));
        return shown(found);
    }

    @Override
    public PutDestinationOutput putDestination(PutDestinationInput input, RequestContext context) {
        String e164 = e164("e164", input.e164());
        HandsetSettings destination = destination(input);
        Account account = accounts.of(input, context);
        boolean ignored = ignoresInvitations(account, e164);
        if (!account.exclusively(() -> HandsetSettingsStore.put(account, e164, destination))) {
            throw ControlErrors.badRequest("e164: " + e164 + " (expected: one of the " + HandsetSettingsStore.MOST
                    + " numbers that are set, which are the most that can be; DELETE makes room)");
        }
        if (ignored && !destination.ignoresInvitations()) {
            acceptInvitations(account, e164);
        }
        return PutDestinationOutput.builder().from(shown(destination)).build();
    }

    @Override
    public Unit deleteDestination(DeleteDestinationInput input, RequestContext context) {
        String e164 = e164("e164", input.e164());
        Account account = accounts.of(input, context);
        boolean ignored = ignoresInvitations(account, e164);
        account.exclusivelyRun(() -> HandsetSettingsStore.remove(account, e164));
        if (ignored) {
            acceptInvitations(account, e164);
        }
        return new Unit();
    }

    private static boolean ignoresInvitations(Account account, String e164) {
        return account.exclusively(() -> HandsetSettingsStore.find(account, e164))
                .filter(HandsetSettings::ignoresInvitations)
                .isPresent();
    }

    /** What has come by now, that is. */
    private void acceptInvitations(Account account, String e164) {
        TesterInvitations waiting = invitations.get();
        account.exclusivelyRun(() -> {
            account.timeline().settle();
            waiting.accept(account, e164);
        });
    }

    private static GetDestinationOutput shown(HandsetSettings found) {
        return GetDestinationOutput.builder()
                .outcome(found.outcome() == null ? null : MessageOutcome.of(found.outcome()))
                .delay(found.delay())
                .carrier(found.carrier())
                .lineType(
                        found.lineType() == null
                                ? null
                                : dev.dialtone.control.model.LineType.of(
                                        found.lineType().value()))
                .reply(found.reply())
                .repeatEvents(found.repeatEvents())
                .late(found.late())
                .reverseEvents(found.reverseEvents())
                .ignoresInvitations(found.ignoresInvitations())
                .build();
    }

    private static HandsetSettings destination(DestinationState input) {
        return HandsetSettings.builder()
                .outcome(input.outcome() == null ? null : input.outcome().value())
                .delay(
                        input.delay() == null
                                ? null
                                : Durations.parse("delay", input.delay()).toString())
                .carrier(input.carrier())
                .lineType(
                        input.lineType() == null
                                ? null
                                : LineType.of(input.lineType().value()))
                .reply(input.reply())
                .repeatEvents(Boolean.TRUE.equals(input.repeatEvents()))
                .late(Boolean.TRUE.equals(input.late()))
                .reverseEvents(Boolean.TRUE.equals(input.reverseEvents()))
                .ignoresInvitations(Boolean.TRUE.equals(input.ignoresInvitations()))
                .build();
    }

    /**
     * A phone number in E.164, with or without plus sign in the request.
     *
     * @param member of the input, for the error that names it
     */
    static String e164(String member, String text) {
        return NumberPlan.e164(text)
                .orElseThrow(() -> ControlErrors.badRequest(
                        member + ": " + Excerpt.of(text) + " (expected: a phone number in E.164)"));
    }
}
