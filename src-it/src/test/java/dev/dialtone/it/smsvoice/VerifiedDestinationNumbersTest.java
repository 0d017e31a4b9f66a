package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateVerifiedDestinationNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationChannel;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberInformation;
import tools.jackson.databind.JsonNode;

@ExtendWith(DialtoneServer.class)
class VerifiedDestinationNumbersTest {
    private static final String ALICE = "+14165550101";
    private static final String BOB = "+447700900123";

    @Test
    @Evidence(value = AWS_DOCS, detail = "a code arrives as text and verifies the number")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, ControlClient control) {
        CreateVerifiedDestinationNumberResponse created =
                sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber(ALICE));
        String id = created.verifiedDestinationNumberId();
        String arn = created.verifiedDestinationNumberArn();
        assertThat(arn)
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + control.dialtone().accountId()
                        + ":verified-destination-number/" + id);
        assertThat(created.status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(created.createdTimestamp()).isNotNull();
        String origin = activeNumber(sms, control);

        String messageId = send(sms, arn);
        control.dialtone().clock().advance(Duration.ofMinutes(1));

        JsonNode message = control.call("GET", "/_dialtone/messages/" + messageId, "");
        assertThat(message.path("to").asString()).isEqualTo(ALICE);
        assertThat(message.path("from").asString()).isEqualTo(origin);
        assertThat(message.path("channel").asString()).isEqualTo("TEXT");
        assertThat(message.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(message.path("accountId").asString())
                .isEqualTo(control.dialtone().accountId());
        assertThat(message.path("region").asString()).isEqualTo("us-east-1");
        assertThat(message.path("sentAt").asString()).endsWith("Z");
        String code = message.path("codes").get(0).asString();
        assertThat(code).matches("[0-9]{6}");
        Errors.invalid(() -> verify(sms, id, "x" + code), "VERIFICATION_CODE_MISMATCH", "verificationCode");
        assertThat(verify(sms, arn, code)).isEqualTo(VerificationStatus.VERIFIED);
        Errors.conflict(
                () -> verify(sms, id, code), "VERIFICATION_ALREADY_COMPLETE", "verified-destination-number", id);
        Errors.conflict(() -> send(sms, id), "VERIFICATION_ALREADY_COMPLETE", "verified-destination-number", id);
        assertThat(filtered(sms, "VERIFIED")).containsExactly(id);
        assertThat(sms.deleteVerifiedDestinationNumber(delete -> delete.verifiedDestinationNumberId(arn))
                        .destinationPhoneNumber())
                .isEqualTo(ALICE);
        Errors.notFound(
                () -> sms.deleteVerifiedDestinationNumber(delete -> delete.verifiedDestinationNumberId(id)),
                "verified-destination-number",
                id);
        Errors.notFound(() -> verify(sms, id, code), "verified-destination-number", id);
        Errors.notFound(() -> send(sms, id), "verified-destination-number", id);
    }

    @Test
    @Evidence(value = MODEL, detail = "by id and number, in pages; an unknown one fails the call")
    void describesByIdAndNumber(PinpointSmsVoiceV2Client sms) {
        String alice = create(sms, ALICE);
        String bob = create(sms, BOB);

        assertThat(sms
                        .describeVerifiedDestinationNumbersPaginator(describe -> describe.maxResults(1))
                        .verifiedDestinationNumbers()
                        .stream()
                        .map(VerifiedDestinationNumberInformation::verifiedDestinationNumberId))
                .containsExactly(alice, bob);
        assertThat(sms.describeVerifiedDestinationNumbers(describe -> describe.destinationPhoneNumbers(BOB))
                        .verifiedDestinationNumbers())
                .singleElement()
                .extracting(VerifiedDestinationNumberInformation::verifiedDestinationNumberId)
                .isEqualTo(bob);
        Errors.notFound(
                () -> sms.describeVerifiedDestinationNumbers(
                        describe -> describe.verifiedDestinationNumberIds(alice, "vdn-0")),
                "verified-destination-number",
                "vdn-0");
        Errors.notFound(
                () -> sms.describeVerifiedDestinationNumbers(
                        describe -> describe.destinationPhoneNumbers("+14165550199")),
                "verified-destination-number",
                "+14165550199");
        Errors.invalid(() -> filtered(sms, "verified"), "INVALID_FILTER_VALUES", "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeVerifiedDestinationNumbers(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "ten numbers; a number twice is a conflict, a client token is not")
    void refusesTheEleventhNumber(PinpointSmsVoiceV2Client sms) {
        String first = sms.createVerifiedDestinationNumber(
                        create -> create.destinationPhoneNumber(ALICE).clientToken("token"))
                .verifiedDestinationNumberId();
        assertThat(sms.createVerifiedDestinationNumber(
                                create -> create.destinationPhoneNumber(ALICE).clientToken("token"))
                        .verifiedDestinationNumberId())
                .isEqualTo(first);
        Errors.conflict(() -> create(sms, ALICE), "RESOURCE_ALREADY_EXISTS", "verified-destination-number", first);
        for (int i = 1; i < 10; i++) {
            create(sms, "+1416555011" + i);
        }

        Errors.quotaExceeded(() -> create(sms, BOB), "VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "five codes in 24 hours")
    void refusesTheSixthCode(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String id = create(sms, ALICE);
        activeNumber(sms, control);
        for (int i = 0; i < 5; i++) {
            send(sms, id);
        }

        Errors.quotaExceeded(() -> send(sms, id), "VERIFICATION_ATTEMPTS_PER_DAY");
    }

    @Test
    @Evidence(value = GUESS, detail = "the code is good for 15 minutes; reasons and types by their names")
    void refusesCodesAndIdentitiesThatDoNotFit(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String id = create(sms, ALICE);
        Errors.conflict(() -> send(sms, id), "NO_ORIGINATION_IDENTITIES_FOUND", "phone-number", ALICE);
        String number = activeNumber(sms, control);
        Errors.notFound(() -> sendFrom(sms, id, "phone-0"), "phone-number", "phone-0");
        Errors.invalid(
                () -> sms.sendDestinationNumberVerificationCode(send -> send.verifiedDestinationNumberId(id)
                        .originationIdentity(number)
                        .verificationChannel(VerificationChannel.VOICE)),
                "VOICE_CAPABILITY_NOT_AVAILABLE",
                "originationIdentity");
        Errors.invalid(() -> create(sms, "+10"), "CANNOT_PARSE", "destinationPhoneNumber");

        sendFrom(sms, id, number);
        JsonNode messages = control.call("GET", "/_dialtone/messages?to=%2B14165550101&limit=1", "");
        String code = messages.path("messages").get(0).path("codes").get(0).asString();
        control.dialtone().clock().advance(Duration.ofMinutes(15));

        Errors.conflict(() -> verify(sms, id, code), "VERIFICATION_CODE_EXPIRED", "verified-destination-number", id);
    }

    @Test
    @Evidence(DIALTONE)
    void showsAndForgetsMessages(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String id = create(sms, ALICE);
        activeNumber(sms, control);
        String first = send(sms, id);
        send(sms, id);

        assertThat(messages(control, "contains=verification&channel=TEXT")).hasSize(2);
        assertThat(messages(control, "channel=VOICE")).isEmpty();
        assertThat(messages(control, "from=%2B14165559999")).isEmpty();
        assertThat(messages(control, "since=2020-01-01T00:00:00Z")).hasSize(2);
        control.call("DELETE", "/_dialtone/messages/" + first, "");
        assertThat(control.send("GET", "/_dialtone/messages/" + first, "").statusCode())
                .isEqualTo(404);
        assertThat(messages(control, "")).hasSize(1);
        control.call("DELETE", "/_dialtone/messages", "");
        assertThat(messages(control, "")).isEmpty();
        assertThat(control.send("GET", "/_dialtone/messages?limit=0", "").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode messages(ControlClient control, String filters) {
        return control.call("GET", "/_dialtone/messages" + (filters.isEmpty() ? "" : "?" + filters), "")
                .path("messages");
    }

    /** A Canadian number that is ACTIVE. */
    private static String activeNumber(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String number = Canadian.requested(sms).phoneNumber();
        control.dialtone().clock().advance(Duration.ofMinutes(1));
        return number;
    }

    private static String create(PinpointSmsVoiceV2Client sms, String number) {
        return sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber(number))
                .verifiedDestinationNumberId();
    }

    private static String send(PinpointSmsVoiceV2Client sms, String idOrArn) {
        return sms.sendDestinationNumberVerificationCode(
                        send -> send.verifiedDestinationNumberId(idOrArn).verificationChannel(VerificationChannel.TEXT))
                .messageId();
    }

    private static void sendFrom(PinpointSmsVoiceV2Client sms, String id, String identity) {
        sms.sendDestinationNumberVerificationCode(send -> send.verifiedDestinationNumberId(id)
                .originationIdentity(identity)
                .verificationChannel(VerificationChannel.TEXT));
    }

    private static VerificationStatus verify(PinpointSmsVoiceV2Client sms, String idOrArn, String code) {
        return sms.verifyDestinationNumber(
                        verify -> verify.verifiedDestinationNumberId(idOrArn).verificationCode(code))
                .status();
    }

    private static List<String> filtered(PinpointSmsVoiceV2Client sms, String status) {
        return sms
                .describeVerifiedDestinationNumbers(
                        describe -> describe.filters(VerifiedDestinationNumberFilter.builder()
                                .name(VerifiedDestinationNumberFilterName.STATUS)
                                .values(status)
                                .build()))
                .verifiedDestinationNumbers()
                .stream()
                .map(VerifiedDestinationNumberInformation::verifiedDestinationNumberId)
                .toList();
    }
}
