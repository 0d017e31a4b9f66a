package dev.dialtone.smsvoice;

import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.messages.Message;
import dev.dialtone.core.messages.MessageOutcomes;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Changes;
import dev.dialtone.core.state.Due;
import dev.dialtone.core.state.Recent;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Wait;
import dev.dialtone.smsvoice.Carriers.Network;
import dev.dialtone.smsvoice.model.MessageFeedbackStatus;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Before each event of a call. */
    static final Wait CALL =
            Wait.of(SERVICE, "call", "INITIATED", "COMPLETED", Duration.ofMillis(20), Duration.ofSeconds(5));

    private final Recent<SentMessage> sent = new Recent<>("sms-voice/sent-messages", Inbox.KEPT_PER_ACCOUNT);
    private final Inbox inbox;
    private final EventRouting routing;
    private final Spending spending;

    Deliveries(Inbox inbox, EventRouting routing, Spending spending, Changes changes) {
        this.inbox = inbox;
        this.routing = routing;
        this.spending = spending;
        for (Wait wait : List.of(ACCEPTANCE, RECEIPT, CALL)) {
            changes.onTime(wait, this::next);
        }
    }

    /** Takes a message on its way, and answers its id. */
    String begin(Scope scope, Outgoing outgoing) {
        SentMessage message = message(scope, outgoing);
        String id = message.messageId();
        sent.add(scope.account(), id, message);
        SendOrder order = outgoing.order();
        inbox.add(
                scope.account(),
                new Message(
                        id,
                        order.kind().channel(),
                        outgoing.sender().shown(),
                        outgoing.recipient().e164(),
                        order.content(),
                        outgoing.price().message(),
                        outgoing.price().carrierFee(),
                        ACCEPTED,
                        message.configurationSetName(),
                        order.input().context() == null
                                ? Map.of()
                                : order.input().context(),
                        scope.account().id(),
                        scope.region(),
                        message.requestTimestamp(),
                        null,
                        List.of()));
        if (!message.plan().get(0).status().equals(DeliveryPlan.PROTECT_BLOCKED)) {
            spending.add(scope, order.spendChannel(), outgoing.price().total());
        }
        if (message.feedbackEnabled()) {
            scope.account().waits().begin(scope, MessageFeedback.SILENCE, id);
        }
        await(scope, message);
        return id;
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
        inbox.find(scope.account(), message.messageId())
                .ifPresent(shown -> inbox.replace(scope.account(), shown.withFeedback(feedback.value())));
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
        for (Wait wait : List.of(ACCEPTANCE, RECEIPT, CALL)) {
            scope.account().waits().cancel(scope, wait, message.messageId());
        }
        SentMessage ended = message.toBuilder().plan(List.of(event)).done(1).build();
        replace(scope, ended);
        happen(scope, message, event, false);
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

    /** Emits an event. What comes after the last one, out of order, changes the status no more. */
    private void happen(Scope scope, SentMessage message, PlannedEvent event, boolean wasOver) {
        Document json = MessageEvents.of(message, event, now(scope));
        inbox.find(scope.account(), message.messageId())
                .ifPresent(shown ->
                        inbox.replace(scope.account(), shown.after(wasOver ? shown.status() : event.status(), json)));
        int times = message.repeated() ? 2 : 1;
        for (int time = 0; time < times; time++) {
            routing.emit(
                    scope, message.configurationSetName(), message.family(), MessageEvents.type(message, event), json);
        }
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
        return message.done() == 0 ? ACCEPTANCE : RECEIPT;
    }

    private static SentMessage message(Scope scope, Outgoing outgoing) {
        SendOrder order = outgoing.order();
        Recipient recipient = outgoing.recipient();
        Network network = recipient.network().orElse(null);
        SentMessage.Builder message = SentMessage.builder()
                .messageId(scope.account().ids().uuid())
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
                .parts(order.units())
                .price(outgoing.price().message().hundredThousandths())
                .carrierFee(outgoing.price().carrierFee().hundredThousandths())
                .callDuration(order.callDuration())
                .rcs(order.rcs())
                .feedbackEnabled(outgoing.feedbackEnabled())
                .feedbackOver(false)
                .plan(DeliveryPlan.of(outgoing))
                .done(0)
                .repeated(recipient.handset() != null && recipient.handset().repeatEvents());
        if (order.content().encoding() != null) {
            message.encoding(order.content().encoding().name());
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
        return message.build();
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
