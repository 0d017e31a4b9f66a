package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendMediaMessageRequest;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class SendMediaMessageTest {
    private static final String CANADIAN = "+12045550123";
    private static final String PICTURE = "s3://my-bucket/cat.png";

    private String number;

    @BeforeEach
    void haveANumber(OutboxFixture outbox) {
        number = outbox.number(NumberCapability.SMS, NumberCapability.MMS);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "one part; the events of MMS")
    void sendsTextAndFile(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String id = send(sms, media -> media.messageBody("A cat").context(Map.of("order", "7")));

        JsonNode sent = outbox.message(id);
        assertThat(sent.path("channel").asString()).isEqualTo("MEDIA");
        assertThat(sent.path("body").asString()).isEqualTo("A cat");
        assertThat(sent.path("mediaUrls").get(0).asString()).isEqualTo(PICTURE);
        assertThat(sent.path("parts").asInt()).isEqualTo(1);
        assertThat(sent.has("encoding")).isFalse();
        assertThat(outbox.story(id)).containsExactly("SUCCESSFUL", "DELIVERED");
        JsonNode last = outbox.message(id).path("events").get(1);
        assertThat(last.path("eventType").asString()).isEqualTo("MEDIA_DELIVERED");
        assertThat(last.path("contentType").asString()).isEqualTo("MMS");
        assertThat(last.path("context").path("order").asString()).isEqualTo("7");
    }

    @Test
    @Evidence(value = MODEL, detail = "a text or a file; types by AWS's guide; the reasons by their names")
    void refusesWhatCannotBeSent(PinpointSmsVoiceV2Client sms) {
        Errors.invalid(() -> send(sms, media -> media.mediaUrls(List.of())), "INVALID_PARAMETER", "mediaUrls");
        Errors.invalid(
                () -> sms.sendMediaMessage(
                        media -> media.destinationPhoneNumber(CANADIAN).originationIdentity(number)),
                "MISSING_PARAMETER",
                "messageBody",
                "mediaUrls");
        Errors.invalid(
                () -> send(sms, media -> media.mediaUrls("s3://my-bucket/cat.exe")),
                "MEDIA_TYPE_NOT_SUPPORTED",
                "mediaUrls.1.member");
        Errors.invalid(
                () -> send(sms, media -> media.mediaUrls("https://my-bucket/cat.png")),
                "INVALID_PARAMETER",
                "mediaUrls.1.member");
        Errors.invalid(() -> send(sms, media -> media.maxPrice(".01")), "PRICE_OVER_THRESHOLD", "maxPrice");
        Errors.invalid(
                () -> send(sms, media -> media.originationIdentity(null)), "MISSING_PARAMETER", "originationIdentity");
    }

    @Test
    @Evidence(value = GUESS, detail = "numbers that cannot send media; what is not there")
    void refusesNumbersThatCannotSendMedia(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        String other = outbox.number(NumberCapability.SMS);

        Errors.conflict(
                () -> send(sms, media -> media.originationIdentity(other)),
                "NUMBER_CAPABILITIES_MISMATCH",
                "phone-number",
                other);
        Errors.notFound(() -> send(sms, media -> media.originationIdentity("phone-0")), "phone-number", "phone-0");
        Errors.notFound(() -> send(sms, media -> media.originationIdentity("SHOP")), "phone-number", "SHOP");
    }

    @Test
    @Evidence(value = MODEL, detail = "the limit of the month; a dry run sends nothing")
    void spendsFromALimitOfItsOwn(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        assertThat(send(sms, media -> media.dryRun(true))).hasSize(36);
        assertThat(outbox.messages()).isZero();
        sms.setMediaMessageSpendLimitOverride(set -> set.monthlyLimit(0L));

        Errors.quotaExceeded(() -> send(sms, media -> {}), "MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA");
    }

    @Test
    @Evidence(value = MODEL, detail = "the events that only media messages have")
    void tellsOfFilesThatCannotBeSent(PinpointSmsVoiceV2Client sms, OutboxFixture outbox) {
        for (String outcome : List.of("FILE_INACCESSIBLE", "FILE_SIZE_EXCEEDED", "FILE_TYPE_UNSUPPORTED")) {
            outbox.handset(CANADIAN, "{\"outcome\":\"" + outcome + "\"}");

            assertThat(outbox.story(send(sms, media -> {}))).containsExactly(outcome);
        }
    }

    private String send(PinpointSmsVoiceV2Client sms, Consumer<SendMediaMessageRequest.Builder> change) {
        return sms.sendMediaMessage(media -> {
                    media.destinationPhoneNumber(CANADIAN)
                            .originationIdentity(number)
                            .mediaUrls(PICTURE);
                    change.accept(media);
                })
                .messageId();
    }
}
