package dev.dialtone.control;

import dev.dialtone.control.model.DeleteInboundMessagesInput;
import dev.dialtone.control.model.EventDelivery;
import dev.dialtone.control.model.InboundMessageInformation;
import dev.dialtone.control.model.InboundOperations;
import dev.dialtone.control.model.ListInboundMessagesInput;
import dev.dialtone.control.model.ListInboundMessagesOutput;
import dev.dialtone.control.model.ReceiveMessageInput;
import dev.dialtone.control.model.ReceiveMessageOutput;
import dev.dialtone.control.model.TwoWayMessage;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.control.request.OtherHolders;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.messages.InboundLog;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.InboundMessages.Inbound;
import dev.dialtone.telephony.messages.InboundMessages.PassedOn;
import dev.dialtone.telephony.messages.InboundMessages.Received;
import dev.dialtone.telephony.messages.MessageQuery;
import dev.dialtone.telephony.model.StoredInboundMessage;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes inbound messages of handsets on to the service that owns the number they are sent to, and shows them. */
final class InboundMessageOperations implements InboundOperations {

    private final AccountLookup accounts;
    private final OtherHolders holders;
    private final Supplier<InboundMessages> inbound;
    private final InboundLog log;

    InboundMessageOperations(
            AccountLookup accounts, OtherHolders holders, Supplier<InboundMessages> inbound, InboundLog log) {
        this.accounts = accounts;
        this.holders = holders;
        this.inbound = inbound;
        this.log = log;
    }

    @Override
    public ListInboundMessagesOutput listInboundMessages(ListInboundMessagesInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        long dropped = AccountLookup.settled(account, () -> log.dropped(account));
        return ListInboundMessagesOutput.builder()
                .inbound(log.sequence(account)
                        .newest(input.limit(), message -> fits(input, message))
                        .map(InboundMessageOperations::shown))
                .dropped(dropped)
                .build();
    }

    @Override
    public ReceiveMessageOutput receiveMessage(ReceiveMessageInput input, RequestContext context) {
        Inbound message = new Inbound(
                HandsetSettingsOperations.e164("from", input.from()), input.to(), input.body(), file(input));
        Scope scope = accounts.scope(input, input.region(), context);
        InboundMessages receives = inbound.get();
        Received received = AccountLookup.settled(scope.account(), () -> receives.receive(scope, message))
                .orElseThrow(() -> ControlErrors.notFound(
                        "to: " + Excerpt.of(input.to()) + " (expected: an active number of " + scope.account()
                                + " for SMS, its id, or the id of an RCS agent; ids are of "
                                + Excerpt.of(scope.region()) + ")" + holders.words(scope.account(), input.to())));
        return ReceiveMessageOutput.builder()
                .inboundMessageId(received.inboundMessageId())
                .keyword(received.keyword())
                .action(received.action())
                .reply(received.reply())
                .optOutList(received.optOutList())
                .optedOut(received.optedOut())
                .twoWay(shown(received.passedOn()))
                .build();
    }

    @Override
    public Unit deleteInboundMessages(DeleteInboundMessagesInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        account.exclusivelyRun(() -> log.clear(account));
        return new Unit();
    }

    private static boolean fits(ListInboundMessagesInput input, StoredInboundMessage message) {
        return MessageQuery.isParty(input.from(), message.from())
                && MessageQuery.isParty(input.to(), message.to())
                && (input.region() == null || input.region().equals(message.region()))
                && (input.since() == null || !message.receivedAt().isBefore(input.since()));
    }

    static InboundMessageInformation shown(StoredInboundMessage message) {
        return InboundMessageInformation.builder()
                .inboundMessageId(message.inboundMessageId())
                .from(message.from())
                .to(message.to())
                .body(message.body())
                .mediaUrls(message.mediaUrl() == null ? List.of() : List.of(message.mediaUrl()))
                .keyword(message.keyword())
                .action(message.action())
                .reply(message.reply())
                .optedOut(message.optedOut())
                .twoWayChannel(message.twoWayChannel())
                .region(message.region())
                .receivedAt(message.receivedAt())
                .build();
    }

    private static @Nullable String file(ReceiveMessageInput input) {
        List<String> urls = Objects.requireNonNullElse(input.mediaUrls(), List.of());
        if (input.body() == null && urls.isEmpty()) {
            throw ControlErrors.badRequest("body is missing (expected: a text, or mediaUrls)");
        }
        boolean isToAgent = input.to().startsWith("rcs-");
        if (isToAgent && (urls.size() > 1 || (input.body() != null && !urls.isEmpty()))) {
            throw ControlErrors.badRequest("mediaUrls: " + Excerpt.of(urls.toString())
                    + " (expected: one file, without body; in RCS each is a message of its own)");
        }
        return urls.isEmpty() ? null : urls.get(0);
    }

    private static @Nullable TwoWayMessage shown(@Nullable PassedOn passedOn) {
        return passedOn == null
                ? null
                : TwoWayMessage.builder()
                        .channel(passedOn.channel())
                        .payload(passedOn.payload())
                        .delivery(EventDelivery.of(passedOn.delivery().name()))
                        .build();
    }
}
