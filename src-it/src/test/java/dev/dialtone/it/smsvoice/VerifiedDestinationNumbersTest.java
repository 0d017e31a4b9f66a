package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateVerifiedDestinationNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationChannel;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerificationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberFilterName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.VerifiedDestinationNumberInformation;
import tools.jackson.databind.JsonNode;

class VerifiedDestinationNumbersTest {
    private static final String ALICE = "+14165550101";
    private static final String BOB = "+447700900123";
    private static final String TYPE = "verified-destination-number";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void connect() {
        sms = dialtone.client(PinpointSmsVoiceV2Client.builder());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a code arrives as text and verifies the number")
    void livesFromCreationToDeletion() {
        CreateVerifiedDestinationNumberResponse created =
                sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber(ALICE));
        String id = created.verifiedDestinationNumberId();
        String arn = created.verifiedDestinationNumberArn();
        assertThat(arn).isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.account() + ":" + TYPE + "/" + id);
        assertThat(created.status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(created.createdTimestamp()).isNotNull();
        String origin = activeNumber();

        String messageId = send(arn);
        dialtone.control().advance(Duration.ofMinutes(1));

        JsonNode message = dialtone.control().call("GET", "/_dialtone/messages/" + messageId, "");
        assertThat(message.path("to").asString()).isEqualTo(ALICE);
        assertThat(message.path("from").asString()).isEqualTo(origin);
        assertThat(message.path("channel").asString()).isEqualTo("TEXT");
        assertThat(message.path("status").asString()).isEqualTo("DELIVERED");
        assertThat(message.path("accountId").asString()).isEqualTo(dialtone.account());
        assertThat(message.path("region").asString()).isEqualTo("us-east-1");
        assertThat(message.path("sentAt").asString()).endsWith("Z");
        String code = message.path("codes").get(0).asString();
        assertThat(code).matches("[0-9]{6}");
        Errors.invalid(() -> verify(id, "x" + code), "VERIFICATION_CODE_MISMATCH", "verificationCode");
        assertThat(verify(arn, code)).isEqualTo(VerificationStatus.VERIFIED);
        Errors.conflict(() -> verify(id, code), "VERIFICATION_ALREADY_COMPLETE", TYPE, id);
        Errors.conflict(() -> send(id), "VERIFICATION_ALREADY_COMPLETE", TYPE, id);
        assertThat(filtered("VERIFIED")).containsExactly(id);
        assertThat(sms.deleteVerifiedDestinationNumber(delete -> delete.verifiedDestinationNumberId(arn))
                        .destinationPhoneNumber())
                .isEqualTo(ALICE);
        Errors.notFound(
                () -> sms.deleteVerifiedDestinationNumber(delete -> delete.verifiedDestinationNumberId(id)), TYPE, id);
        Errors.notFound(() -> verify(id, code), TYPE, id);
        Errors.notFound(() -> send(id), TYPE, id);
    }

