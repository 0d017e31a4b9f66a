package dev.dialtone.smsvoice;

import dev.dialtone.core.account.SpendChannel;
import dev.dialtone.core.messages.Channel;
import dev.dialtone.core.messages.Content;
import dev.dialtone.core.messages.Encoding;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.messages.Message;
import dev.dialtone.core.messages.MessageOutcomes;
import dev.dialtone.core.messages.Money;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Changes;
import dev.dialtone.core.state.Due;
import dev.dialtone.core.state.Recent;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Wait;
import dev.dialtone.smsvoice.Carriers.Network;
import dev.dialtone.smsvoice.model.MessageFeedbackStatus;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to messages after they were sent: each goes through its plan on the account's timeline, event by event. The
 * last messages of an account are known; what is older has left, with what it still had to come.
 */
final class Deliveries implements MessageOutcomes {
    private static final String SERVICE = "pinpoint-sms-voice-v2";
    private static final String ACCEPTED = "ACCEPTED";

    /** Before the first event of all but calls. */
    static final Wait ACCEPTANCE =
            Wait.of(SERVICE, "message", ACCEPTED, "SUCCESSFUL", Duration.ofMillis(20), Duration.ofSeconds(1));

    /** Before each later event of all but calls. */
    static final Wait RECEIPT =
            Wait.of(SERVICE, "message", "SUCCESSFUL", "DELIVERED", Duration.ofMillis(30), Duration.ofSeconds(4));

    /** Before a text that has not arrived as RCS goes on as SMS. */
    static final Wait RCS_SILENCE =
            Wait.of(SERVICE, "rcs-text", "SENT", "FALLEN_BACK_TO_SMS", Duration.ofMillis(25), Duration.ofSeconds(25));

    /** Before each event of a call. */
    static final Wait CALL =
            Wait.of(SERVICE, "call", "INITIATED", "COMPLETED", Duration.ofMillis(20), Duration.ofSeconds(5));

    private static final List<Wait> WAITS = List.of(ACCEPTANCE, RECEIPT, RCS_SILENCE, CALL);

    private final Recent<SentMessage> sent = new Recent<>("sms-voice/sent-messages", Inbox.KEPT_PER_ACCOUNT);
    private final Inbox inbox;
    private final EventRouting routing;
    private final Spending spending;
    private final StickySenders sticky;

    Deliveries(Inbox inbox, EventRouting routing, Spending spending, StickySenders sticky, Changes changes) {
        this.inbox = inbox;
        this.routing = routing;
        this.spending = spending;
        this.sticky = sticky;
        for (Wait wait : WAITS) {
            changes.onTime(wait, this::next);
        }
    }

    /** Takes a message on its way, and answers its id. */
    String begin(Scope scope, Outgoing outgoing) {
        SentMessage message =
                message(scope, outgoing, scope.account().ids().uuid()).build();
        String id = message.messageId();
        sent.add(scope.account(), id, message);
        inbox.add(scope.account(), shown(scope, message, outgoing, List.of()));
        pay(scope, message, outgoing);
        if (message.feedbackEnabled()) {
            scope.account().waits().begin(scope, MessageFeedback.SILENCE, id);
        }
        await(scope, message);
        return id;
    }

    /** Takes a message on its way another time, another way: it is still the one that was asked for. */
    void goOn(Scope scope, SentMessage before, Outgoing outgoing) {
        SentMessage message = message(scope, outgoing, before.messageId())
                .requestTimestamp(before.requestTimestamp())
                .feedbackOver(before.feedbackOver())
                .feedbackStatus(before.feedbackStatus())
                .build();
        replace(scope, message);
        inbox.change(scope.account(), message.messageId(), now -> shown(scope, message, outgoing, now.events()));
        pay(scope, message, outgoing);
        await(scope, message);
    }

    private static Message shown(Scope scope, SentMessage message, Outgoing outgoing, List<Document> events) {
        MessageFeedbackStatus feedback = message.feedbackStatus();
        return new Message(
                message.messageId(),
                outgoing.rcs() == null ? outgoing.order().kind().channel() : Channel.RCS,
                outgoing.sender().shown(),
                outgoing.recipient().e164(),
                content(outgoing),
                outgoing.price().message(),
                outgoing.price().carrierFee(),
                ACCEPTED,
                message.configurationSetName(),
                message.context(),
                scope.account().id(),
                scope.region(),
                message.requestTimestamp(),
                feedback == null ? null : feedback.value(),
                events);
    }

