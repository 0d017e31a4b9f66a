package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;

/** Every event that the contract names for texts, files and calls happens to somebody. */
@ExtendWith(DialtoneServer.class)
class EventTypesTest {
    private static final String CANADIAN = "+12045550123";

    @TestFactory
    Stream<DynamicContainer> tellWhatBecomesOfAMessage(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String number = outbox.number(NumberCapability.SMS, NumberCapability.MMS, NumberCapability.VOICE);
        return CaseFile.of(EventTypesTest.class)
                .answer("events", one -> {
                    outbox.handset(CANADIAN, "{\"outcome\":\"" + one.words(2).get(1) + "\"}");
                    String id = send(sms, number, one);
                    outbox.pass(Duration.ofDays(4));
                    return outbox.message(id)
                            .path("events")
                            .valueStream()
                            .map(event -> event.path("eventType").asString())
                            .toList();
                })
                .tests(36);
    }

    @Test
    @Evidence(value = MODEL, detail = "a family, or all of them, may be asked for in one word")
    void mayBeAskedForByFamily(PinpointSmsVoiceV2Client sms) {
        sms.createConfigurationSet(create -> create.configurationSetName("Shop"));

        assertThat(sms.createEventDestination(create -> create.configurationSetName("Shop")
                                .eventDestinationName("all")
                                .matchingEventTypes(
                                        EventType.ALL, EventType.TEXT_ALL, EventType.MEDIA_ALL, EventType.VOICE_ALL)
                                .snsDestination(topic -> topic.topicArn("arn:aws:sns:us-east-1:111122223333:sent")))
                        .eventDestination()
                        .matchingEventTypes())
                .containsExactly(EventType.ALL, EventType.TEXT_ALL, EventType.MEDIA_ALL, EventType.VOICE_ALL);
    }

    private static String send(PinpointSmsVoiceV2Client sms, String number, Case one) {
        List<String> words = one.words(2);
        return switch (words.get(0)) {
            case "TEXT" ->
                sms.sendTextMessage(text -> text.destinationPhoneNumber(CANADIAN)
                                .originationIdentity(number)
                                .messageBody("Hello"))
                        .messageId();
            case "MEDIA" ->
                sms.sendMediaMessage(media -> media.destinationPhoneNumber(CANADIAN)
                                .originationIdentity(number)
                                .messageBody("Hello"))
                        .messageId();
            default ->
                sms.sendVoiceMessage(call -> call.destinationPhoneNumber(CANADIAN)
                                .originationIdentity(number)
                                .messageBody("Hello"))
                        .messageId();
        };
    }
}
