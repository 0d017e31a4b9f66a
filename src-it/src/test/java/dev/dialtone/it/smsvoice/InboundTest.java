package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class InboundTest {
    private static final String HANDSET = "+14165550123";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";

    private String number;
    private String e164;

    @BeforeEach
    void requestNumber(PinpointSmsVoiceV2Client sms, OriginationFixture origins) {
        number = origins.number();
        e164 = sms.describePhoneNumbers(describe -> describe.phoneNumberIds(number))
                .phoneNumbers()
                .get(0)
                .phoneNumber();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "STOP opts out, START opts in where it is a keyword with that action; the error is a client's")
    void optsOutAndInAgain(PinpointSmsVoiceV2Client sms, ControlClient control) {
        sms.putKeyword(put -> put.originationIdentity(number)
                .keyword("START")
                .keywordMessage("Welcome back.")
                .keywordAction(KeywordAction.OPT_IN));
        assertThat(send(sms)).isNotEmpty();

        JsonNode stopped = write(control, "Stop.");
        assertThat(stopped.path("keyword").asString()).isEqualTo("STOP");
        assertThat(stopped.path("action").asString()).isEqualTo("OPT_OUT");
        assertThat(stopped.path("optOutList").asString()).isEqualTo("Default");
        assertThat(stopped.path("optedOut").asBoolean()).isTrue();
        assertThat(stopped.has("twoWay")).isFalse();

        Errors.conflict(() -> send(sms), "DESTINATION_PHONE_NUMBER_OPTED_OUT", "phone-number", HANDSET);
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Default").optedOutNumbers(HANDSET))
                        .optedOutNumbers())
                .singleElement()
                .satisfies(optedOut -> assertThat(optedOut.endUserOptedOut()).isTrue());
        JsonNode back = write(control, "start");
        assertThat(back.path("action").asString()).isEqualTo("OPT_IN");
        assertThat(back.path("optedOut").asBoolean()).isFalse();
        assertThat(send(sms)).isNotEmpty();
        assertThat(texts(control))
                .containsExactly(
                        "Hello",
                        "You are now opted out and will no longer receive messages.",
                        "Welcome back.",
                        "Hello");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "keywords are answered with their messages, HELP on every number")
    void answersKeywords(PinpointSmsVoiceV2Client sms, ControlClient control) {
        sms.putKeyword(put -> put.originationIdentity(number).keyword("HOURS").keywordMessage("Nine to five."));

        assertThat(write(control, "hours?").path("reply").asString()).isEqualTo("Nine to five.");
        JsonNode help = write(control, "help");
        assertThat(help.path("action").asString()).isEqualTo("AUTOMATIC_RESPONSE");
        assertThat(write(control, "Hello").has("keyword")).isFalse();

        assertThat(texts(control))
                .containsExactly("Nine to five.", help.path("reply").asString());
        JsonNode first = messages(control).get(0);
        assertThat(first.path("from").asString()).isEqualTo(e164);
        assertThat(first.path("price").asDouble()).isZero();
        assertThat(first.path("events")).isEmpty();
    }

    @Test
    @Evidence(value = CLIENT, detail = "payloads as applications show them; the order is AWS's")
    void passesMessagesOn(PinpointSmsVoiceV2Client sms, ControlClient control) {
        sms.updatePhoneNumber(
                update -> update.phoneNumberId(number).twoWayEnabled(true).twoWayChannelArn(TOPIC));
        String sent = send(sms);

        JsonNode twoWay = write(control, "I'd like to join").path("twoWay");

        assertThat(twoWay.path("channel").asString()).isEqualTo(TOPIC);
        assertThat(twoWay.path("delivery").asString()).isEqualTo("RECORDED");
        JsonNode payload = twoWay.path("payload");
        assertThat(payload.toString())
                .isEqualTo("{\"originationNumber\":\"" + HANDSET + "\",\"destinationNumber\":\"" + e164
                        + "\",\"messageKeyword\":\"KEYWORD_"
                        + control.dialtone().accountId()
                        + "\",\"messageBody\":\"I'd like to join\",\"inboundMessageId\":\""
                        + payload.path("inboundMessageId").asString() + "\",\"previousPublishedMessageId\":\"" + sent
                        + "\"}");
        assertThat(write(control, "STOP")
                        .path("twoWay")
                        .path("payload")
                        .path("messageKeyword")
                        .asString())
                .isEqualTo("STOP");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "self-managed opt-outs: AWS neither answers nor opts out")
    void leavesOptOutsToTheCustomer(PinpointSmsVoiceV2Client sms, ControlClient control) {
        sms.updatePhoneNumber(update -> update.phoneNumberId(number)
                .twoWayEnabled(true)
                .twoWayChannelArn(TOPIC)
                .selfManagedOptOutsEnabled(true));

        JsonNode stopped = write(control, "STOP");

        assertThat(stopped.has("action")).isFalse();
        assertThat(stopped.has("reply")).isFalse();
        assertThat(stopped.path("optedOut").asBoolean()).isFalse();
        assertThat(stopped.path("twoWay").path("payload").path("messageBody").asString())
                .isEqualTo("STOP");
        assertThat(texts(control)).isEmpty();
        assertThat(send(sms)).isNotEmpty();
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/control-api.md: a handset that replies does so once the message is there")
    void letsAHandsetReply(PinpointSmsVoiceV2Client sms, ControlClient control, OriginationFixture origins) {
        control.call("PUT", "/_dialtone/destinations/%2B14165550123", "{\"reply\":\"STOP\"}");
        send(sms);
        assertThat(texts(control)).containsExactly("Hello");

        origins.settle();

        assertThat(texts(control))
                .containsExactly("Hello", "You are now opted out and will no longer receive messages.");
        Errors.conflict(() -> send(sms), "DESTINATION_PHONE_NUMBER_OPTED_OUT", "phone-number", HANDSET);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: what nobody takes is not found")
    void refusesWhatNobodyTakes(ControlClient control) {
        assertThat(status(control, "{\"from\":\"" + HANDSET + "\",\"to\":\"+12065550199\",\"body\":\"Hi\"}"))
                .isEqualTo(404);
        assertThat(status(control, "{\"from\":\"" + HANDSET + "\",\"to\":\"rcs-0\",\"body\":\"Hi\"}"))
                .isEqualTo(404);
        assertThat(status(control, "{\"from\":\"bob\",\"to\":\"" + e164 + "\",\"body\":\"Hi\"}"))
                .isEqualTo(400);
        assertThat(status(control, "{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\"}"))
                .isEqualTo(400);
        assertThat(status(control, "{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\",\"body\":\"Hi\"}"))
                .isEqualTo(200);
    }

    private String send(PinpointSmsVoiceV2Client sms) {
        return sms.sendTextMessage(send -> send.destinationPhoneNumber(HANDSET)
                        .originationIdentity(number)
                        .messageBody("Hello"))
                .messageId();
    }

    private JsonNode write(ControlClient control, String body) {
        return control.call(
                "POST",
                "/_dialtone/inbound",
                "{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\",\"body\":\"" + body + "\"}");
    }

    private static int status(ControlClient control, String json) {
        return control.send("POST", "/_dialtone/inbound", json).statusCode();
    }

    private static JsonNode messages(ControlClient control) {
        return control.call("GET", "/_dialtone/messages?to=%2B14165550123", "").path("messages");
    }

    private static List<String> texts(ControlClient control) {
        return messages(control)
                .valueStream()
                .map(message -> message.path("body").asString())
                .toList();
    }
}
