package dev.dialtone.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.cli.Aws.Terminal;
import dev.dialtone.it.process.Requirements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The same commands through every AWS CLI on the PATH, be it version 1 or 2. */
class AwsCliTest {

    private static final Duration SETTLED = Duration.ofMinutes(2);

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    static List<Aws> all() {
        return Aws.all();
    }

    static List<Aws> thoseThatKnowEndpointVariables() {
        return Aws.all().stream().filter(Aws::knowsEndpointVariables).toList();
    }

    @BeforeAll
    static void needsTheCli() {
        Requirements.require(Requirements.has("aws"), "The AWS CLI was not tested: no aws on the PATH");
        System.out.println("AWS CLIs under test: " + Aws.all());
        if (thoseThatKnowEndpointVariables().isEmpty()) {
            System.out.println("SKIPPED: None of them knows AWS_ENDPOINT_URL (1.29 or 2.13 and newer do); they get"
                    + " --endpoint-url instead");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsAnSmsNumberLiveFromRequestToRelease(Aws aws) {
        Terminal terminal = terminal(aws);
        String id = requestSimulator(terminal);
        dialtone.control().dialtone().clock().advance(SETTLED);
        JsonNode number = terminal.answer("pinpoint-sms-voice-v2", "describe-phone-numbers", "--phone-number-ids", id)
                .at("/PhoneNumbers/0");
        assertThat(number.at("/Status").asString()).isEqualTo("ACTIVE");
        assertThat(number.at("/PhoneNumber").asString()).matches("\\+1\\d{3}555\\d{4}");

        protect(terminal, id, "--deletion-protection-enabled");
        assertThat(terminal.refused(
                        "ConflictException", "pinpoint-sms-voice-v2", "release-phone-number", "--phone-number-id", id))
                .contains("DELETION_PROTECTION_ENABLED", id);
        protect(terminal, id, "--no-deletion-protection-enabled");
        JsonNode released = terminal.answer("pinpoint-sms-voice-v2", "release-phone-number", "--phone-number-id", id);
        assertThat(released.at("/Status").asString()).isEqualTo("DISASSOCIATING");
        dialtone.control().dialtone().clock().advance(SETTLED);
        assertThat(terminal.refused(
                        "ResourceNotFoundException",
                        "pinpoint-sms-voice-v2",
                        "describe-phone-numbers",
                        "--phone-number-ids",
                        id))
                .contains("DescribePhoneNumbers operation", id);
    }

    /** The script of docs/transitions.md. The clock stands still: nothing comes to its end but by the next command. */
    @ParameterizedTest
    @MethodSource("all")
    void runsAScriptWithoutWaits(Aws aws) {
        dialtone.control().dialtone().clock().freeze();
        Terminal terminal = terminal(aws);
        String number = requestSimulator(terminal);
        assertThat(terminal.answer("pinpoint-sms-voice-v2", "describe-phone-numbers", "--phone-number-ids", number)
                        .at("/PhoneNumbers/0/Status")
                        .asString())
                .isEqualTo("PENDING");
        JsonNode pool = terminal.answer(
                "pinpoint-sms-voice-v2",
                "create-pool",
                "--origination-identity",
                number,
                "--iso-country-code",
                "US",
                "--message-type",
                "TRANSACTIONAL");
        assertThat(pool.at("/Status").asString()).isEqualTo("CREATING");
        JsonNode sent = terminal.answer(
                "pinpoint-sms-voice-v2",
                "send-text-message",
                "--destination-phone-number",
                "+14254147755",
                "--origination-identity",
                pool.at("/PoolId").asString(),
                "--message-body",
                "Hello");
        assertThat(sent.at("/MessageId").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void pagesThroughSmsNumbers(Aws aws) {
        Terminal terminal = terminal(aws);
        List<String> ids = List.of(requestSimulator(terminal), requestSimulator(terminal), requestSimulator(terminal));
        JsonNode all = terminal.answer("pinpoint-sms-voice-v2", "describe-phone-numbers", "--page-size", "1");
        assertThat(all.at("/PhoneNumbers"))
                .extracting(number -> number.at("/PhoneNumberId").asString())
                .containsExactlyElementsOf(ids);
        assertThat(terminal.refused(
                        "ValidationException",
                        "pinpoint-sms-voice-v2",
                        "describe-phone-numbers",
                        "--no-paginate",
                        "--next-token",
                        "bogus"))
                .contains("INVALID_NEXT_TOKEN");
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsAChimeNumberLiveFromSearchToRelease(Aws aws) {
        Terminal terminal = terminal(aws);
        String number = search(terminal, "chime");
        JsonNode order = terminal.answer(
                "chime",
                "create-phone-number-order",
                "--product-type",
                "BusinessCalling",
                "--e164-phone-numbers",
                number);
        assertThat(order.at("/PhoneNumberOrder/Status").asString()).isEqualTo("Processing");
        dialtone.control().dialtone().clock().advance(SETTLED);
        JsonNode got = terminal.answer("chime", "get-phone-number", "--phone-number-id", number);
        assertThat(got.at("/PhoneNumber/Status").asString()).isEqualTo("Unassigned");
        assertThat(got.at("/PhoneNumber/ProductType").asString()).isEqualTo("BusinessCalling");
        // The id has its plus sign encoded, and the client encodes the percent sign once more.
        String id = got.at("/PhoneNumber/PhoneNumberId").asString();
        terminal.answer("chime", "update-phone-number", "--phone-number-id", id, "--calling-name", "Shop");
        terminal.answer("chime", "delete-phone-number", "--phone-number-id", id);
        dialtone.control().dialtone().clock().advance(Duration.ofDays(8));
        terminal.refused("NotFoundException", "chime", "get-phone-number", "--phone-number-id", id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsAChimeSdkVoiceNumberLiveFromSearchToRelease(Aws aws) {
        Terminal terminal = terminal(aws);
        String number = search(terminal, "chime-sdk-voice");
        JsonNode order = terminal.answer(
                "chime-sdk-voice",
                "create-phone-number-order",
                "--product-type",
                "VoiceConnector",
                "--e164-phone-numbers",
                number);
        dialtone.control().dialtone().clock().advance(SETTLED);
        String orderId = order.at("/PhoneNumberOrder/PhoneNumberOrderId").asString();
        JsonNode done =
                terminal.answer("chime-sdk-voice", "get-phone-number-order", "--phone-number-order-id", orderId);
        assertThat(done.at("/PhoneNumberOrder/Status").asString()).isEqualTo("Successful");
        terminal.answer("chime-sdk-voice", "delete-phone-number", "--phone-number-id", number);
        JsonNode restored = terminal.answer("chime-sdk-voice", "restore-phone-number", "--phone-number-id", number);
        assertThat(restored.at("/PhoneNumber/Status").asString()).isEqualTo("Unassigned");
        assertThat(terminal.refused(
                        "BadRequestException", "chime-sdk-voice", "restore-phone-number", "--phone-number-id", number))
                .contains("RestorePhoneNumber operation");
    }

    /** Requests of the CLI do not tell which of the two services of Chime they mean. */
    @ParameterizedTest
    @MethodSource("all")
    void reachesWhatOnlyChimeHas(Aws aws) {
        Terminal terminal = terminal(aws);
        String id = terminal.answer("chime", "create-account", "--name", "Shop")
                .at("/Account/AccountId")
                .asString();
        JsonNode invited =
                terminal.answer("chime", "invite-users", "--account-id", id, "--user-email-list", "ann@example.com");
        assertThat(invited.at("/Invites/0/EmailAddress").asString()).isEqualTo("ann@example.com");
        JsonNode users = terminal.answer("chime", "list-users", "--account-id", id);
        assertThat(users.at("/Users/0/PrimaryEmail").asString()).isEqualTo("ann@example.com");
        assertThat(terminal.refused("UnprocessableEntityException", "chime", "delete-account", "--account-id", id))
                .contains("DeleteAccount operation");
    }

    @ParameterizedTest
    @MethodSource("all")
    void reachesWhatOnlyChimeSdkVoiceHas(Aws aws) {
        Terminal terminal = terminal(aws);
        String id = terminal.answer(
                        "chime-sdk-voice", "create-voice-connector", "--name", "office", "--no-require-encryption")
                .at("/VoiceConnector/VoiceConnectorId")
                .asString();
        terminal.answer(
                "chime-sdk-voice",
                "put-voice-connector-origination",
                "--voice-connector-id",
                id,
                "--origination",
                "Routes=[{Host=192.0.2.1,Port=5060,Protocol=UDP,Priority=1,Weight=1}],Disabled=false");
        assertThat(terminal.answer("chime-sdk-voice", "get-voice-connector-origination", "--voice-connector-id", id)
                        .at("/Origination/Routes/0/Host")
                        .asString())
                .isEqualTo("192.0.2.1");
        assertThat(terminal.refused("NotFoundException", "chime-sdk-voice", "get-sip-rule", "--sip-rule-id", id))
                .contains("GetSipRule operation");
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsAConnectNumberLiveFromClaimToRelease(Aws aws) {
        Terminal terminal = terminal(aws);
        JsonNode instance = terminal.answer(
                "connect",
                "create-instance",
                "--identity-management-type",
                "CONNECT_MANAGED",
                "--instance-alias",
                "shop",
                "--inbound-calls-enabled",
                "--no-outbound-calls-enabled");
        dialtone.control().dialtone().clock().advance(SETTLED);
        String arn = instance.at("/Arn").asString();
        JsonNode found = terminal.answer(
                "connect",
                "search-available-phone-numbers",
                "--target-arn",
                arn,
                "--phone-number-country-code",
                "US",
                "--phone-number-type",
                "DID",
                "--phone-number-prefix",
                "+1206",
                "--max-items",
                "1");
        String number = found.at("/AvailableNumbersList/0/PhoneNumber").asString();
        JsonNode claimed =
                terminal.answer("connect", "claim-phone-number", "--target-arn", arn, "--phone-number", number);
        dialtone.control().dialtone().clock().advance(SETTLED);
        String id = claimed.at("/PhoneNumberId").asString();
        JsonNode summary = terminal.answer("connect", "describe-phone-number", "--phone-number-id", id)
                .at("/ClaimedPhoneNumberSummary");
        assertThat(summary.at("/PhoneNumber").asString()).isEqualTo(number);
        assertThat(summary.at("/PhoneNumberStatus/Status").asString()).isEqualTo("CLAIMED");
        assertThat(terminal.refused(
                        "InvalidParameterException",
                        "connect",
                        "claim-phone-number",
                        "--target-arn",
                        arn,
                        "--phone-number",
                        number))
                .contains("ClaimPhoneNumber operation");
        terminal.answer("connect", "release-phone-number", "--phone-number-id", id);
        terminal.refused("ResourceNotFoundException", "connect", "describe-phone-number", "--phone-number-id", id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void answersAnAmbiguousClientWithBothViewsAndAnExactOneWithItsOwn(Aws aws) {
        Terminal ambiguous = terminal(aws);
        String number = search(ambiguous, "chime");
        ambiguous.answer(
                "chime",
                "create-phone-number-order",
                "--product-type",
                "BusinessCalling",
                "--e164-phone-numbers",
                number);
        dialtone.control().dialtone().clock().advance(SETTLED);

        assertThat(listed(ambiguous, "chime")).containsExactly(number);
        assertThat(listed(ambiguous, "chime-sdk-voice")).containsExactly(number);

        Terminal exact = aws.terminal(perService(), dialtone.account());
        assertThat(listed(exact, "chime")).containsExactly(number);
        // Chime SDK Voice does not know this product type.
        assertThat(listed(exact, "chime-sdk-voice")).isEmpty();
        assertThat(exact.refused(
                        "BadRequestException",
                        "chime-sdk-voice",
                        "create-phone-number-order",
                        "--product-type",
                        "BusinessCalling",
                        "--e164-phone-numbers",
                        number))
                .contains("ProductType");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("thoseThatKnowEndpointVariables")
    void findsEachServiceByItsOwnVariable(Aws aws) {
        Terminal terminal = aws.terminal(perService(), dialtone.account());
        assertThat(terminal.answer("pinpoint-sms-voice-v2", "describe-phone-numbers")
                        .at("/PhoneNumbers"))
                .isEmpty();
        assertThat(terminal.answer("connect", "list-instances").at("/InstanceSummaryList"))
                .isEmpty();
        assertThat(terminal.answer("chime", "list-phone-numbers").at("/PhoneNumbers"))
                .isEmpty();
        assertThat(terminal.answer("chime-sdk-voice", "list-phone-numbers").at("/PhoneNumbers"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysReasonAndFieldOfWhatIsRefused(Aws aws) {
        Terminal terminal = terminal(aws);
        assertThat(terminal.refused(
                        "ValidationException",
                        "pinpoint-sms-voice-v2",
                        "request-phone-number",
                        "--iso-country-code",
                        "us",
                        "--message-type",
                        "TRANSACTIONAL",
                        "--number-capabilities",
                        "SMS",
                        "--number-type",
                        "SIMULATOR"))
                .contains("INVALID_PARAMETER", "isoCountryCode");
        assertThat(terminal.refused(
                        "BadRequestException",
                        "chime-sdk-voice",
                        "create-phone-number-order",
                        "--product-type",
                        "VoiceConnector",
                        "--e164-phone-numbers",
                        "nobody"))
                .contains("E164PhoneNumbers");
    }

    private Terminal terminal(Aws aws) {
        return aws.terminal(dialtone.endpoint().toString(), dialtone.account());
    }

    private Map<String, String> perService() {
        String endpoint = dialtone.endpoint().toString();
        return Map.of(
                "AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2",
                endpoint,
                "AWS_ENDPOINT_URL_CONNECT",
                endpoint,
                "AWS_ENDPOINT_URL_CHIME",
                endpoint + "/chime",
                "AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
                endpoint + "/chime-sdk-voice");
    }

    private static String requestSimulator(Terminal terminal) {
        JsonNode number = terminal.answer(
                "pinpoint-sms-voice-v2",
                "request-phone-number",
                "--iso-country-code",
                "US",
                "--message-type",
                "TRANSACTIONAL",
                "--number-capabilities",
                "SMS",
                "--number-type",
                "SIMULATOR");
        assertThat(number.at("/Status").asString()).isEqualTo("PENDING");
        return number.at("/PhoneNumberId").asString();
    }

    private static void protect(Terminal terminal, String id, String flag) {
        terminal.answer("pinpoint-sms-voice-v2", "update-phone-number", "--phone-number-id", id, flag);
    }

    private static String search(Terminal terminal, String service) {
        return terminal.answer(service, "search-available-phone-numbers", "--area-code", "206", "--max-results", "1")
                .at("/E164PhoneNumbers/0")
                .asString();
    }

    private static List<String> listed(Terminal terminal, String service) {
        return terminal.answer(service, "list-phone-numbers").at("/PhoneNumbers").values().stream()
                .map(number -> number.at("/E164PhoneNumber").asString())
                .toList();
    }
}
