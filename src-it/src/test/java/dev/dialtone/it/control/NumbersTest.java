package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PhoneNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;
import tools.jackson.databind.JsonNode;

/** Numbers and sender IDs that an account has without asking AWS's API, registered and ACTIVE. */
@ExtendWith(DialtoneServer.class)
class NumbersTest {
    private static final String NUMBERS = "/_dialtone/numbers";
    private static final String AMERICAN = "+12065550188";

    /** Types as AWS's guide has them; each sends at once, in its own country. */
    @ParameterizedTest
    @CsvSource({
        "+12065550100, {}, TEN_DLC, +12065550188",
        "%2B12065550101, {}, TEN_DLC, +12065550188",
        "+18005550199, {}, TOLL_FREE, +12065550188",
        "+12065555123, '{\"numberType\":\"SIMULATOR\"}', SIMULATOR, +14254147755",
        "+447700900123, {}, LONG_CODE, +447700900456",
        "+16135550100, {}, LONG_CODE, +16135550188",
        "54321, '{\"isoCountryCode\":\"US\"}', SHORT_CODE, +12065550188"
    })
    @Evidence(value = AWS_DOCS, detail = "the types of numbers, and what may send where without further registration")
    void givesANumberThatSendsAtOnce(
            String identity, String body, String type, String to, PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.dialtone().clock().freeze();

        JsonNode given = control.call("PUT", NUMBERS + "/" + identity, body);

        PhoneNumberInformation number =
                sms.describePhoneNumbers(all -> {}).phoneNumbers().get(0);
        assertThat(given.path("identity").asString()).isEqualTo(identity.replace("%2B", "+"));
        assertThat(given.path("region").asString()).isEqualTo("us-east-1");
        assertThat(given.path("number").path("PhoneNumberId").asString()).isEqualTo(number.phoneNumberId());
        assertThat(given.path("number").path("Status").asString()).isEqualTo("ACTIVE");
        assertThat(number.numberType()).isEqualTo(NumberType.fromValue(type));
        assertThat(number.status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.sendTextMessage(send -> send.destinationPhoneNumber(to)
                                .originationIdentity(number.phoneNumber())
                                .messageBody("Hello"))
                        .messageId())
                .isNotNull();
        assertThat(control.call("GET", "/_dialtone/messages", "")
                        .path("messages")
                        .get(0)
                        .path("from")
                        .asString())
                .isEqualTo(number.phoneNumber());
    }

    @ParameterizedTest
    @CsvSource({"SHOP/GB, SHOP, GB, false, +447700900456", "Shop%2FIN, SHOP, IN, true, +919876543210"})
    @Evidence(value = AWS_DOCS, detail = "sender IDs of India need a registration, those of others need none")
    void givesASenderIdRegisteredWhereThatIsNeeded(
            String path,
            String id,
            String country,
            boolean isRegistered,
            String to,
            PinpointSmsVoiceV2Client sms,
            ControlClient control) {
        JsonNode given = control.call("PUT", NUMBERS + "/" + path, "{}");

        SenderIdInformation senderId =
                sms.describeSenderIds(all -> {}).senderIds().get(0);
        assertThat(given.path("identity").asString()).isEqualTo(id + "/" + country);
        assertThat(given.path("number").path("SenderIdArn").asString()).isEqualTo(senderId.senderIdArn());
        assertThat(senderId.senderId()).isEqualTo(id);
        assertThat(senderId.isoCountryCode()).isEqualTo(country);
        assertThat(senderId.registered()).isEqualTo(isRegistered);
        sms.sendTextMessage(
                send -> send.destinationPhoneNumber(to).originationIdentity(id).messageBody("Hello"));
    }

