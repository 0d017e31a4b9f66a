package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;
import tools.jackson.databind.JsonNode;

/** AWS's simulator: destinations that need no handset, and the number that writes to them. */
@ExtendWith(DialtoneServer.class)
class SimulatorTest {
    private static final String SUCCESS = "+14254147755";
    private static final String FAILURE = "+14254147167";

    /** The country and the statuses of a text's events, and what it costs: something or nothing. */
    @TestFactory
    Stream<DynamicContainer> endAsTheTableSays(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        return CaseFile.of(SimulatorTest.class)
                .answer("text", one -> {
                    String id = send(sms, one.text());
                    List<String> story = new ArrayList<>(outbox.story(id));
                    JsonNode message = outbox.message(id);
                    story.add(
                            0,
                            message.path("events").get(0).path("isoCountryCode").asString());
                    story.add(message.path("price").asDouble() > 0 ? "paid" : "free");
                    return story;
                })
                .tests(48);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "a real event: a blocked text costs nothing, and names neither sender nor network")
    void blockTextsWithoutACarrier(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String id = send(sms, "+34683783442");
        outbox.story(id);

        JsonNode event = outbox.message(id).path("events").get(0);
        assertThat(event.path("eventType").asString()).isEqualTo(EventType.TEXT_BLOCKED.toString());
        assertThat(event.path("messageStatusDescription").asString()).isEqualTo("Phone has blocked SMS");
        assertThat(event.path("isFinal").asBoolean()).isTrue();
        assertThat(event.path("totalMessagePrice").asDouble(1)).isZero();
        assertThat(event.path("totalCarrierFee").asDouble(1)).isZero();
        assertThat(event.propertyNames())
                .doesNotContain(
                        "originationPhoneNumber", "context", "mcc", "mnc", "carrierName", "isInternationalSend");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a simulator number sends to the simulators of its country")
    void sendsInTheUnitedStatesFromASimulatorNumber(
            PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        String simulator = simulator(sms, origins);

        assertThat(outbox.story(sendFrom(sms, simulator, SUCCESS))).containsExactly("SUCCESSFUL");
        assertThat(outbox.story(sendFrom(sms, simulator, FAILURE))).containsExactly("BLOCKED");
        Errors.invalid(
                () -> sendFrom(sms, simulator, "+12065550123"),
                "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
                "destinationPhoneNumber");
        Errors.invalid(
                () -> sendFrom(sms, simulator, "+447860019066"),
                "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
                "destinationPhoneNumber");
    }

    @Test
    @Evidence(value = GUESS, detail = "a simulator number is used when it is named only")
    void isNotChosenByItself(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        simulator(sms, origins);

        Errors.conflict(() -> send(sms, SUCCESS), "NO_ORIGINATION_IDENTITIES_FOUND", "phone-number", SUCCESS);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "simulators can be reached in the sandbox")
    void isReachedInTheSandbox(PinpointSmsVoiceV2Client sms, OriginationFixture origins, OutboxFixture outbox) {
        outbox.account("{\"tier\":\"SANDBOX\"}");

        assertThat(outbox.story(sendFrom(sms, simulator(sms, origins), SUCCESS)))
                .containsExactly("SUCCESSFUL");
    }

    private static String simulator(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        RequestPhoneNumberResponse requested = sms.requestPhoneNumber(
                request -> Canadian.longCode(request).isoCountryCode("US").numberType(RequestableNumberType.SIMULATOR));
        assertThat(requested.numberType()).isEqualTo(RequestableNumberType.SIMULATOR);
        origins.settle();
        assertThat(sms.describePhoneNumbers(describe -> describe.phoneNumberIds(requested.phoneNumberId()))
                        .phoneNumbers()
                        .get(0)
                        .numberType())
                .isEqualTo(NumberType.SIMULATOR);
        return requested.phoneNumberId();
    }

    private static String send(PinpointSmsVoiceV2Client sms, String to) {
        return sms.sendTextMessage(text -> text.destinationPhoneNumber(to).messageBody("Hello"))
                .messageId();
    }

    private static String sendFrom(PinpointSmsVoiceV2Client sms, String identity, String to) {
        return sms.sendTextMessage(text -> text.destinationPhoneNumber(to)
                        .originationIdentity(identity)
                        .messageBody("Hello"))
                .messageId();
    }
}
