package dev.dialtone.smsvoice.delivery;

import dev.dialtone.smsvoice.configuration.ProtectRules.Rule;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.SendOrder;
import dev.dialtone.smsvoice.message.Simulators;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.SentFallback;
import dev.dialtone.telephony.model.HandsetSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What will become of a message: the events that AWS would emit, in their order. It follows the recipient: a number of
 * AWS's simulator, or a handset that a test has set; every other message arrives.
 */
final class DeliveryPlan {
    static final String PROTECT_BLOCKED = "PROTECT_BLOCKED";
    static final String UNKNOWN = "UNKNOWN";

    private static final String SUCCESSFUL = "SUCCESSFUL";
    private static final String DELIVERED = "DELIVERED";
    private static final String COMPLETED = "COMPLETED";
    private static final String SENT = "SENT";
    private static final String READ = "READ";
    private static final String FAILED = "FAILED";
    private static final String TTL_EXPIRED = "TTL_EXPIRED";

    /** The last event of a message that did not arrive as RCS, and goes on as SMS or MMS. */
    static final String FALLEN_BACK = "FALLEN_BACK_TO_SMS";

    /** What texts and files to the simulator's numbers of failure end in. */
    private static final String SIMULATED_FAILURE = "BLOCKED";

    /** Without news for so long, AWS gives a message up. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    /** Without news for so long, AWS tries it as SMS where it may. */
    private static final Duration RCS_PATIENCE = Duration.ofSeconds(25);

    /** How long after its expiry the last event of a message comes that is late. */
    private static final Duration LATE_BY = Duration.ofHours(1);

    /** Every word that a test may say for a message that arrives. */
    private static final Set<String> ARRIVED = Set.of("ACCEPTED", COMPLETED, DELIVERED, READ, SENT, SUCCESSFUL);

    private static final Set<String> RINGING_FAILURES = Set.of("BUSY", "NO_ANSWER");
    private static final Set<String> UNDECIDED = Set.of("PENDING", "QUEUED");

    private static final List<PlannedEvent> TAKEN_BY_CARRIER = List.of(step(SUCCESSFUL, true));
    private static final List<PlannedEvent> DELIVERED_WITH_RECEIPT =
            List.of(step(SUCCESSFUL, false), step(DELIVERED, true));
    private static final List<PlannedEvent> ANSWERED_CALL =
            List.of(step("INITIATED", false), step("RINGING", false), step("ANSWERED", false), step(COMPLETED, true));
    private static final List<PlannedEvent> DELIVERED_AS_RCS = List.of(step(SENT, false), step(DELIVERED, true));
    /** AWS's samples of a delivery and of its reading are both final. */
    private static final List<PlannedEvent> READ_AS_RCS =
            List.of(step(SENT, false), step(DELIVERED, true), step(READ, true));

    private DeliveryPlan() {}

    /** The plan of a message that has just been sent. */
    static List<PlannedEvent> of(ApprovedMessage approved) {
        SendOrder order = approved.order();
        Recipient recipient = approved.recipient();
        HandsetSettings handset = recipient.handset();
        boolean isRcs = approved.rcs() != null;
        String outcome = outcome(recipient);
        if (FALLEN_BACK.equals(outcome)) {
            outcome = isRcs ? FAILED : null; // The handset has no RCS.
        } else if (READ.equals(outcome) && order.kind() != MessageKind.RCS) {
            outcome = null; // AWS tells of it for rich messages only.
        }
        Rule protect = approved.configuration().protect();
        boolean isFiltered = protect != null && protect.status().equals(ProtectStatus.FILTER);
        if (PROTECT_BLOCKED.equals(outcome) && !isFiltered) {
            outcome = null; // Nobody filters it.
        }
        List<PlannedEvent> usual = outcome == null || ARRIVED.contains(outcome)
                ? arrival(isRcs ? MessageKind.RCS : order.kind(), outcome, approved)
                : failure(order.kind(), outcome, order.timeToLive());
        if (handset == null && approved.fallback() == null) {
            return usual;
        }
        List<PlannedEvent> plan = new ArrayList<>(usual);
        if (handset != null) {
            delay(plan, handset, approved);
        }
        int last = plan.size() - 1;
        PlannedEvent end = orFallback(plan.get(last), approved.fallback());
        if (end.status().equals(FALLEN_BACK)) {
            plan.set(last, noLaterThan(end, patience(approved)));
        }
        if (handset != null && handset.reverseEvents()) {
            Collections.reverse(plan);
        }
        return plan;
    }

    /** The plan of a message that fails, whatever its handset does. */
    static List<PlannedEvent> failing(ApprovedMessage approved, String outcome) {
        SendOrder order = approved.order();
        MessageKind kind = approved.rcs() == null ? order.kind() : MessageKind.RCS;
        List<PlannedEvent> plan = new ArrayList<>(failure(kind, outcome, order.timeToLive()));
        int last = plan.size() - 1;
        plan.set(last, orFallback(plan.get(last), approved.fallback()));
        return plan;
    }