    @Test
    @Evidence(DIALTONE)
    void drawsANumberOfTheKindAskedFor(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String body = "{\"isoCountryCode\":\"US\",\"numberType\":\"TOLL_FREE\",\"capabilities\":[\"SMS\"],"
                + "\"messageType\":\"PROMOTIONAL\",\"tags\":{\"team\":\"shop\"}}";
        String drawn = control.call("POST", NUMBERS, body).path("identity").asString();

        PhoneNumberInformation number =
                sms.describePhoneNumbers(all -> {}).phoneNumbers().get(0);
        assertThat(number.phoneNumber()).isEqualTo(drawn);
        assertThat(number.numberType()).isEqualTo(NumberType.TOLL_FREE);
        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(number.messageType()).isEqualTo(MessageType.PROMOTIONAL);
        assertThat(sms.listTagsForResource(tags -> tags.resourceArn(number.phoneNumberArn()))
                        .tags())
                .containsExactly(Tag.builder().key("team").value("shop").build());
        for (String type : List.of("SHORT_CODE", "SIMULATOR", "TEN_DLC")) {
            control.call("POST", NUMBERS, "{\"numberType\":\"" + type + "\"}");
        }
        control.call("POST", NUMBERS, "{\"isoCountryCode\":\"DE\"}");
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers())
                .extracting(PhoneNumberInformation::numberType)
                .containsExactly(
                        NumberType.TOLL_FREE,
                        NumberType.SHORT_CODE,
                        NumberType.SIMULATOR,
                        NumberType.TEN_DLC,
                        NumberType.LONG_CODE);
    }

    @Test
    @Evidence(DIALTONE)
    void putsNumbersAndSenderIdsIntoAPool(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String first = control.call("PUT", NUMBERS + "/+12065550100", "{}")
                .path("number")
                .path("PhoneNumberId")
                .asString();
        String pool = sms.createPool(create -> create.originationIdentity(first).messageType(MessageType.TRANSACTIONAL))
                .poolId();
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        control.call("PUT", NUMBERS + "/+12065550101", "{\"poolId\":\"" + pool + "\"}");
        control.call("PUT", NUMBERS + "/SHOP/GB", "{\"poolId\":\"" + pool + "\"}");

        assertThat(sms.listPoolOriginationIdentities(list -> list.poolId(pool)).originationIdentities())
                .hasSize(3);
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers())
                .extracting(PhoneNumberInformation::poolId)
                .containsExactly(pool, pool);
        refused(control, "PUT", "/+12065550102", "{\"poolId\":\"pool-0\"}", "poolId: ");
        refused(
                control,
                "PUT",
                "/+12065550102",
                "{\"poolId\":\"" + pool + "\",\"messageType\":\"PROMOTIONAL\"}",
                "poolId: Conflict Occurred - Reason=\\\"MESSAGE_TYPE_MISMATCH\\\"");
        refused(control, "DELETE", "/SHOP/GB", "", "identity: SHOP/GB (expected: a sender ID in no pool)");
    }

    @Test
    @Evidence(DIALTONE)
    void activatesWhatTheAccountHasAlready(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String pending = sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                        .numberType("TOLL_FREE")
                        .messageType(MessageType.TRANSACTIONAL)
                        .numberCapabilities(NumberCapability.SMS))
                .phoneNumber();

        for (int i = 0; i < 2; i++) {
            control.call("PUT", NUMBERS + "/" + pending, "{}");
        }

        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers())
                .extracting(PhoneNumberInformation::status)
                .containsExactly(NumberStatus.ACTIVE);
        sms.sendTextMessage(send -> send.destinationPhoneNumber(AMERICAN)
                .originationIdentity(pending)
                .messageBody("Hello"));
    }

    @Test
    @Evidence(DIALTONE)
    void findsDoneWhatWasBegun(PinpointSmsVoiceV2Client sms, ControlClient control) {
        String first = phoneNumberId(control, "+12065550100");
        String second = phoneNumberId(control, "+12065550101");
        control.dialtone().clock().freeze();
        String pool = sms.createPool(create -> create.originationIdentity(first).messageType(MessageType.TRANSACTIONAL))
                .poolId();
        String poolArn = sms.describePools(describe -> describe.poolIds(pool))
                .pools()
                .get(0)
                .poolArn();
        sms.associateOriginationIdentity(
                join -> join.poolId(pool).originationIdentity(second).isoCountryCode("US"));
        for (int i = 0; i < 2; i++) {
            JsonNode joined = control.call("PUT", NUMBERS + "/+12065550101", "{\"poolId\":\"" + poolArn + "\"}");
            assertThat(joined.at("/number/Status").asString()).isEqualTo("ACTIVE");
            assertThat(joined.at("/number/PoolId").asString()).isEqualTo(pool);
        }
        sms.disassociateOriginationIdentity(
                leave -> leave.poolId(pool).originationIdentity(second).isoCountryCode("US"));

        assertThat(control.send("DELETE", NUMBERS + "/+12065550101", "").statusCode())
                .isEqualTo(204);
        sms.deletePool(delete -> delete.poolId(pool));
        sms.releasePhoneNumber(release -> release.phoneNumberId(first));
        assertThat(phoneNumberId(control, "+12065550100")).isNotEqualTo(first);
    }

    private static String phoneNumberId(ControlClient control, String number) {
        return control.call("PUT", NUMBERS + "/" + number, "{}")
                .at("/number/PhoneNumberId")
                .asString();
    }

    @Test
    @Evidence(DIALTONE)
    void takesAwayWhatItGave(PinpointSmsVoiceV2Client sms, ControlClient control) {
        for (String identity : List.of("+12065550100", "54321", "SHOP/GB")) {
            control.call(
                    "PUT",
                    NUMBERS + "/" + identity,
                    "{\"isoCountryCode\":" + (identity.equals("SHOP/GB") ? "\"GB\"}" : "\"US\"}"));

            assertThat(control.send("DELETE", NUMBERS + "/" + identity, "").statusCode())
                    .isEqualTo(204);

            assertThat(control.send("DELETE", NUMBERS + "/" + identity, "").statusCode())
                    .isEqualTo(404);
        }
        assertThat(sms.describePhoneNumbers(all -> {}).phoneNumbers()).isEmpty();
        assertThat(sms.describeSenderIds(all -> {}).senderIds()).isEmpty();
    }

    @Test
    @Evidence(DIALTONE)
    void namesWhatItRefuses(ControlClient control) {
        control.call("PUT", NUMBERS + "/+12065550100", "{\"region\":\"us-west-2\"}");

        refused(control, "PUT", "/shop", "{}", "identity: shop (expected: a number in E.164, a short code, or");
        refused(control, "PUT", "/SHOP/US", "{}", "identity: SHOP/US (expected: a country that has sender IDs)");
        refused(control, "PUT", "/12345/GB", "{}", "identity: 12345/GB (expected: a sender ID and its country");
        refused(control, "PUT", "/SHOP/GB", "{\"numberType\":\"TEN_DLC\"}", "numberType: given (expected: none");
        refused(control, "PUT", "/54321", "{}", "isoCountryCode: ");
        refused(control, "PUT", "/+12065550101", "{\"isoCountryCode\":\"CA\"}", "isoCountryCode: CA (expected: US)");
        refused(
                control,
                "PUT",
                "/+12065550101",
                "{\"numberType\":\"TOLL_FREE\"}",
                "numberType: TOLL_FREE (expected: TEN_DLC");
        refused(
                control,
                "PUT",
                "/+447700900123",
                "{\"numberType\":\"TEN_DLC\"}",
                "numberType: TEN_DLC (expected: another");
        refused(control, "PUT", "/+12065550101", "{\"state\":\"PENDING\"}", "state: PENDING (expected: ACTIVE)");
        refused(control, "PUT", "/+12065550101", "{\"capabilities\":[\"FAX\"]}", "capabilities.0: FAX (expected: ");
        refused(control, "PUT", "/+12065550101", "{\"tags\":{\"aws:x\":\"y\"}}", "tags: ");
        refused(control, "PUT", "/+12065550100", "{}", "identity: +12065550100 (expected: a free number; arn:aws:");
        refused(control, "POST", "", "{\"isoCountryCode\":\"ZZ\"}", "isoCountryCode: ZZ (expected: a country)");
    }

    private static void refused(ControlClient control, String method, String path, String body, String message) {
        HttpResponse<String> answer = control.send(method, NUMBERS + path, body);

        assertThat(answer.statusCode())
                .as("%s %s %s", method, path, answer.body())
                .isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }
}
