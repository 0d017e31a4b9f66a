package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.KeywordAction;
import tools.jackson.databind.JsonNode;

class InboundTest {
    private static final String HANDSET = "+14165550123";
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private Origins origins;
    private PinpointSmsVoiceV2Client sms;
    private String number;
    private String e164;

    @BeforeEach
    void requestNumber() {
        origins = new Origins(dialtone);
        sms = origins.sms;
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
    void optsOutAndInAgain() {
        sms.putKeyword(put -> put.originationIdentity(number)
                .keyword("START")
                .keywordMessage("Welcome back.")
                .keywordAction(KeywordAction.OPT_IN));
        assertThat(send()).isNotEmpty();

        JsonNode stopped = write("Stop.");
        assertThat(stopped.path("keyword").asString()).isEqualTo("STOP");
        assertThat(stopped.path("action").asString()).isEqualTo("OPT_OUT");
        assertThat(stopped.path("optOutList").asString()).isEqualTo("Default");
        assertThat(stopped.path("optedOut").asBoolean()).isTrue();
        assertThat(stopped.has("twoWay")).isFalse();

        Errors.conflict(this::send, "DESTINATION_PHONE_NUMBER_OPTED_OUT", "phone-number", HANDSET);
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Default").optedOutNumbers(HANDSET))
                        .optedOutNumbers())
                .singleElement()
                .satisfies(optedOut -> assertThat(optedOut.endUserOptedOut()).isTrue());
        JsonNode back = write("start");
        assertThat(back.path("action").asString()).isEqualTo("OPT_IN");
        assertThat(back.path("optedOut").asBoolean()).isFalse();
        assertThat(send()).isNotEmpty();
        assertThat(texts())
                .containsExactly(
                        "Hello",
                        "You are now opted out and will no longer receive messages.",
                        "Welcome back.",
                        "Hello");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "keywords are answered with their messages, HELP on every number")
    void answersKeywords() {
        sms.putKeyword(put -> put.originationIdentity(number).keyword("HOURS").keywordMessage("Nine to five."));

        assertThat(write("hours?").path("reply").asString()).isEqualTo("Nine to five.");
        JsonNode help = write("help");
        assertThat(help.path("action").asString()).isEqualTo("AUTOMATIC_RESPONSE");
        assertThat(write("Hello").has("keyword")).isFalse();

        assertThat(texts()).containsExactly("Nine to five.", help.path("reply").asString());
        JsonNode first = messages().get(0);
        assertThat(first.path("from").asString()).isEqualTo(e164);
        assertThat(first.path("price").asDouble()).isZero();
        assertThat(first.path("events")).isEmpty();
    }

    @Test
    @Evidence(value = CLIENT, detail = "payloads as applications show them; the order is AWS's")
    void passesMessagesOn() {
        sms.updatePhoneNumber(
                update -> update.phoneNumberId(number).twoWayEnabled(true).twoWayChannelArn(TOPIC));
        String sent = send();

        JsonNode twoWay = write("I'd like to join").path("twoWay");

        assertThat(twoWay.path("channel").asString()).isEqualTo(TOPIC);
        assertThat(twoWay.path("delivery").asString()).isEqualTo("RECORDED");
        JsonNode payload = twoWay.path("payload");
        assertThat(payload.toString())
                .isEqualTo("{\"originationNumber\":\"" + HANDSET + "\",\"destinationNumber\":\"" + e164
                        + "\",\"messageKeyword\":\"KEYWORD_" + dialtone.account()
                        + "\",\"messageBody\":\"I'd like to join\",\"inboundMessageId\":\""
                        + payload.path("inboundMessageId").asString() + "\",\"previousPublishedMessageId\":\"" + sent
                        + "\"}");
        assertThat(write("STOP")
                        .path("twoWay")
                        .path("payload")
                        .path("messageKeyword")
                        .asString())
                .isEqualTo("STOP");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "self-managed opt-outs: AWS neither answers nor opts out")
    void leavesOptOutsToTheCustomer() {
        sms.updatePhoneNumber(update -> update.phoneNumberId(number)
                .twoWayEnabled(true)
                .twoWayChannelArn(TOPIC)
                .selfManagedOptOutsEnabled(true));

        JsonNode stopped = write("STOP");

        assertThat(stopped.has("action")).isFalse();
        assertThat(stopped.has("reply")).isFalse();
        assertThat(stopped.path("optedOut").asBoolean()).isFalse();
        assertThat(stopped.path("twoWay").path("payload").path("messageBody").asString())
                .isEqualTo("STOP");
        assertThat(texts()).isEmpty();
        assertThat(send()).isNotEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a handset that replies does so once the message is there")
    void letsAHandsetReply() {
        dialtone.control().call("PUT", "/_dialtone/destinations/%2B14165550123", "{\"reply\":\"STOP\"}");
        send();
        assertThat(texts()).containsExactly("Hello");

        origins.settle();

        assertThat(texts()).containsExactly("Hello", "You are now opted out and will no longer receive messages.");
        Errors.conflict(this::send, "DESTINATION_PHONE_NUMBER_OPTED_OUT", "phone-number", HANDSET);
    }

    @Test
    @Evidence(value = GUESS, detail = "the control API is Dialtone's own")
    void refusesWhatNobodyTakes() {
        assertThat(status("{\"from\":\"" + HANDSET + "\",\"to\":\"+12065550199\",\"body\":\"Hi\"}"))
                .isEqualTo(404);
        assertThat(status("{\"from\":\"" + HANDSET + "\",\"to\":\"rcs-0\",\"body\":\"Hi\"}"))
                .isEqualTo(404);
        assertThat(status("{\"from\":\"bob\",\"to\":\"" + e164 + "\",\"body\":\"Hi\"}"))
                .isEqualTo(400);
        assertThat(status("{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\"}"))
                .isEqualTo(400);
        assertThat(status("{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\",\"body\":\"Hi\"}"))
                .isEqualTo(200);
    }

    private String send() {
        return sms.sendTextMessage(send -> send.destinationPhoneNumber(HANDSET)
                        .originationIdentity(number)
                        .messageBody("Hello"))
                .messageId();
    }

    private JsonNode write(String body) {
        return dialtone.control()
                .call(
                        "POST",
                        "/_dialtone/inbound",
                        "{\"from\":\"" + HANDSET + "\",\"to\":\"" + e164 + "\",\"body\":\"" + body + "\"}");
    }

    private int status(String json) {
        return dialtone.control().send("POST", "/_dialtone/inbound", json).statusCode();
    }

    private JsonNode messages() {
        return dialtone.control()
                .call("GET", "/_dialtone/messages?to=%2B14165550123", "")
                .path("messages");
    }

    private List<String> texts() {
        return messages()
                .valueStream()
                .map(message -> message.path("body").asString())
                .toList();
    }
}
