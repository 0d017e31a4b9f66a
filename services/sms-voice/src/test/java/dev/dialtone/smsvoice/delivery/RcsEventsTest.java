package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class RcsEventsTest {
    private static final String AGENT = "rcs-c020de2520714385964ebf7b095c4b60";
    private static final Instant REQUESTED = Instant.ofEpochMilli(1781300397157L);

    @TestFactory
    Stream<DynamicContainer> tellsAsAwsDoes() {
        return CaseFile.of(RcsEventsTest.class)
                .answer("event of an RCS message", one -> {
                    List<String> words = one.words(2);
                    return EventMembers.of(event(words.get(0), Long.parseLong(words.get(1))));
                })
                .tests(2);
    }

    private static MessageEvent event(String status, long at) {
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
        return new MessageEvent(message, event, Instant.ofEpochMilli(at));
    }
}