    /**
     * What comes in the place of a failure where another message takes over; every other event is as it was.
     *
     * @param fallback what takes over; absent: nothing does
     */
    static PlannedEvent orFallback(PlannedEvent event, @Nullable SentFallback fallback) {
        boolean isFailure = event.isLast()
                && !ARRIVED.contains(event.status())
                && !event.status().equals(PROTECT_BLOCKED);
        return fallback == null || !isFailure
                ? event
                : event.toBuilder()
                        .status(FALLEN_BACK)
                        .isLast(!fallback.continues())
                        .build();
    }

    private static PlannedEvent noLaterThan(PlannedEvent event, Duration patience) {
        return event.after() == null || event.after() <= patience.toMillis()
                ? event
                : event.toBuilder().after(patience.toMillis()).build();
    }

    /** How long RCS is tried, or any other way when there is no RCS. */
    private static Duration patience(ApprovedMessage approved) {
        SentFallback fallback = approved.fallback();
        return fallback != null && fallback.continues()
                ? RCS_PATIENCE
                : approved.order().timeToLive();
    }

    /** What becomes of a message when somebody decides it by hand. */
    static PlannedEvent decided(MessageKind kind, String outcome) {
        if (ARRIVED.contains(outcome)) {
            return kind == MessageKind.VOICE
                    ? step(COMPLETED, true)
                    : step(outcome.equals(READ) && kind == MessageKind.RCS ? READ : DELIVERED, true);
        }
        return step(word(kind, outcome), !UNDECIDED.contains(outcome));
    }

    /** Whether the status says that the handset, or the carrier for it, has got the message. */
    static boolean isArrival(String status) {
        return ARRIVED.contains(status);
    }

    /** Whether the status says that the handset itself has got the message. */
    static boolean isDelivery(String status) {
        return status.equals(DELIVERED) || status.equals(READ);
    }

    private static @Nullable String outcome(Recipient recipient) {
        if (recipient.handset() != null && recipient.handset().outcome() != null) {
            return recipient.handset().outcome();
        }
        return recipient.simulator() == Simulators.Outcome.FAILURE ? SIMULATED_FAILURE : null;
    }

    private static List<PlannedEvent> arrival(MessageKind kind, @Nullable String outcome, ApprovedMessage approved) {
        return switch (kind) {
            case TEXT ->
                SUCCESSFUL.equals(outcome) || (outcome == null && endsWithTheCarrier(approved))
                        ? TAKEN_BY_CARRIER
                        : DELIVERED_WITH_RECEIPT;
            case MEDIA -> DELIVERED_WITH_RECEIPT;
            case VOICE -> ANSWERED_CALL;
            case RCS -> READ.equals(outcome) ? READ_AS_RCS : DELIVERED_AS_RCS;
        };
    }

    private static boolean endsWithTheCarrier(ApprovedMessage approved) {
        return Receipts.endWithTheCarrier(
                approved.recipient().countryOrNone(), approved.sender().traits().route());
    }

    private static List<PlannedEvent> failure(MessageKind kind, String outcome, Duration timeToLive) {
        String word = word(kind, outcome);
        if (word.equals(TTL_EXPIRED)) {
            return List.of(step(TTL_EXPIRED, true, timeToLive));
        } else if (UNDECIDED.contains(word)) {
            return List.of(step(word, false), step(word(kind, UNKNOWN), true, GIVEN_UP_AFTER));
        } else if (kind == MessageKind.VOICE) {
            return RINGING_FAILURES.contains(word)
                    ? List.of(step("INITIATED", false), step("RINGING", false), step(word, true))
                    : List.of(step("INITIATED", false), step(word, true));
        }
        return List.of(step(word, true));
    }

    /**
     * The outcome in the words of the kind's events, which the contract has: what only others have becomes their most general
     * failure.
     */
    private static String word(MessageKind kind, String outcome) {
        if (EventType.of(kind.family() + "_" + outcome).isKnown()) {
            return outcome;
        }
        return kind == MessageKind.VOICE || kind == MessageKind.RCS ? FAILED : UNKNOWN;
    }

    /** The last event waits; when that is longer than the message lives, it expires, or the event comes after that. */
    private static void delay(List<PlannedEvent> plan, HandsetSettings handset, ApprovedMessage approved) {
        SendOrder order = approved.order();
        Duration patience = patience(approved);
        int last = plan.size() - 1;
        PlannedEvent end = plan.get(last);
        Duration delay = handset.delay() == null ? null : Duration.parse(handset.delay());
        if (handset.late()) {
            Duration late = delay == null ? LATE_BY : delay;
            plan.set(last, step(end.status(), end.isLast(), order.timeToLive().plus(late)));
            if (plan.size() == 1 && !ARRIVED.contains(end.status())) {
                plan.add(0, step(approved.rcs() == null ? SUCCESSFUL : SENT, false));
            }
        } else if (delay != null) {
            plan.set(
                    last,
                    delay.compareTo(patience) > 0
                            ? step(TTL_EXPIRED, true, patience)
                            : step(end.status(), end.isLast(), delay));
        }
    }

    private static PlannedEvent step(String status, boolean isFinal) {
        return PlannedEvent.builder().status(status).isLast(isFinal).build();
    }

    private static PlannedEvent step(String status, boolean isFinal, Duration after) {
        return PlannedEvent.builder()
                .status(status)
                .isLast(isFinal)
                .after(after.toMillis())
                .build();
    }
}
