package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.events.Payload;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.configuration.Spending;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Price;
import dev.dialtone.smsvoice.model.MessageFeedbackStatus;
import dev.dialtone.smsvoice.model.MessageInDelivery;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Content;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.messages.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to messages after they were sent: each goes through its plan on the account's timeline, event by event. The
 * last messages of an account are known; what is older has left, with what it still had to come.
 */
public final class Deliveries implements MessageOutcomes {
    private static final String SERVICE = "pinpoint-sms-voice-v2";
    private static final String ACCEPTED = "ACCEPTED";

    /** Before the first event of all but calls. */
    static final TimedTransition ACCEPTANCE = TimedTransition.of(
            SERVICE, "message", ACCEPTED, "SUCCESSFUL", Duration.ofMillis(20), Duration.ofSeconds(1));

    /** Before each later event of all but calls. */
    static final TimedTransition RECEIPT = TimedTransition.of(
            SERVICE, "message", "SUCCESSFUL", "DELIVERED", Duration.ofMillis(30), Duration.ofSeconds(4));

    /** Before a text that has not arrived as RCS goes on as SMS. */
    static final TimedTransition RCS_SILENCE = TimedTransition.of(
            SERVICE, "rcs-text", "SENT", "FALLEN_BACK_TO_SMS", Duration.ofMillis(25), Duration.ofSeconds(25));

    /** Before each event of a call. */
    static final TimedTransition CALL =
            TimedTransition.of(SERVICE, "call", "INITIATED", "COMPLETED", Duration.ofMillis(20), Duration.ofSeconds(5));

    static final List<TimedTransition> TRANSITIONS = List.of(ACCEPTANCE, RECEIPT, RCS_SILENCE, CALL);

    /** The change that sends what comes in the place of an RCS message; its key is the id of the message that has not arrived. */
    public static final String FALLBACK = "pinpoint-sms-voice-v2/rcs-fallback";

    private static final int BYTES = 600;

    private final BoundedStore<MessageInDelivery> sent;
    private final LastMessages last;
    private final Inbox inbox;
    private final EventRouting routing;
    private final Spending spending;
    private final StickySenders sticky;

    Deliveries(
            StoreRegistry stores,
            LastMessages last,
            Inbox inbox,
            EventRouting routing,
            Spending spending,
            StickySenders sticky) {
        this.sent = new BoundedStore<>(
                stores.perAccount("sms-voice/sent-messages", () -> MessageInDelivery.SCHEMA),
                new Bounds<>(
                        Inbox.KEPT_PER_ACCOUNT,
                        Kept.SENT_MESSAGES.budget(),
                        way -> weight(way.message()),
                        Deliveries::cancelTransitions));
        this.last = last;
        this.inbox = inbox;
        this.routing = routing;
        this.spending = spending;
        this.sticky = sticky;
    }

    /**
     * Takes a message on its way, and answers its id.
     *
     * @param later what becomes of it when a fault decides that; null: none does
     */
    public String begin(Scope scope, ApprovedMessage approved, @Nullable Ending later) {
        SentMessage.Builder planned = approved.sent(scope.account().ids().uuid(), now(scope));
        SentMessage message =
                (later == null ? planned : planned.plan(DeliveryPlan.failing(approved, later.status()))).build();
        String id = message.messageId();
        MessageInDelivery way = underway(scope, message, 0);
        sent.put(scope.account(), id, way);
        last.note(scope, message, approved.sender());
        inbox.add(scope.account(), shown(scope, message, approved, List.of()));
        pay(scope, message, approved);
        if (message.feedbackEnabled()) {
            scope.account().timedTransitions().begin(scope, MessageFeedback.SILENCE, id);
        }
        await(scope, way);
        return id;
    }

    /** Takes a message on its way another time, another way: it is still the one that was asked for. */
    public void resume(Scope scope, SentMessage before, ApprovedMessage approved) {
        SentMessage message = approved.sent(before.messageId(), now(scope))
                .requestTimestamp(before.requestTimestamp())
                .feedbackOver(before.feedbackOver())
                .feedbackStatus(before.feedbackStatus())
                .build();
        MessageInDelivery way = underway(scope, message, 0);
        replace(scope, way);
        last.note(scope, message, approved.sender());
        inbox.change(
                scope.account(),
                message.messageId(),
                now -> shown(scope, message, approved, now.progress().payloads()));
        pay(scope, message, approved);
        await(scope, way);
    }

