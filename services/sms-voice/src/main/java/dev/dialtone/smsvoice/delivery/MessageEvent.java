package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.events.Payload;
import dev.dialtone.core.shape.Document;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import dev.dialtone.telephony.messages.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event about a message, member by member as AWS's guide shows it. Times are in milliseconds, prices in dollars.
 *
 * @param message as it was when the event happened
 * @param planned what has happened
 * @param at when, on the account's clock
 */
record MessageEvent(SentMessage message, PlannedEvent planned, Instant at) implements Payload {
    private static final int BYTES = 80;
    private static final String VERSION = "1.0";
    private static final String READ = "READ";
    private static final String DESTINATION = "destinationPhoneNumber";

    /** The event's type, as configuration sets match it: {@code TEXT_DELIVERED}. */
    String type() {
        return family() + "_" + planned.status();
    }

    /** The family that the event belongs to. Only RCS falls back, also when it carries what was sent as text. */
    MessageFamily family() {
        return planned.status().equals(DeliveryPlan.FALLEN_BACK) ? MessageFamily.RCS : message.family();
    }

    @Override
    public long weight() {
        return BYTES + Deliveries.weight(message);
    }

    @Override
    public Document json() {
        return new Document(members());
    }

    /** What EventBridge gets: the number that it went to is left out. */
    Payload withoutDestination() {
        Map<String, Object> json = members();
        json.remove(DESTINATION);
        return Payload.of(new Document(json));
    }

    private Map<String, Object> members() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("eventType", type());
        json.put("eventVersion", VERSION);
        json.put("eventTimestamp", at.toEpochMilli());
        json.put("isFinal", planned.isLast());
        if (!isKept()) {
            put(json, "originationPhoneNumber", message.originationIdentity());
        }
        json.put(DESTINATION, message.destinationPhoneNumber());
        put(json, "isoCountryCode", message.isoCountryCode());
        switch (family().value()) {
            case "VOICE" -> call(json);
            case "MEDIA" -> media(json);
            case "RCS" -> rcs(json);
            default -> text(json);
        }
        protection(json);
        return json;
    }

    private void text(Map<String, Object> json) {
        network(json);
        if (!isKept()) {
            put(json, "carrierName", message.carrierName());
            json.put("isInternationalSend", message.international());
        }
        head(json);
        put(json, "messageEncoding", message.encoding());
        status(json);
        context(json);
        cost(json);
    }

    /** AWS's sample of a file shows an empty context, as no sample of others does. */
    private void media(Map<String, Object> json) {
        network(json);
        head(json);
        status(json);
        json.put("context", message.context());
        json.put("contentType", "MMS");
        cost(json);
    }

    private void call(Map<String, Object> json) {
        head(json);
        json.put("messageStatus", planned.status());
        Integer seconds = message.callDuration();
        if (planned.status().equals("COMPLETED") && seconds != null) {
            json.put("callDurationInSeconds", seconds.longValue());
            json.put("totalDurationInMinutes", (long) message.parts());
            json.put("totalMessagePrice", dollars(message.price()));
        }
        context(json);
    }

    /** AWS's samples leave out what a reading is billed as. */
    private void rcs(Map<String, Object> json) {
        json.put("isInternationalSend", message.international());
        head(json);
        put(json, "messageEncoding", message.encoding());
        status(json);
        context(json);
        cost(json);
        SentRcs rcs = message.rcs();
        if (rcs != null) {
            if (!planned.status().equals(READ)) {
                json.put("rcsMetadata", Map.of("billingEventType", rcs.billingEventType()));
            }
            json.put("rcsBusinessId", rcs.businessId());
            put(json, "agentIsoCountryCode", rcs.agentCountry());
        }
    }

    private void network(Map<String, Object> json) {
        if (!isKept()) {
            put(json, "mcc", message.mcc());
            put(json, "mnc", message.mnc());
        }
    }

    /** What the request has given, if anything. */
    private void context(Map<String, Object> json) {
        if (!message.context().isEmpty()) {
            json.put("context", message.context());
        }
    }

    private void head(Map<String, Object> json) {
        json.put("messageId", message.messageId());
        json.put("messageRequestTimestamp", message.requestTimestamp().toEpochMilli());
    }

    private void status(Map<String, Object> json) {
        json.put("messageType", message.messageType().value());
        json.put("messageStatus", planned.status());
        json.put("messageStatusDescription", status().description());
    }

    private MessageStatus status() {
        return MessageStatus.of(planned.status());
    }

    /** Whether no carrier has seen the message; calls have no statuses that say so. */
    private boolean isKept() {
        return status().reach() == MessageStatus.Reach.KEPT;
    }

    /** What has reached no carrier costs nothing, and RCS costs nothing but its delivery. */
    private void cost(Map<String, Object> json) {
        boolean isFree =
                message.rcs() == null ? status().isFree() : !planned.status().equals("DELIVERED");
        json.put("totalMessageParts", (long) message.parts());
        json.put("totalMessagePrice", isFree ? 0.0 : dollars(message.price()));
        json.put("totalCarrierFee", isFree ? 0.0 : dollars(message.carrierFee()));
    }

    private void protection(Map<String, Object> json) {
        if (message.protectConfigurationId() == null || message.protectStatus() == null) {
            return;
        }
        json.put(
                "protectConfiguration",
                inOrder(
                        "protectConfigurationId",
                        message.protectConfigurationId(),
                        "protectStatus",
                        message.protectStatus().value()));
        if (planned.status().equals(DeliveryPlan.PROTECT_BLOCKED)) {
            json.put(
                    "protectConfigurationAssessment",
                    inOrder(
                            "protectRecommendation",
                            "BLOCK",
                            "protectInsights",
                            Map.of("blockReason", "AIT_SUSPECTED")));
        }
    }

    /** Two members in AWS's order, in every run. */
    private static Map<String, Object> inOrder(String first, Object one, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }

    private static double dollars(long hundredThousandths) {
        return new Money(hundredThousandths).dollars();
    }

    private static void put(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
