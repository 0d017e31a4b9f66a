package dev.dialtone.it.connect;

import static dev.dialtone.it.connect.Centre.SEATTLE;
import static dev.dialtone.it.connect.Centre.UNKNOWN;
import static dev.dialtone.it.connect.Centre.message;
import static dev.dialtone.it.connect.Centre.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ClaimPhoneNumberRequest;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ResourceType;
import software.amazon.awssdk.services.connect.model.SearchAvailablePhoneNumbersRequest;

/** The errors of the operations on numbers; those of UpdatePhoneNumber and of the lists stand with them. */
class RefusalsTest {
    private static final String TOKEN = "0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11";

    @RegisterExtension
    final Centre centre = new Centre();

    private String instance = "";

    @BeforeEach
    void createInstance() {
        instance = centre.instance("acme");
    }

    private String claimRefused(Consumer<ClaimPhoneNumberRequest.Builder> request) {
        return message(refused(
                InvalidParameterException.class, 400, () -> centre.connect().claimPhoneNumber(request)));
    }

    private String searchRefused(Consumer<SearchAvailablePhoneNumbersRequest.Builder> request) {
        return message(refused(
                InvalidParameterException.class,
                400,
                () -> centre.connect().searchAvailablePhoneNumbers(search -> {
                    search.phoneNumberCountryCode(PhoneNumberCountryCode.US).phoneNumberType(PhoneNumberType.DID);
                    request.accept(search);
                })));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "one target, of this region, and a prefix with + and country code")
    void refusesSearches() {
        ConnectClient london = centre.connect(Region.EU_WEST_2);
        String elsewhere = centre.instance(london, "elsewhere");
        assertThat(searchRefused(search -> {})).contains("InstanceId", "TargetArn");
        assertThat(searchRefused(search -> search.instanceId(elsewhere))).contains("eu-west-2", "us-east-1");
        assertThat(searchRefused(search -> search.instanceId(instance).phoneNumberPrefix("1206")))
                .contains("PhoneNumberPrefix", "1206");
        assertThat(searchRefused(search -> search.instanceId(instance).phoneNumberPrefix("+44")))
                .contains("PhoneNumberPrefix", "+44");
        assertThat(searchRefused(search -> search.instanceId(instance).maxResults(11)))
                .contains("'MaxResults'", "less than or equal to 10");
        assertThat(searchRefused(search -> search.instanceId(instance).phoneNumberType("FAX")))
                .contains("'PhoneNumberType'", "FAX", "TOLL_FREE, DID, ");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the search does not declare ResourceNotFoundException")
    void refusesSearchForUnknownInstance() {
        assertThat(searchRefused(search -> search.instanceId(UNKNOWN))).isEqualTo("Instance not found");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "texts of the service, and Terraform's experience with client tokens")
    void refusesClaims() {
        assertThat(claimRefused(claim -> claim.phoneNumber(SEATTLE))).contains("InstanceId", "TargetArn");
        assertThat(claimRefused(claim -> claim.instanceId(instance).phoneNumber("12065550100")))
                .contains("'PhoneNumber'", "12065550100", "pattern");
        assertThat(claimRefused(claim -> claim.instanceId(instance).phoneNumber("+1206555")))
                .startsWith("PhoneNumber: +1206555 (expected: ");
        assertThat(claimRefused(claim -> claim.instanceId(instance).phoneNumber("+12062220100")))
                .isEqualTo("Phone number not available: +12062220100");
        assertThat(claimRefused(
                        claim -> claim.instanceId(instance).phoneNumber(SEATTLE).clientToken("token-1")))
                .startsWith("ClientToken: token-1 (expected: ");
        assertThat(centre.connect().listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "ResourceNotFoundException for a target one does not have")
    void refusesClaimForUnknownTarget() {
        refused(ResourceNotFoundException.class, 404, () -> centre.number(UNKNOWN, SEATTLE));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> centre.connect()
                        .claimPhoneNumber(claim -> claim.phoneNumber(SEATTLE)
                                .targetArn(centre.arn("traffic-distribution-group/" + UNKNOWN))));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text; Dialtone's quota is 100 numbers for each instance")
    void refusesClaimOverTheQuota() {
        IntStream.range(0, 100)
                .forEach(i -> centre.claim(
                        ClaimPhoneNumberRequest.builder().instanceId(instance).phoneNumber("+1206555" + (1000 + i))));
        assertThat(claimRefused(claim -> claim.instanceId(instance).phoneNumber(SEATTLE)))
                .contains("allowed limit exceeded");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "ResourceInUseException is declared, its cause is not said")
    void refusesChangesWhileInProgress() {
        String number = centre.claim(
                ClaimPhoneNumberRequest.builder().instanceId(instance).phoneNumber(SEATTLE));
        for (ThrowingCallable change : new ThrowingCallable[] {
            () -> centre.connect()
                    .updatePhoneNumberMetadata(
                            update -> update.phoneNumberId(number).phoneNumberDescription("front desk")),
            () -> centre.connect().releasePhoneNumber(release -> release.phoneNumberId(number))
        }) {
            ResourceInUseException error = refused(ResourceInUseException.class, 409, change);
            assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
            assertThat(error.resourceId()).isEqualTo(centre.arn("phone-number/" + number));
        }
        centre.settle();
        centre.connect().releasePhoneNumber(release -> release.phoneNumberId(number));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException of each")
    void refusesUnknownNumber() {
        refused(ResourceNotFoundException.class, 404, () -> centre.describe(UNKNOWN));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> centre.connect()
                        .updatePhoneNumberMetadata(
                                update -> update.phoneNumberId(UNKNOWN).phoneNumberDescription("front desk")));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> centre.connect().releasePhoneNumber(release -> release.phoneNumberId(UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "lengths of PhoneNumberDescription and ClientToken")
    void keepsLengths() {
        String number = centre.number(instance, SEATTLE);
        InvalidParameterException description = refused(
                InvalidParameterException.class,
                400,
                () -> centre.connect()
                        .updatePhoneNumberMetadata(
                                update -> update.phoneNumberId(number).phoneNumberDescription("x".repeat(501))));
        assertThat(message(description)).contains("'PhoneNumberDescription'", "length less than or equal to 500");
        InvalidParameterException token = refused(
                InvalidParameterException.class,
                400,
                () -> centre.connect()
                        .releasePhoneNumber(
                                release -> release.phoneNumberId(number).clientToken("x".repeat(501))));
        assertThat(message(token)).contains("'ClientToken'", "length less than or equal to 500");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "IdempotencyException; that it compares inputs is guessed")
    void refusesClientTokenOfAnotherCall() {
        String number = centre.number(instance, SEATTLE);
        String other = centre.number(instance, Centre.SEATTLE_TOO);
        centre.connect()
                .updatePhoneNumberMetadata(update -> update.phoneNumberId(number)
                        .phoneNumberDescription("front desk")
                        .clientToken(TOKEN));
        refused(
                IdempotencyException.class,
                409,
                () -> centre.connect()
                        .updatePhoneNumberMetadata(update -> update.phoneNumberId(number)
                                .phoneNumberDescription("back office")
                                .clientToken(TOKEN)));
        centre.settle();
        centre.connect()
                .releasePhoneNumber(release -> release.phoneNumberId(number).clientToken(TOKEN));
        // Sent twice by a client that did not see the answer.
        centre.connect()
                .releasePhoneNumber(release -> release.phoneNumberId(number).clientToken(TOKEN));
        refused(
                IdempotencyException.class,
                409,
                () -> centre.connect()
                        .releasePhoneNumber(
                                release -> release.phoneNumberId(other).clientToken(TOKEN)));
        assertThat(centre.describe(other).phoneNumber()).isEqualTo(Centre.SEATTLE_TOO);
    }
}
