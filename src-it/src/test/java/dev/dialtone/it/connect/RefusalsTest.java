package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
@ExtendWith(DialtoneServer.class)
class RefusalsTest {
    private static final String TOKEN = "0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11";

    private String instance = "";

    @BeforeEach
    void createInstance(ConnectFixture fixture) {
        instance = fixture.instance("acme");
    }

    private static String claimRefused(ConnectClient connect, Consumer<ClaimPhoneNumberRequest.Builder> request) {
        return message(refused(InvalidParameterException.class, 400, () -> connect.claimPhoneNumber(request)));
    }

    private static String searchRefused(
            ConnectClient connect, Consumer<SearchAvailablePhoneNumbersRequest.Builder> request) {
        return message(refused(
                InvalidParameterException.class,
                400,
                () -> connect.searchAvailablePhoneNumbers(search -> {
                    search.phoneNumberCountryCode(PhoneNumberCountryCode.US).phoneNumberType(PhoneNumberType.DID);
                    request.accept(search);
                })));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "one target, of this region, and a prefix with + and country code")
    void refusesSearches(ConnectClient connect, @InRegion("eu-west-2") ConnectClient london, ConnectFixture fixture) {
        String elsewhere = fixture.instance(london, "elsewhere");
        assertThat(searchRefused(connect, search -> {})).contains("InstanceId", "TargetArn");
        assertThat(searchRefused(connect, search -> search.instanceId(elsewhere)))
                .contains("eu-west-2", "us-east-1");
        assertThat(searchRefused(connect, search -> search.instanceId(instance).phoneNumberPrefix("1206")))
                .contains("PhoneNumberPrefix", "1206");
        assertThat(searchRefused(connect, search -> search.instanceId(instance).phoneNumberPrefix("+44")))
                .contains("PhoneNumberPrefix", "+44");
        assertThat(searchRefused(connect, search -> search.instanceId(instance).maxResults(11)))
                .contains("'MaxResults'", "less than or equal to 10");
        assertThat(searchRefused(connect, search -> search.instanceId(instance).phoneNumberType("FAX")))
                .contains("'PhoneNumberType'", "FAX", "TOLL_FREE, DID, ");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "SearchAvailablePhoneNumbers declares InvalidParameterException and no "
                    + "ResourceNotFoundException; the choice is guessed in SearchTest")
    void refusesSearchForUnknownInstance(ConnectClient connect) {
        assertThat(searchRefused(connect, search -> search.instanceId(UNKNOWN))).isEqualTo("Instance not found");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "texts of the service, and Terraform's experience with client tokens")
    void refusesClaims(ConnectClient connect) {
        assertThat(claimRefused(connect, claim -> claim.phoneNumber(SEATTLE))).contains("InstanceId", "TargetArn");
        assertThat(claimRefused(connect, claim -> claim.instanceId(instance).phoneNumber("12065550100")))
                .contains("'PhoneNumber'", "12065550100", "pattern");
        assertThat(claimRefused(connect, claim -> claim.instanceId(instance).phoneNumber("+1206555")))
                .startsWith("PhoneNumber: +1206555 (expected: ");
        assertThat(claimRefused(connect, claim -> claim.instanceId(instance).phoneNumber("+12062220100")))
                .isEqualTo("Phone number not available: +12062220100");
        assertThat(claimRefused(
                        connect,
                        claim -> claim.instanceId(instance).phoneNumber(SEATTLE).clientToken("token-1")))
                .startsWith("ClientToken: token-1 (expected: ");
        assertThat(connect.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "ResourceNotFoundException for a target one does not have")
    void refusesClaimForUnknownTarget(ConnectClient connect, ConnectFixture fixture) {
        refused(ResourceNotFoundException.class, 404, () -> fixture.number(UNKNOWN, SEATTLE));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.claimPhoneNumber(claim ->
                        claim.phoneNumber(SEATTLE).targetArn(fixture.arn("traffic-distribution-group/" + UNKNOWN))));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text; 5 numbers for each instance of a new account")
    void refusesClaimOverTheQuota(ConnectClient connect, ConnectFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(0, 5)
                .forEach(i -> fixture.claim(
                        ClaimPhoneNumberRequest.builder().instanceId(instance).phoneNumber("+1206555" + (1000 + i))));
        assertThat(claimRefused(connect, claim -> claim.instanceId(instance).phoneNumber(SEATTLE)))
                .contains("allowed limit exceeded");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"ResourceInUseException: That resource is already in use.\" "
                    + "That a change in progress is such a use is guessed in PhoneNumbersTest")
    void refusesChangesWhileInProgress(ConnectClient connect, ConnectFixture fixture) {
        fixture.keepTimeOfNumbers();
        String number = fixture.claim(
                ClaimPhoneNumberRequest.builder().instanceId(instance).phoneNumber(SEATTLE));
        for (ThrowingCallable change : new ThrowingCallable[] {
            () -> connect.updatePhoneNumberMetadata(
                    update -> update.phoneNumberId(number).phoneNumberDescription("front desk")),
            () -> connect.releasePhoneNumber(release -> release.phoneNumberId(number))
        }) {
            ResourceInUseException error = refused(ResourceInUseException.class, 409, change);
            assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
            assertThat(error.resourceId()).isEqualTo(fixture.arn("phone-number/" + number));
        }
        fixture.settle();
        connect.releasePhoneNumber(release -> release.phoneNumberId(number));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException of each")
    void refusesUnknownNumber(ConnectClient connect, ConnectFixture fixture) {
        refused(ResourceNotFoundException.class, 404, () -> fixture.describe(UNKNOWN));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.updatePhoneNumberMetadata(
                        update -> update.phoneNumberId(UNKNOWN).phoneNumberDescription("front desk")));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.releasePhoneNumber(release -> release.phoneNumberId(UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "lengths of PhoneNumberDescription and ClientToken")
    void keepsLengths(ConnectClient connect, ConnectFixture fixture) {
        String number = fixture.number(instance, SEATTLE);
        InvalidParameterException description = refused(
                InvalidParameterException.class,
                400,
                () -> connect.updatePhoneNumberMetadata(
                        update -> update.phoneNumberId(number).phoneNumberDescription("x".repeat(501))));
        assertThat(message(description)).contains("'PhoneNumberDescription'", "length less than or equal to 500");
        InvalidParameterException token = refused(
                InvalidParameterException.class,
                400,
                () -> connect.releasePhoneNumber(
                        release -> release.phoneNumberId(number).clientToken("x".repeat(501))));
        assertThat(message(token)).contains("'ClientToken'", "length less than or equal to 500");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "IdempotencyException; that it compares inputs is guessed")
    void refusesClientTokenOfAnotherCall(ConnectClient connect, ConnectFixture fixture) {
        String number = fixture.number(instance, SEATTLE);
        String other = fixture.number(instance, ConnectFixture.SEATTLE_TOO);
        connect.updatePhoneNumberMetadata(update -> update.phoneNumberId(number)
                .phoneNumberDescription("front desk")
                .clientToken(TOKEN));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.updatePhoneNumberMetadata(update -> update.phoneNumberId(number)
                        .phoneNumberDescription("back office")
                        .clientToken(TOKEN)));
        fixture.settle();
        connect.releasePhoneNumber(release -> release.phoneNumberId(number).clientToken(TOKEN));
        // Sent twice by a client that did not see the answer.
        connect.releasePhoneNumber(release -> release.phoneNumberId(number).clientToken(TOKEN));
        refused(
                IdempotencyException.class,
                409,
                () -> connect.releasePhoneNumber(
                        release -> release.phoneNumberId(other).clientToken(TOKEN)));
        assertThat(fixture.describe(other).phoneNumber()).isEqualTo(ConnectFixture.SEATTLE_TOO);
    }
}