    /** RCS has segments instead of the parts of an SMS. */
    private static Content content(Outgoing outgoing) {
        Content content = outgoing.order().content();
        return outgoing.rcs() == null
                ? content
                : new Content(content.body(), content.mediaUrls(), outgoing.units(), null);
    }

    /** Counts what is paid at once: all but RCS, and but what nobody will get. */
    private void pay(Scope scope, SentMessage message, Outgoing outgoing) {
        if (message.unpaid() == null && !message.plan().get(0).status().equals(DeliveryPlan.PROTECT_BLOCKED)) {
            spending.add(scope, outgoing.spendChannel(), outgoing.price().total());
        }
    }

    /** A message by its id; empty also when it has left. */
    Optional<SentMessage> find(Scope scope, String messageId) {
        return sent.find(scope.account(), messageId);
    }

    /** The id of the last message from a number or agent to a handset; empty when none is known. */
    Optional<String> lastTo(Scope scope, String from, String handset) {
        return sent.all(scope.account())
                .filter(message -> from.equals(message.originationIdentity())
                        && message.destinationPhoneNumber().equals(handset))
                .reduce((earlier, later) -> later)
                .map(SentMessage::messageId);
    }

    /** Notes what the sender has said about a message. */
    void note(Scope scope, SentMessage message, MessageFeedbackStatus feedback) {
        replace(scope, message.toBuilder().feedbackStatus(feedback).build());
        inbox.change(scope.account(), message.messageId(), shown -> shown.withFeedback(feedback.value()));
    }

    private void replace(Scope scope, SentMessage changed) {
        sent.replace(scope.account(), changed.messageId(), changed);
    }

    /** A message that has not been decided yet reaches its handset now, or never. */
    @Override
    public boolean decide(Scope scope, String messageId, String status) {
        Optional<SentMessage> found = find(scope, messageId);
        found.ifPresent(
                message -> decide(scope, message, DeliveryPlan.decided(MessageKind.of(message.family()), status)));
        return found.isPresent();
    }

    /** Lets this become of a message now, whatever was planned; its later events will not come. */
    void decide(Scope scope, SentMessage message, PlannedEvent event) {
        for (Wait wait : WAITS) {
            scope.account().waits().cancel(scope, wait, message.messageId());
        }
        PlannedEvent end = DeliveryPlan.orFallback(event, fallback(message));
        SentMessage ended = message.toBuilder().plan(List.of(end)).done(1).build();
        replace(scope, ended);
        happen(scope, message, end, false);
        if (message.done() < message.plan().size()) {
            reach(scope, ended);
        }
    }

    private void next(Scope scope, String messageId) {
        SentMessage message = find(scope, messageId).orElse(null);
        if (message == null || message.done() >= message.plan().size()) {
            return;
        }
        PlannedEvent event = message.plan().get(message.done());
        boolean wasOver = isOver(message);
        SentMessage after = message.toBuilder().done(message.done() + 1).build();
        replace(scope, after);
        happen(scope, message, event, wasOver);
        if (after.done() < after.plan().size()) {
            await(scope, after);
        } else {
            reach(scope, after);
        }
    }

    /** Nothing else becomes of the message: if it has arrived, the handset may write back. */
    private static void reach(Scope scope, SentMessage message) {
        if (message.plan().stream().allMatch(event -> DeliveryPlan.isArrival(event.status()))) {
            HandsetReplies.begin(scope, message);
        }
    }

    /** Whether its last event has happened, though others may still come out of order. */
    private static boolean isOver(SentMessage message) {
        for (int i = 0; i < message.done(); i++) {
            if (message.plan().get(i).isLast()) {
                return true;
            }
        }
        return false;
    }

    /** Emits an event. What comes after the last one, out of order, changes the status no more, but reading does. */
    private void happen(Scope scope, SentMessage message, PlannedEvent event, boolean wasOver) {
        Document json = MessageEvents.of(message, event, now(scope));
        boolean isOld = wasOver && !event.status().equals("READ");
        inbox.change(
                scope.account(),
                message.messageId(),
                shown -> shown.after(isOld ? shown.status() : event.status(), json));
        int times = message.repeated() ? 2 : 1;
        for (int time = 0; time < times; time++) {
            routing.emit(
                    scope,
                    message.configurationSetName(),
                    MessageEvents.family(message, event),
                    MessageEvents.type(message, event),
                    json);
        }
        follow(scope, message, event);
    }