    @Test
    @Evidence(value = MODEL, detail = "by id and number, in pages; an unknown one fails the call")
    void describesByIdAndNumber() {
        String alice = create(ALICE);
        String bob = create(BOB);

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
                TYPE,
                "vdn-0");
        Errors.notFound(
                () -> sms.describeVerifiedDestinationNumbers(
                        describe -> describe.destinationPhoneNumbers("+14165550199")),
                TYPE,
                "+14165550199");
        Errors.invalid(() -> filtered("verified"), "INVALID_FILTER_VALUES", "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeVerifiedDestinationNumbers(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "ten numbers; a number twice is a conflict, a client token is not")
    void refusesTheEleventhNumber() {
        String first = sms.createVerifiedDestinationNumber(
                        create -> create.destinationPhoneNumber(ALICE).clientToken("token"))
                .verifiedDestinationNumberId();
        assertThat(sms.createVerifiedDestinationNumber(
                                create -> create.destinationPhoneNumber(ALICE).clientToken("token"))
                        .verifiedDestinationNumberId())
                .isEqualTo(first);
        Errors.conflict(() -> create(ALICE), "RESOURCE_ALREADY_EXISTS", TYPE, first);
        for (int i = 1; i < 10; i++) {
            create("+1416555011" + i);
        }

        Errors.quotaExceeded(() -> create(BOB), "VERIFIED_DESTINATION_NUMBERS_PER_ACCOUNT");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "five codes in 24 hours")
    void refusesTheSixthCode() {
        String id = create(ALICE);
        activeNumber();
        for (int i = 0; i < 5; i++) {
            send(id);
        }

        Errors.quotaExceeded(() -> send(id), "VERIFICATION_ATTEMPTS_PER_DAY");
    }

    @Test
    @Evidence(value = GUESS, detail = "the code is good for 15 minutes; reasons and types by their names")
    void refusesCodesAndIdentitiesThatDoNotFit() {
        String id = create(ALICE);
        Errors.conflict(() -> send(id), "NO_ORIGINATION_IDENTITIES_FOUND", "phone-number", ALICE);
        String number = activeNumber();
        Errors.notFound(() -> sendFrom(id, "phone-0"), "phone-number", "phone-0");
        Errors.invalid(
                () -> sms.sendDestinationNumberVerificationCode(send -> send.verifiedDestinationNumberId(id)
                        .originationIdentity(number)
                        .verificationChannel(VerificationChannel.VOICE)),
                "VOICE_CAPABILITY_NOT_AVAILABLE",
                "originationIdentity");
        Errors.invalid(() -> create("+10"), "CANNOT_PARSE", "destinationPhoneNumber");

        sendFrom(id, number);
        JsonNode messages = dialtone.control().call("GET", "/_dialtone/messages?to=%2B14165550101&limit=1", "");
        String code = messages.path("messages").get(0).path("codes").get(0).asString();
        dialtone.control().advance(Duration.ofMinutes(15));

        Errors.conflict(() -> verify(id, code), "VERIFICATION_CODE_EXPIRED", TYPE, id);
    }

    @Test
    void showsAndForgetsMessages() {
        String id = create(ALICE);
        activeNumber();
        String first = send(id);
        send(id);

        assertThat(messages("contains=verification&channel=TEXT")).hasSize(2);
        assertThat(messages("channel=VOICE")).isEmpty();
        assertThat(messages("from=%2B14165559999")).isEmpty();
        assertThat(messages("since=2020-01-01T00:00:00Z")).hasSize(2);
        dialtone.control().call("DELETE", "/_dialtone/messages/" + first, "");
        assertThat(dialtone.control()
                        .send("GET", "/_dialtone/messages/" + first, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(messages("")).hasSize(1);
        dialtone.control().call("DELETE", "/_dialtone/messages", "");
        assertThat(messages("")).isEmpty();
        assertThat(dialtone.control()
                        .send("GET", "/_dialtone/messages?limit=0", "")
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode messages(String filters) {
        return dialtone.control()
                .call("GET", "/_dialtone/messages" + (filters.isEmpty() ? "" : "?" + filters), "")
                .path("messages");
    }

    /** A Canadian number that is ACTIVE. */
    private String activeNumber() {
        String number = Canadian.requested(sms).phoneNumber();
        dialtone.control().advance(Duration.ofMinutes(1));
        return number;
    }

    private String create(String number) {
        return sms.createVerifiedDestinationNumber(create -> create.destinationPhoneNumber(number))
                .verifiedDestinationNumberId();
    }

    private String send(String idOrArn) {
        return sms.sendDestinationNumberVerificationCode(
                        send -> send.verifiedDestinationNumberId(idOrArn).verificationChannel(VerificationChannel.TEXT))
                .messageId();
    }

    private void sendFrom(String id, String identity) {
        sms.sendDestinationNumberVerificationCode(send -> send.verifiedDestinationNumberId(id)
                .originationIdentity(identity)
                .verificationChannel(VerificationChannel.TEXT));
    }

    private VerificationStatus verify(String idOrArn, String code) {
        return sms.verifyDestinationNumber(
                        verify -> verify.verifiedDestinationNumberId(idOrArn).verificationCode(code))
                .status();
    }

    private List<String> filtered(String status) {
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
