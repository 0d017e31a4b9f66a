package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.Payload;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.SentMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The events of texts, files and calls, member by member and in the order of AWS's examples. */
class MessageEventTest {
    private static final String FROM = "+12065550152";
    private static final String TO = "+14255550156";

    @Test
    @Evidence(value = AWS_DOCS, detail = "the example of a text that was sent")
    void tellsOfATextAsAwsDoes() {
        SentMessage text = text().build();

        assertThat(entries(text, "SUCCESSFUL", true, 1686975103470L))
                .containsExactly(
                        "eventType=TEXT_SUCCESSFUL",
                        "eventVersion=1.0",
                        "eventTimestamp=1686975103470",
                        "isFinal=true",
                        "originationPhoneNumber=" + FROM,
                        "destinationPhoneNumber=" + TO,
                        "isoCountryCode=US",
                        "mcc=310",
                        "mnc=800",
                        "carrierName=Example Carrier",
                        "isInternationalSend=false",
                        "messageId=862a8790-60c0-4430-9b2b-658bdexample",
                        "messageRequestTimestamp=1686975103170",
                        "messageEncoding=GSM",
                        "messageType=PROMOTIONAL",
                        "messageStatus=SUCCESSFUL",
                        "messageStatusDescription=Message has been accepted by phone carrier",
                        "context={account=bar}",
                        "totalMessageParts=1",
                        "totalMessagePrice=0.09582",
                        "totalCarrierFee=0.0");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the examples of a message that was judged, and of one that was blocked")
    void tellsOfProtectionAsAwsDoes() {
        SentMessage filtered = text().protectConfigurationId("protect-0")
                .protectStatus(ProtectStatus.FILTER)
                .build();

        assertThat(entries(filtered, "PROTECT_BLOCKED", true, 1686975103470L))
                .contains(
                        "eventType=TEXT_PROTECT_BLOCKED",
                        "messageStatus=PROTECT_BLOCKED",
                        "messageStatusDescription=Message blocked by protect configuration",
                        "totalMessagePrice=0.0",
                        "totalCarrierFee=0.0");
        assertThat(map(filtered, "PROTECT_BLOCKED"))
                .containsEntry(
                        "protectConfiguration",
                        Map.of("protectConfigurationId", "protect-0", "protectStatus", "FILTER"))
                .containsEntry(
                        "protectConfigurationAssessment",
                        Map.of(
                                "protectRecommendation",
                                "BLOCK",
                                "protectInsights",
                                Map.of("blockReason", "AIT_SUSPECTED")));
        assertThat(map(filtered, "DELIVERED"))
                .containsKey("protectConfiguration")
                .doesNotContainKey("protectConfigurationAssessment");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the example of a file that has arrived")
    void tellsOfAFileAsAwsDoes() {
        SentMessage media = message(MessageFamily.MEDIA)
                .messageId("m-1")
                .requestTimestamp(Instant.ofEpochMilli(1700000000000L))
                .mcc("310")
                .mnc("800")
                .carrierName("Example Carrier")
                .price(1950)
                .carrierFee(266)
                .build();

        assertThat(entries(media, "DELIVERED", true, 1700000001000L))
                .containsExactly(
                        "eventType=MEDIA_DELIVERED",
                        "eventVersion=1.0",
                        "eventTimestamp=1700000001000",
                        "isFinal=true",
                        "originationPhoneNumber=" + FROM,
                        "destinationPhoneNumber=" + TO,
                        "isoCountryCode=US",
                        "mcc=310",
                        "mnc=800",
                        "messageId=m-1",
                        "messageRequestTimestamp=1700000000000",
                        "messageType=TRANSACTIONAL",
                        "messageStatus=DELIVERED",
                        "messageStatusDescription=Message has been accepted by phone",
                        "context={}",
                        "contentType=MMS",
                        "totalMessageParts=1",
                        "totalMessagePrice=0.0195",
                        "totalCarrierFee=0.00266");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the example of a call that was heard; before its end nothing is paid")
    void tellsOfACallAsAwsDoes() {
        SentMessage call = message(MessageFamily.VOICE)
                .messageId("567b53eb-2b6e-4c5d-9e0b-5d9dexample")
                .requestTimestamp(Instant.ofEpochMilli(1697749525903L))
                .context(Map.of("account", "bar"))
                .callDuration(60)
                .price(1300)
                .build();

        assertThat(entries(call, "COMPLETED", true, 1697749574783L))
                .containsExactly(
                        "eventType=VOICE_COMPLETED",
                        "eventVersion=1.0",
                        "eventTimestamp=1697749574783",
                        "isFinal=true",
                        "originationPhoneNumber=" + FROM,
                        "destinationPhoneNumber=" + TO,
                        "isoCountryCode=US",
                        "messageId=567b53eb-2b6e-4c5d-9e0b-5d9dexample",
                        "messageRequestTimestamp=1697749525903",
                        "messageStatus=COMPLETED",
                        "callDurationInSeconds=60",
                        "totalDurationInMinutes=1",
                        "totalMessagePrice=0.013",
                        "context={account=bar}");
        for (String status : List.of("INITIATED", "RINGING", "ANSWERED", "BUSY", "NO_ANSWER", "FAILED")) {
            assertThat(map(call, status))
                    .doesNotContainKeys("callDurationInSeconds", "totalDurationInMinutes", "totalMessagePrice");
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "EventBridge gets the same without the destination")
    void hidesTheDestinationFromEventBridge() {
        MessageEvent event = event(text().build(), "SUCCESSFUL", true, 1686975103470L);

        assertThat(withoutNulls(event.withoutDestination()))
                .doesNotContainKey("destinationPhoneNumber")
                .hasSize(withoutNulls(event).size() - 1);
    }

    private static SentMessage.Builder text() {
        return message(MessageFamily.TEXT)
                .messageId("862a8790-60c0-4430-9b2b-658bdexample")
                .requestTimestamp(Instant.ofEpochMilli(1686975103170L))
                .mcc("310")
                .mnc("800")
                .carrierName("Example Carrier")
                .encoding("GSM")
                .messageType(MessageType.PROMOTIONAL)
                .context(Map.of("account", "bar"))
                .price(9582);
    }

    private static SentMessage.Builder message(MessageFamily family) {
        return SentMessage.builder()
                .family(family)
                .originationIdentity(FROM)
                .destinationPhoneNumber(TO)
                .isoCountryCode("US")
                .international(false)
                .messageType(MessageType.TRANSACTIONAL)
                .context(Map.of())
                .parts(1)
                .carrierFee(0)
                .feedbackEnabled(false)
                .feedbackOver(false)
                .plan(List.of())
                .repeated(false);
    }

    private static List<String> entries(SentMessage message, String status, boolean isFinal, long at) {
        return withoutNulls(event(message, status, isFinal, at)).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static Map<String, Object> map(SentMessage message, String status) {
        return withoutNulls(event(message, status, true, 0));
    }

    private static MessageEvent event(SentMessage message, String status, boolean isFinal, long at) {
        PlannedEvent event =
                PlannedEvent.builder().status(status).isLast(isFinal).build();
        return new MessageEvent(message, event, Instant.ofEpochMilli(at));
    }

    private static Map<String, Object> withoutNulls(Payload event) {
        Map<String, Object> json = new LinkedHashMap<>();
        Objects.requireNonNull((Map<?, ?>) event.json().value()).forEach((name, value) -> {
            assertThat(value).as(String.valueOf(name)).isNotNull();
            json.put(String.valueOf(name), value);
        });
        return json;
    }
}
