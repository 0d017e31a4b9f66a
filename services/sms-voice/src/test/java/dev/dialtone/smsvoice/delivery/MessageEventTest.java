package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.MessageFamily;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.PlannedEvent;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.SentMessage;
import dev.dialtone.smsvoice.model.SentRcs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The events of texts, files and calls, member by member and in the order of AWS's examples. */
class MessageEventTest {
    private static final String FROM = "+12065550152";
    private static final String TO = "+14255550156";
    private static final String[] COST = {"totalMessageParts", "totalMessagePrice", "totalCarrierFee"};
    private static final List<String> MEMBERS =
            List.of("originationPhoneNumber", "mcc", "mnc", "carrierName", "isInternationalSend", "context");

    @TestFactory
    Stream<DynamicContainer> tellsAsAwsDoes() {
        return CaseFile.of(MessageEventTest.class)
                .answer("event of a text", one -> members(text().build(), one))
                .answer("event of a text that was judged", one -> members(filtered(), one))
                .answer("event of a file", one -> members(media(), one))
                .answer("event of a call", one -> members(call(), one))
                .answer(
                        "member names of a call's event",
                        one -> map(call(), one.text()).keySet())
                .answer("description", one -> map(text().build(), one.text()).get("messageStatusDescription"))
                .answer("cost", one -> {
                    Map<String, Object> event = plain(one);
                    return Stream.of(COST)
                            .map(name -> String.valueOf(event.getOrDefault(name, "none")))
                            .toList();
                })
                .answer("members", one -> {
                    Map<String, Object> event = plain(one);
                    return MEMBERS.stream().filter(event::containsKey).toList();
                })
                .tests(78);
    }

    /** The event of a message of a family, with a status, that has nothing but what AWS adds. */
    private static Map<String, Object> plain(Case one) {
        List<String> words = one.words(2);
        MessageFamily family = MessageFamily.of(words.get(0));
        SentMessage.Builder message =
                text().family(family).context(Map.of()).carrierFee(302).callDuration(60);
        if (family.equals(MessageFamily.RCS)) {
            message.rcs(SentRcs.builder()
                    .billingEventType("RICH")
                    .businessId("agent")
                    .build());
        }
        return map(message.build(), words.get(1));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "EventBridge gets the same without the destination")
    void hidesTheDestinationFromEventBridge() {
        MessageEvent event = event(text().build(), "SUCCESSFUL", 1686975103470L);

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

    private static SentMessage filtered() {
        return text().protectConfigurationId("protect-0")
                .protectStatus(ProtectStatus.FILTER)
                .build();
    }

    private static SentMessage media() {
        return message(MessageFamily.MEDIA)
                .messageId("m-1")
                .requestTimestamp(Instant.ofEpochMilli(1700000000000L))
                .mcc("310")
                .mnc("800")
                .carrierName("Example Carrier")
                .price(1950)
                .carrierFee(266)
                .build();
    }

    private static SentMessage call() {
        return message(MessageFamily.VOICE)
                .messageId("567b53eb-2b6e-4c5d-9e0b-5d9dexample")
                .requestTimestamp(Instant.ofEpochMilli(1697749525903L))
                .context(Map.of("account", "bar"))
                .callDuration(60)
                .price(1300)
                .build();
    }

    private static List<String> members(SentMessage message, Case one) {
        List<String> words = one.words(2);
        return EventMembers.of(event(message, words.get(0), Long.parseLong(words.get(1))));
    }

    private static Map<String, Object> map(SentMessage message, String status) {
        return withoutNulls(event(message, status, 0));
    }

    private static MessageEvent event(SentMessage message, String status, long at) {
        PlannedEvent event = PlannedEvent.builder().status(status).isLast(true).build();
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
