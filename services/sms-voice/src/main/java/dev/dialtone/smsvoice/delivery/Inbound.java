package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.message.MessageParts;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.StoredKeyword;
import dev.dialtone.smsvoice.optout.OptOuts;
import dev.dialtone.telephony.connect.ContactSimulation;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.StoredInboundMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What handsets write: AWS looks for a keyword, answers it, opts the handset out or in, and passes the message on when
 * two-way messaging is on, to Amazon Connect as part of a chat. Who manages opt-outs itself gets all of it passed on and nothing answered.
 *
 * <p>Answers go straight to the inbox: no operation has sent them, so AWS has neither an id nor events nor a price for them.
 */
final class Inbound implements InboundMessages {
    private static final String DELIVERED = "DELIVERED";

    private final Receivers receivers;
    private final InboundKeywords keywords;
    private final OptOuts optOuts;
    private final Deliveries deliveries;
    private final EventRouting routing;
    private final Inbox inbox;
    private final Supplier<ContactSimulation> connect;

    Inbound(
            Receivers receivers,
            InboundKeywords keywords,
            OptOuts optOuts,
            Deliveries deliveries,
            EventRouting routing,
            Inbox inbox,
            Supplier<ContactSimulation> connect) {
        this.receivers = receivers;
        this.keywords = keywords;
        this.optOuts = optOuts;
        this.deliveries = deliveries;
        this.routing = routing;
        this.inbox = inbox;
        this.connect = connect;
    }

    /** A phone number takes the text alone: AWS has no two-way MMS. */
    @Override
    public Optional<Received> receive(Scope scope, InboundMessages.Inbound inbound) {
        return receivers.find(scope, inbound.to()).map(receiver -> receive(receiver, inbound));
    }

    private Received receive(Receiver receiver, InboundMessages.Inbound inbound) {
        Scope scope = receiver.scope();
        String id = scope.account().ids().uuid();
        Optional<StoredKeyword> keyword =
                inbound.body() == null ? Optional.empty() : keywords.match(receiver, inbound.body());
        PassedOn passedOn = passOn(receiver, payload(receiver, inbound, id, keyword));
        if (passedOn != null && receiver.twoWay().isToConnect()) {
            connect.get().write(scope, inbound.from(), receiver.identity().arn());
        }
        Optional<StoredKeyword> answered =
                keyword.filter(found -> !receiver.twoWay().selfManagedOptOuts());
        answered.ifPresent(found -> answer(receiver, inbound.from(), found));
        Received received = new Received(
                id,
                keyword.map(StoredKeyword::keyword).orElse(null),
                answered.map(found -> found.keywordAction().value()).orElse(null),
                answered.map(StoredKeyword::keywordMessage).orElse(null),
                receiver.optOutList(),
                optOuts.contains(scope, receiver.optOutList(), inbound.from()),
                passedOn);
        inbox.inbound().add(scope.account(), stored(receiver, inbound, received));
        return received;
    }

    private static StoredInboundMessage stored(Receiver receiver, InboundMessages.Inbound inbound, Received received) {
        Scope scope = receiver.scope();
        return StoredInboundMessage.builder()
                .inboundMessageId(received.inboundMessageId())
                .from(inbound.from())
                .to(receiver.shown())
                .body(inbound.body())
                .mediaUrl(inbound.mediaUrl())
                .keyword(received.keyword())
                .action(received.action())
                .reply(received.reply())
                .optedOut(received.optedOut())
                .twoWayChannel(
                        received.passedOn() == null ? null : received.passedOn().channel())
                .region(scope.region())
                .receivedAt(scope.account().timeline().now())
                .build();
    }

    private @Nullable Document payload(
            Receiver receiver, InboundMessages.Inbound inbound, String id, Optional<StoredKeyword> keyword) {
        if (inbound.body() == null) {
            return inbound.mediaUrl() == null
                    ? null
                    : InboundPayloads.file(receiver, inbound.from(), inbound.mediaUrl(), id);
        }
        return InboundPayloads.text(
                receiver,
                inbound.from(),
                inbound.body(),
                id,
                keyword.map(StoredKeyword::keyword).orElse(null),
                deliveries
                        .lastTo(receiver.scope(), receiver.shown(), inbound.from())
                        .orElse(null));
    }

    private @Nullable PassedOn passOn(Receiver receiver, @Nullable Document payload) {
        String channel = receiver.twoWay().channel();
        return channel == null || payload == null
                ? null
                : new PassedOn(channel, payload, routing.passOn(receiver.scope(), receiver.twoWay(), payload));
    }

    private void answer(Receiver receiver, String handset, StoredKeyword keyword) {
        Scope scope = receiver.scope();
        if (keyword.keywordAction().equals(KeywordAction.OPT_OUT)) {
            optOuts.add(scope, receiver.optOutList(), handset, true);
        } else if (keyword.keywordAction().equals(KeywordAction.OPT_IN)) {
            optOuts.remove(scope, receiver.optOutList(), handset);
        }
        Message message = Message.sentNow(
                scope,
                receiver.rcs() == null ? Channel.TEXT : Channel.RCS,
                receiver.shown(),
                handset,
                content(receiver, keyword.keywordMessage()),
                DELIVERED);
        inbox.add(scope.account(), message);
        inbox.noteEnd(scope.account(), message.messageId());
    }

    private static Content content(Receiver receiver, String text) {
        if (receiver.rcs() != null) {
            return Content.ofText(text);
        }
        MessageParts parts = MessageParts.of(text);
        return new Content(text, List.of(), parts.parts(), parts.encoding());
    }
}
