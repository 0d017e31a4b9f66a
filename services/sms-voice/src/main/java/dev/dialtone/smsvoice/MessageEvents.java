package dev.dialtone.smsvoice;

import dev.dialtone.core.messages.Money;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.JsonObject;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AWS's events about messages, member by member as its guide shows them. Times are in milliseconds, prices in dollars. */
final class MessageEvents {
    private static final String VERSION = "1.0";
    private static final String READ = "READ";

    private MessageEvents() {}

    /** The event's type, as configuration sets match it: {@code TEXT_DELIVERED}. */
    static String type(SentMessage message, PlannedEvent event) {
        return family(message, event) + "_" + event.status();
    }

    /** The family that the event belongs to. Only RCS falls back, also when it carries what was sent as text. */
    static MessageFamily family(SentMessage message, PlannedEvent event) {
        return event.status().equals(DeliveryPlan.FALLEN_BACK) ? MessageFamily.RCS : message.family();
    }

    /** The event itself. */
    static Document of(SentMessage message, PlannedEvent event, Instant now) {
        JsonObject.Builder json = new JsonObject.Builder();
        json.put("eventType", type(message, event));
        json.put("eventVersion", VERSION);
        json.put("eventTimestamp", now.toEpochMilli());
        json.put("isFinal", event.isLast());
        put(json, "originationPhoneNumber", message.originationIdentity());
        json.put("destinationPhoneNumber", message.destinationPhoneNumber());
        put(json, "isoCountryCode", message.isoCountryCode());
        switch (family(message, event).value()) {
            case "VOICE" -> call(json, message, event);
            case "MEDIA" -> media(json, message, event);
            case "RCS" -> rcs(json, message, event);
            default -> text(json, message, event);
        }
        protection(json, message, event);
        return new Document(json.build());
    }

    /** What EventBridge gets: the number that it went to is left out. */
    static Document withoutDestination(Document event) {
        Map<?, ?> json = new LinkedHashMap<>((Map<?, ?>) event.value());
        json.remove("destinationPhoneNumber");
        return new Document(json);
    }

    private static void text(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        network(json, message);
        put(json, "carrierName", message.carrierName());
        json.put("isInternationalSend", message.international());
        head(json, message);
        put(json, "messageEncoding", message.encoding());
        status(json, message, event);
        json.put("context", message.context());
        cost(json, message, event);
    }

    private static void media(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        network(json, message);
        head(json, message);
        status(json, message, event);
        json.put("context", message.context());
        json.put("contentType", "MMS");
        cost(json, message, event);
    }

    private static void call(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        head(json, message);
        json.put("messageStatus", event.status());
        Integer seconds = message.callDuration();
        if (event.status().equals("COMPLETED") && seconds != null) {
            json.put("callDurationInSeconds", seconds.longValue());
            json.put("totalDurationInMinutes", (long) message.parts());
            json.put("totalMessagePrice", dollars(message.price()));
        }
        json.put("context", message.context());
    }

    /** AWS's samples leave out a context that is empty, and what a reading is billed as. */
    private static void rcs(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        json.put("isInternationalSend", message.international());
        head(json, message);
        put(json, "messageEncoding", message.encoding());
        status(json, message, event);
        if (!message.context().isEmpty()) {
            json.put("context", message.context());
        }
        cost(json, message, event);
        SentRcs rcs = message.rcs();
        if (rcs != null) {
            if (!event.status().equals(READ)) {
                json.put("rcsMetadata", Map.of("billingEventType", rcs.billingEventType()));
            }
            json.put("rcsBusinessId", rcs.businessId());
            put(json, "agentIsoCountryCode", rcs.agentCountry());
        }
    }

    private static void network(JsonObject.Builder json, SentMessage message) {
        put(json, "mcc", message.mcc());
        put(json, "mnc", message.mnc());
    }

    private static void head(JsonObject.Builder json, SentMessage message) {
        json.put("messageId", message.messageId());
        json.put("messageRequestTimestamp", message.requestTimestamp().toEpochMilli());
    }

    private static void status(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        json.put("messageType", message.messageType().value());
        json.put("messageStatus", event.status());
        json.put("messageStatusDescription", description(event.status()));
    }

    /** What was blocked costs nothing, and RCS costs nothing but its delivery. */
    private static void cost(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        boolean isFree = message.rcs() == null
                ? event.status().equals(DeliveryPlan.PROTECT_BLOCKED)
                : !event.status().equals("DELIVERED");
        json.put("totalMessageParts", (long) message.parts());
        json.put("totalMessagePrice", isFree ? 0.0 : dollars(message.price()));
        json.put("totalCarrierFee", isFree ? 0.0 : dollars(message.carrierFee()));
    }

    private static void protection(JsonObject.Builder json, SentMessage message, PlannedEvent event) {
        if (message.protectConfigurationId() == null || message.protectStatus() == null) {
            return;
        }
        json.put(
                "protectConfiguration",
                Map.of(
                        "protectConfigurationId",
                        message.protectConfigurationId(),
                        "protectStatus",
                        message.protectStatus().value()));
        if (event.status().equals(DeliveryPlan.PROTECT_BLOCKED)) {
            json.put(
                    "protectConfigurationAssessment",
                    Map.of(
                            "protectRecommendation",
                            "BLOCK",
                            "protectInsights",
                            Map.of("blockReason", "AIT_SUSPECTED")));
        }
    }

    /** AWS's words for the first, second, READ and PROTECT_BLOCKED; the others follow their form. */
    private static String description(String status) {
        return switch (status) {
            case "SUCCESSFUL" -> "Message has been accepted by phone carrier";
            case "DELIVERED" -> "Message has been accepted by phone";
            case READ -> "Message has been read by recipient";
            case "SENT" -> "Message has been sent";
            case "PROTECT_BLOCKED" -> "Message blocked by protect configuration";
            case "PENDING" -> "Message has not been delivered yet";
            case "QUEUED" -> "Message has been queued for delivery";
            case "BLOCKED" -> "Message has been blocked";
            case "CARRIER_BLOCKED" -> "Message has been blocked by phone carrier";
            case "CARRIER_UNREACHABLE" -> "Phone carrier is unreachable";
            case "INVALID" -> "Destination phone number is invalid";
            case "INVALID_MESSAGE" -> "Message body is invalid";
            case "SPAM" -> "Message has been identified as spam by phone carrier";
            case "TTL_EXPIRED" -> "Message has expired before it could be delivered";
            case "UNREACHABLE" -> "Phone is currently unreachable";
            case "FILE_INACCESSIBLE" -> "Media file is inaccessible";
            case "FILE_SIZE_EXCEEDED" -> "Media file is too large";
            case "FILE_TYPE_UNSUPPORTED" -> "Type of media file is not supported";
            case "FALLEN_BACK_TO_SMS" -> "Message has been sent as SMS instead";
            case "FAILED" -> "Message could not be delivered";
            default -> "Message status is unknown";
        };
    }

    private static double dollars(long hundredThousandths) {
        return new Money(hundredThousandths).dollars();
    }

    private static void put(JsonObject.Builder json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