    /** What an event brings with it: money, a member of a pool to stay with, or another message. */
    private void follow(Scope scope, SentMessage message, PlannedEvent event) {
        if (message.unpaid() != null && DeliveryPlan.isDelivery(event.status())) {
            find(scope, message.messageId()).ifPresent(now -> payOnDelivery(scope, now));
        }
        if (message.poolId() != null
                && message.memberArn() != null
                && event.isLast()
                && DeliveryPlan.isArrival(event.status())) {
            sticky.note(scope, message.poolId(), message.destinationPhoneNumber(), message.memberArn());
        }
        if (event.status().equals(DeliveryPlan.FALLEN_BACK)) {
            scope.account()
                    .timeline()
                    .schedule(new Due(now(scope), RcsFallbacks.CHANGE, scope.region(), message.messageId()));
        }
    }

    private void payOnDelivery(Scope scope, SentMessage message) {
        if (message.unpaid() != null) {
            Money cost = new Money(message.price() + message.carrierFee());
            spending.add(scope, SpendChannel.valueOf(message.unpaid()), cost);
            replace(scope, message.toBuilder().unpaid(null).build());
        }
    }

    private static @Nullable SentFallback fallback(SentMessage message) {
        return message.rcs() == null ? null : message.rcs().fallback();
    }

    /** Waits for the next event of the plan. */
    private void await(Scope scope, SentMessage message) {
        PlannedEvent next = message.plan().get(message.done());
        Wait wait = wait(message);
        if (next.after() == null) {
            scope.account().waits().begin(scope, wait, message.messageId());
        } else {
            Instant at = now(scope).plusMillis(next.after());
            scope.account().timeline().schedule(new Due(at, wait.name(), scope.region(), message.messageId()));
        }
    }

    private static Wait wait(SentMessage message) {
        if (message.family().equals(MessageKind.VOICE.family())) {
            return CALL;
        }
        SentFallback fallback = fallback(message);
        if (fallback != null
                && fallback.continues()
                && message.plan().get(message.done()).status().equals(DeliveryPlan.FALLEN_BACK)) {
            return RCS_SILENCE;
        }
        return message.done() == 0 ? ACCEPTANCE : RECEIPT;
    }

    private static SentMessage.Builder message(Scope scope, Outgoing outgoing, String id) {
        SendOrder order = outgoing.order();
        Recipient recipient = outgoing.recipient();
        Network network = recipient.network().orElse(null);
        SentMessage.Builder message = SentMessage.builder()
                .messageId(id)
                .family(order.kind().family())
                .originationIdentity(outgoing.sender().shown())
                .destinationPhoneNumber(recipient.e164())
                .isoCountryCode(recipient.country())
                .international(!outgoing.sender().isAtHome(recipient))
                .requestTimestamp(now(scope))
                .messageType(outgoing.messageType())
                .context(
                        order.input().context() == null
                                ? Map.of()
                                : order.input().context())
                .parts(outgoing.units())
                .price(outgoing.price().message().hundredThousandths())
                .carrierFee(outgoing.price().carrierFee().hundredThousandths())
                .callDuration(order.callDuration())
                .rcs(outgoing.rcs())
                .feedbackEnabled(outgoing.feedbackEnabled())
                .feedbackOver(false)
                .plan(DeliveryPlan.of(outgoing))
                .done(0)
                .repeated(recipient.handset() != null && recipient.handset().repeatEvents());
        if (order.content().encoding() != null) {
            message.encoding(order.content().encoding().name());
        }
        if (outgoing.rcs() != null) {
            message.encoding(Encoding.UNICODE.name())
                    .unpaid(outgoing.spendChannel().name());
        }
        OriginationIdentity member = outgoing.sender().identity();
        if (outgoing.poolId() != null && member != null) {
            message.poolId(outgoing.poolId()).memberArn(member.arn());
        }
        if (network != null) {
            message.mcc(network.mcc()).mnc(network.mnc()).carrierName(network.carrier());
        }
        if (outgoing.set() != null) {
            message.configurationSetName(outgoing.set().configurationSetName());
        }
        if (outgoing.protect() != null) {
            message.protectConfigurationId(outgoing.protect().protectConfigurationId())
                    .protectStatus(outgoing.protect().status());
        }
        return message;
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