    private static Message shown(Scope scope, SentMessage message, ApprovedMessage approved, List<Payload> payloads) {
        MessageFeedbackStatus feedback = message.feedbackStatus();
        Price price = cost(message, approved);
        return new Message(
                message.messageId(),
                approved.rcs() == null ? approved.order().kind().channel() : Channel.RCS,
                approved.sender().shown(),
                approved.recipient().e164(),
                content(approved),
                new Message.Cost(price.message(), price.carrierFee()),
                new Message.Sending(
                        scope.account().id(),
                        scope.region(),
                        message.requestTimestamp(),
                        message.configurationSetName(),
                        message.context()),
                new Message.Progress(ACCEPTED, feedback == null ? null : feedback.value(), payloads));
    }

    /** RCS has segments instead of the parts of an SMS, and no encoding. */
    private static Content content(ApprovedMessage approved) {
        Content content = approved.order().content();
        return approved.rcs() == null
                ? content
                : new Content(
                        content.body(), content.mediaUrls(), approved.charge().units(), null, null, content.rich());
    }

    /** Counts what is paid at once: all but RCS, which is paid when it is there. */
    private void pay(Scope scope, SentMessage message, ApprovedMessage approved) {
        if (message.unpaid() == null) {
            spending.add(scope, approved.spendChannel(), cost(message, approved).total());
        }
    }

    /** What is paid for a message that goes as planned: nothing when it reaches no carrier. */
    private static Price cost(SentMessage message, ApprovedMessage approved) {
        return MessageStatus.of(message.plan().get(0).status()).isFree()
                ? Price.NOTHING
                : approved.charge().price();
    }

    /** A message by its id; empty also when it has left. */
    public Optional<SentMessage> find(Scope scope, String messageId) {
        return sent.find(scope.account(), messageId).map(MessageInDelivery::message);
    }

    /** The id of the last message from a number or agent to a handset; empty when none is known. */
    Optional<String> lastTo(Scope scope, String from, String handset) {
        return last.find(scope, from, handset)
                .flatMap(id -> find(scope, id))
                .filter(message -> from.equals(message.originationIdentity()))
                .map(SentMessage::messageId);
    }

    /** Notes what the sender has said about a message. */
    void note(Scope scope, SentMessage message, MessageFeedbackStatus feedback) {
        change(scope, message.toBuilder().feedbackStatus(feedback).build());
        inbox.change(scope.account(), message.messageId(), shown -> shown.withFeedback(feedback.value()));
    }

    private void replace(Scope scope, MessageInDelivery changed) {
        sent.put(scope.account(), changed.message().messageId(), changed);
    }

    /** Puts what is known of a message in the place of what was; how far it has come stays. */
    private void change(Scope scope, SentMessage changed) {
        sent.find(scope.account(), changed.messageId())
                .ifPresent(way -> replace(scope, underway(scope, changed, way.done())));
    }

    /** A message that has not been decided yet reaches its handset now, or never. */
    @Override
    public boolean decide(Scope scope, String messageId, String status) {
        Optional<MessageInDelivery> found = sent.find(scope.account(), messageId);
        found.ifPresent(way -> decide(
                scope, way, DeliveryPlan.decided(MessageKind.of(way.message().family()), status)));
        return found.isPresent();
    }

    /** Lets this become of a message now, whatever was planned; its later events will not come. */
    private void decide(Scope scope, MessageInDelivery way, PlannedEvent event) {
        SentMessage message = way.message();
        for (TimedTransition transition : TRANSITIONS) {
            scope.account().timedTransitions().cancel(scope, transition, message.messageId());
        }
        PlannedEvent end = DeliveryPlan.orFallback(event, fallback(message));
        SentMessage ended = message.toBuilder().plan(List.of(end)).build();
        replace(scope, underway(scope, ended, 1));
        emit(scope, message, end, false);
        noteEnd(scope, way, end);
        if (hasNext(way)) {
            onDelivered(scope, ended);
        }
    }

    /** The next event of a message's plan happens. */
    void next(Scope scope, String messageId) {
        MessageInDelivery before = sent.find(scope.account(), messageId).orElse(null);
        if (before == null || !hasNext(before)) {
            return;
        }
        MessageInDelivery after = underway(scope, before.message(), before.done() + 1);
        replace(scope, after);
        emit(scope, before.message(), next(before), isOver(before));
        noteEnd(scope, before, next(before));
        if (hasNext(after)) {
            await(scope, after);
        } else {
            onDelivered(scope, after.message());
        }
    }

    /** Counts a message that this event ends, once. */
    private void noteEnd(Scope scope, MessageInDelivery before, PlannedEvent event) {
        if (event.isLast() && !isOver(before)) {
            inbox.noteEnd(scope.account(), before.message().messageId());
        }
    }

