package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.MessageFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SendMediaMessageRequest;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Message;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaMessagesTest {
    private static final String CANADIAN = "+12045550123";
    private static final String PICTURE = "s3://my-bucket/pictures/cat.v2.PNG";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final MessageFixture outbox = new MessageFixture(world, sms);
    private String number = "";

    @BeforeEach
    void haveANumber() {
        world.account.exclusivelyRun(() -> number = outbox.number(NumberCapability.SMS, NumberCapability.MMS));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "one part, however long the text is")
    void sendsTextAndFileAsOnePart() {
        String text = "ç".repeat(1600);

        String id = send(input -> input.messageBody(text));

        Message sent = outbox.message(id);
        assertThat(sent.channel()).isEqualTo(Channel.MEDIA);
        assertThat(sent.from()).isEqualTo(sms.described(number).phoneNumber());
        assertThat(sent.content().body()).isEqualTo(text);
        assertThat(sent.content().mediaUrls()).containsExactly(PICTURE);
        assertThat(sent.content().parts()).isEqualTo(1);
        assertThat(sent.content().encoding()).isNull();
        assertThat(outbox.story(id)).containsExactly("SUCCESSFUL", "DELIVERED");
    }

    @Test
    @Evidence(value = MODEL, detail = "a text or a file is needed; the reason is inferred")
    void sendsTextAloneOrAFileAlone() {
        assertThat(outbox.message(send(input -> input)).content().body()).isNull();
        assertThat(outbox.message(send(input -> input.messageBody("Hello").mediaUrls(null)))
                        .content()
                        .mediaUrls())
                .isEmpty();
        OriginationFixture.invalid(
                () -> send(input -> input.mediaUrls(null)),
                ValidationExceptionReason.MISSING_PARAMETER,
                "messageBody",
                "mediaUrls");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the table of MMS file types; that the name's ending tells it is chosen")
    void takesTheTypesThatAwsTakes() {
        for (String ending : List.of(
                "gif", "jpg", "jpeg", "png", "tiff", "3gp", "3g2", "amr", "mp4", "mp3", "ogg", "mov", "webm", "ics",
                "vcf", "pdf")) {
            assertThat(send(input -> input.mediaUrls(List.of("s3://my-bucket/a." + ending))))
                    .as(ending)
                    .isNotEmpty();
        }
        assertThat(send(input -> input.mediaUrls(List.of("s3://my.bucket/cat"))))
                .isNotEmpty();
        assertThat(send(input -> input.mediaUrls(List.of("s3://my.bucket/cat."))))
                .isNotEmpty();
        for (String ending : List.of("bmp", "exe", "svg", "wav", "zip")) {
            OriginationFixture.invalid(
                    () -> send(input -> input.mediaUrls(List.of("s3://my-bucket/a." + ending))),
                    ValidationExceptionReason.MEDIA_TYPE_NOT_SUPPORTED,
                    "mediaUrls.1.member");
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "NUMBER_CAPABILITIES_MISMATCH and PRICE_OVER_THRESHOLD")
    void refusesNumbersWithoutMms() {
        String other = outbox.number(NumberCapability.SMS);

        OriginationFixture.conflict(
                () -> send(input -> input.originationIdentity(other)),
                ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH,
                ResourceType.PHONE_NUMBER,
                other);
        OriginationFixture.invalid(
                () -> send(input -> input.maxPrice(".01")), ValidationExceptionReason.PRICE_OVER_THRESHOLD, "maxPrice");
    }

    @Test
    @Evidence(value = MODEL, detail = "the events that only media messages have")
    void endsAsTheHandsetWasSet() {
        for (String outcome : List.of("FILE_INACCESSIBLE", "FILE_SIZE_EXCEEDED", "FILE_TYPE_UNSUPPORTED")) {
            outbox.outcome(CANADIAN, outcome);

            assertThat(outbox.story(send(input -> input))).containsExactly(outcome);
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "a dry run sends nothing")
    void sendsNothingInADryRun() {
        assertThat(send(input -> input.dryRun(true))).hasSize(36);
        assertThat(outbox.messages()).isZero();
    }

    private String send(UnaryOperator<SendMediaMessageRequest.Builder> change) {
        SendMediaMessageRequest.Builder media = SendMediaMessageRequest.builder()
                .destinationPhoneNumber(CANADIAN)
                .originationIdentity(number)
                .mediaUrls(List.of(PICTURE));
        return Objects.requireNonNull(
                sms.caller.sendMediaMessage(change.apply(media).build()).messageId());
    }
}
