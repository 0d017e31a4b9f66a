package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RcsEventsTest {
    private static final String AGENT = "rcs-c020de2520714385964ebf7b095c4b60";
    private static final Instant REQUESTED = Instant.ofEpochMilli(1781300397157L);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample of RCS_DELIVERED in the guide's page on RCS message events")
    void tellsOfADeliveryAsAwsDoes() {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("eventType", "RCS_DELIVERED");
        sample.put("eventVersion", "1.0");
        sample.put("eventTimestamp", 1781661267660L);
        sample.put("isFinal", true);
        sample.put("originationPhoneNumber", AGENT);
        sample.put("destinationPhoneNumber", "+13022640220");
        sample.put("isoCountryCode", "US");
        sample.put("isInternationalSend", false);
        sample.put("messageId", "test-sc1-004");
        sample.put("messageRequestTimestamp", 1781300397157L);
        sample.put("messageEncoding", "UNICODE");
        sample.put("messageType", "TRANSACTIONAL");
        sample.put("messageStatus", "DELIVERED");
        sample.put("messageStatusDescription", "Message has been accepted by phone");
        sample.put("totalMessageParts", 1L);
        sample.put("totalMessagePrice", 0.007);
        sample.put("totalCarrierFee", 0.00494);
        sample.put("rcsMetadata", Map.of("billingEventType", "RICH"));
        sample.put("rcsBusinessId", "endusermessagingtesting1_06fr8x6o_agent");
        sample.put("agentIsoCountryCode", "US");

        assertSame(event("DELIVERED", 1781661267660L), sample);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample of RCS_READ in the guide's page on RCS message events")
    void tellsOfAReadingAsAwsDoes() {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("eventType", "RCS_READ");
        sample.put("eventVersion", "1.0");
        sample.put("eventTimestamp", 1781661267203L);
        sample.put("isFinal", true);
        sample.put("originationPhoneNumber", AGENT);
        sample.put("destinationPhoneNumber", "+13022640220");
        sample.put("isoCountryCode", "US");
        sample.put("isInternationalSend", false);
        sample.put("messageId", "test-sc1-004");
        sample.put("messageRequestTimestamp", 1781300397157L);
        sample.put("messageEncoding", "UNICODE");
        sample.put("messageType", "TRANSACTIONAL");
        sample.put("messageStatus", "READ");
        sample.put("messageStatusDescription", "Message has been read by recipient");
        sample.put("totalMessageParts", 1L);
        sample.put("totalMessagePrice", 0.0);
        sample.put("totalCarrierFee", 0.0);
        sample.put("rcsBusinessId", "endusermessagingtesting1_06fr8x6o_agent");
        sample.put("agentIsoCountryCode", "US");

        assertSame(event("READ", 1781661267203L), sample);
    }

    /** The same members with the same values, in the same order. */
    private static void assertSame(Map<?, ?> event, Map<String, Object> sample) {
        assertThat(List.copyOf(event.entrySet())).isEqualTo(List.copyOf(sample.entrySet()));
    }

    private static Map<?, ?> event(String status, long at) {
        SentMessage message = SentMessage.builder()
                .messageId("test-sc1-004")
                .family(MessageFamily.RCS)
                .originationIdentity(AGENT)
                .destinationPhoneNumber("+13022640220")
                .isoCountryCode("US")
                .mcc("310")
                .mnc("260")
                .carrierName("T-Mobile")
                .international(false)
                .requestTimestamp(REQUESTED)
                .encoding("UNICODE")
                .messageType(MessageType.TRANSACTIONAL)
                .context(Map.of())
                .parts(1)
                .price(700)
                .carrierFee(494)
                .rcs(SentRcs.builder()
                        .billingEventType("RICH")
                        .businessId("endusermessagingtesting1_06fr8x6o_agent")
                        .agentCountry("US")
                        .build())
                .feedbackEnabled(false)
                .feedbackOver(false)
                .plan(List.of())
                .repeated(false)
                .build();
        PlannedEvent event = PlannedEvent.builder().status(status).isLast(true).build();
        return (Map<?, ?>) Objects.requireNonNull(new MessageEvent(message, event, Instant.ofEpochMilli(at))
                .json()
                .value());
    }
}