    private static MessageInDelivery underway(Scope scope, SentMessage message, int done) {
        return new MessageInDelivery(message, scope.region(), done);
    }

    /** About how many bytes of memory a message keeps alive by itself. */
    static long weight(SentMessage message) {
        SentFallback fallback = fallback(message);
        return BYTES
                + Weight.of(message.context())
                + Weight.of(message.configurationSetName())
                + (fallback == null ? 0 : Weight.of(fallback));
    }

    /** What a message that has left to make room still had to come does not come: nothing is due for it any more. */
    private static void cancelTransitions(Account account, MessageInDelivery way) {
        SentMessage message = way.message();
        Scope scope = new Scope(account, way.region());
        if (hasNext(way)) {
            TRANSITIONS.forEach(
                    transition -> account.timedTransitions().cancel(scope, transition, message.messageId()));
        } else {
            HandsetReplies.cancel(scope, message);
        }
        if (message.feedbackEnabled() && !message.feedbackOver()) {
            account.timedTransitions().cancel(scope, MessageFeedback.SILENCE, message.messageId());
        }
        if (message.rcs() != null) {
            account.timeline().cancel(FALLBACK, way.region(), message.messageId());
        }
    }

    /** Whether some of the plan is still to come. */
    private static boolean hasNext(MessageInDelivery way) {
        return way.done() < way.message().plan().size();
    }

    private static PlannedEvent next(MessageInDelivery way) {
        return way.message().plan().get(way.done());
    }

    /** Whether the last event has happened, though others may still come out of order. */
    private static boolean isOver(MessageInDelivery way) {
        for (PlannedEvent event : way.message().plan().subList(0, way.done())) {
            if (event.isLast()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing else becomes of the message: if it has arrived, the handset may write back. */
    private static void onDelivered(Scope scope, SentMessage message) {
        for (PlannedEvent event : message.plan()) {
            if (!DeliveryPlan.isArrival(event.status())) {
                return;
            }
        }
        HandsetReplies.begin(scope, message);
    }

    /** Emits an event. What comes after the last one, out of order, changes the status no more, but reading does. */
    private void emit(Scope scope, SentMessage message, PlannedEvent planned, boolean wasOver) {
        MessageEvent event = new MessageEvent(message, planned, now(scope));
        boolean isOld = wasOver && !planned.status().equals("READ");
        inbox.change(
                scope.account(),
                message.messageId(),
                shown -> shown.after(isOld ? shown.progress().status() : planned.status(), event));
        int times = message.repeated() ? 2 : 1;
        for (int time = 0; time < times; time++) {
            routing.emit(scope, event);
        }
        applyEffects(scope, message, planned);
    }

    /** What an event brings with it: money, a member of a pool to stay with, or another message. */
    private void applyEffects(Scope scope, SentMessage message, PlannedEvent event) {
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
                    .schedule(new ScheduledChange(now(scope), FALLBACK, scope.region(), message.messageId()));
        }
    }

    private void payOnDelivery(Scope scope, SentMessage message) {
        if (message.unpaid() != null) {
            Money cost = new Money(message.price() + message.carrierFee());
            spending.add(scope, SpendChannel.valueOf(message.unpaid()), cost);
            change(scope, message.toBuilder().unpaid(null).build());
        }
    }

    private static @Nullable SentFallback fallback(SentMessage message) {
        return message.rcs() == null ? null : message.rcs().fallback();
    }

    /** Waits for the next event of the plan. How long a message takes counts from when it was asked for, whatever comes before. */
    private static void await(Scope scope, MessageInDelivery way) {
        String messageId = way.message().messageId();
        PlannedEvent next = next(way);
        TimedTransition transition = transition(way);
        if (next.after() == null) {
            scope.account().timedTransitions().begin(scope, transition, messageId);
        } else {
            Instant begun = way.done() == 0 ? now(scope) : way.message().requestTimestamp();
            Instant at = begun.plusMillis(next.after());
            scope.account().timeline().schedule(new ScheduledChange(at, transition.name(), scope.region(), messageId));
        }
    }

    private static TimedTransition transition(MessageInDelivery way) {
        SentMessage message = way.message();
        if (message.family().equals(MessageKind.VOICE.family())) {
            return CALL;
        }
        SentFallback fallback = fallback(message);
        if (fallback != null && fallback.continues() && next(way).status().equals(DeliveryPlan.FALLEN_BACK)) {
            return RCS_SILENCE;
        }
        return way.done() == 0 ? ACCEPTANCE : RECEIPT;
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
