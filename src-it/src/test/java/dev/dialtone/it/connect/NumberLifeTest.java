package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE_TOO;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import dev.dialtone.junit5.OtherAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ClaimPhoneNumberResponse;
import software.amazon.awssdk.services.connect.model.ClaimedPhoneNumberSummary;
import software.amazon.awssdk.services.connect.model.IdempotencyException;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import software.amazon.awssdk.services.connect.model.PhoneNumberWorkflowStatus;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.SearchAvailablePhoneNumbersResponse;

/** A number from the search to the end of its cool-down, and whose it is. */
@ExtendWith(DialtoneServer.class)
class NumberLifeTest {

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Terraform's aws_connect_phone_number: search, claim, wait, read, release")
    void livesFromSearchToRelease(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String found = connect.searchAvailablePhoneNumbers(
                        search -> search.targetArn(fixture.arn("instance/" + instance))
                                .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                                .phoneNumberType(PhoneNumberType.DID)
                                .phoneNumberPrefix("+1206")
                                .maxResults(1))
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        ClaimPhoneNumberResponse claimed =
                connect.claimPhoneNumber(claim -> claim.targetArn(fixture.arn("instance/" + instance))
                        .phoneNumber(found)
                        .phoneNumberDescription("front desk")
                        .tags(Map.of("team", "voice")));
        assertThat(claimed.phoneNumberArn()).isEqualTo(fixture.arn("phone-number/" + claimed.phoneNumberId()));
        assertThat(fixture.status(claimed.phoneNumberId())).isEqualTo(PhoneNumberWorkflowStatus.IN_PROGRESS);
        fixture.settle();

        ClaimedPhoneNumberSummary number = fixture.describe(claimed.phoneNumberArn());
        assertThat(number.phoneNumberId()).isEqualTo(claimed.phoneNumberId());
        assertThat(number.phoneNumberArn()).isEqualTo(claimed.phoneNumberArn());
        assertThat(number.phoneNumber()).isEqualTo(found).startsWith("+1206");
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(number.targetArn()).isEqualTo(fixture.arn("instance/" + instance));
        assertThat(number.instanceId()).isEqualTo(instance);
        assertThat(number.tags()).isEqualTo(Map.of("team", "voice"));
        assertThat(number.phoneNumberStatus().status()).isEqualTo(PhoneNumberWorkflowStatus.CLAIMED);
        assertThat(number.phoneNumberStatus().message()).isNull();
        assertThat(number.sourcePhoneNumberArn()).isNull();

        connect.releasePhoneNumber(release -> release.phoneNumberId(claimed.phoneNumberId()));
        refused(ResourceNotFoundException.class, 404, () -> fixture.describe(claimed.phoneNumberId()));
        InvalidParameterException cooling =
                refused(InvalidParameterException.class, 400, () -> fixture.number(instance, found));
        assertThat(message(cooling)).isEqualTo("Phone number not available: " + found);
        fixture.pass(Duration.ofDays(180));
        assertThat(fixture.number(instance, found)).isNotEqualTo(claimed.phoneNumberId());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the same operations through the asynchronous client")
    void livesFromSearchToReleaseAsynchronously(ConnectAsyncClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        String found = connect.searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.TOLL_FREE))
                .join()
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        String id = connect.claimPhoneNumber(claim -> claim.instanceId(instance).phoneNumber(found))
                .join()
                .phoneNumberId();
        fixture.settle();
        connect.updatePhoneNumberMetadata(update -> update.phoneNumberId(id).phoneNumberDescription("front desk"))
                .join();
        fixture.settle();
        ClaimedPhoneNumberSummary number = connect.describePhoneNumber(describe -> describe.phoneNumberId(id))
                .join()
                .claimedPhoneNumberSummary();
        assertThat(number.phoneNumber()).isEqualTo(found);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(connect.listPhoneNumbersV2(list -> {}).join().listPhoneNumbersSummaryList())
                .hasSize(1);
        connect.releasePhoneNumber(release -> release.phoneNumberId(id)).join();
        assertThat(connect.describePhoneNumber(describe -> describe.phoneNumberId(id)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members of AvailableNumberSummary; pages of at most 10")
    void searchesInPages(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        SearchAvailablePhoneNumbersResponse page = search(connect, instance, null);
        assertThat(page.availableNumbersList()).hasSize(10).allSatisfy(number -> {
            assertThat(number.phoneNumber()).startsWith("+1206555");
            assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
            assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        });
        SearchAvailablePhoneNumbersResponse next = search(connect, instance, page.nextToken());
        assertThat(next.availableNumbersList()).hasSize(10).doesNotContainAnyElementsOf(page.availableNumbersList());
        // Nothing is reserved.
        assertThat(search(connect, instance, null).availableNumbersList()).isEqualTo(page.availableNumbersList());
        refused(InvalidParameterException.class, 400, () -> search(connect, instance, "never given"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "PhoneNumberType; where AWS sells these types is in its own tables only")
    void claimsNumbersOfManyCountriesAndOfSharedCost(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        assertThat(claimed(connect, fixture, instance, PhoneNumberType.UIFN).phoneNumberType())
                .isEqualTo(PhoneNumberType.UIFN);
        assertThat(claimed(connect, fixture, instance, PhoneNumberType.SHARED).phoneNumberType())
                .isEqualTo(PhoneNumberType.SHARED);
    }

    private static ClaimedPhoneNumberSummary claimed(
            ConnectClient connect, ConnectFixture fixture, String instance, PhoneNumberType type) {
        String found = connect.searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.AU)
                        .phoneNumberType(type))
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        return fixture.describe(fixture.number(instance, found));
    }

    private static SearchAvailablePhoneNumbersResponse search(
            ConnectClient connect, String instance, @Nullable String token) {
        return connect.searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                .phoneNumberType(PhoneNumberType.DID)
                .phoneNumberPrefix("+1206555")
                .nextToken(token));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "a race for one number: one wins, the other reads the service's text")
    void givesOneNumberToOneOfMany(ConnectClient connect, ConnectAsyncClient async, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        List<CompletableFuture<ClaimPhoneNumberResponse>> claims = Stream.generate(() -> async.claimPhoneNumber(
                        claim -> claim.instanceId(instance).phoneNumber(SEATTLE)))
                .limit(50)
                .toList();
        List<String> outcomes = claims.stream()
                .map(claim -> claim.handle((answer, failure) -> failure == null ? "claimed" : failure.toString())
                        .join())
                .toList();
        assertThat(outcomes).filteredOn("claimed"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.contains("Phone number not available: " + SEATTLE))
                .hasSize(49);
        assertThat(connect.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "@idempotencyToken; 409 for another input; that inputs are compared is guessed")
    void claimsOnceForOneClientToken(ConnectClient connect, ConnectFixture fixture) {
        String instance = fixture.instance("acme");
        ClaimPhoneNumberResponse first = claim(connect, instance, SEATTLE);
        assertThat(claim(connect, instance, SEATTLE).phoneNumberArn()).isEqualTo(first.phoneNumberArn());
        refused(IdempotencyException.class, 409, () -> claim(connect, instance, SEATTLE_TOO));
        assertThat(connect.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .hasSize(1);
    }

    private static ClaimPhoneNumberResponse claim(ConnectClient connect, String instance, String e164) {
        return connect.claimPhoneNumber(claim ->
                claim.instanceId(instance).phoneNumber(e164).clientToken("0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "numbers belong to account and region")
    void isSeenInItsAccountAndRegionOnly(
            ConnectFixture fixture,
            @InRegion("eu-west-2") ConnectClient elsewhere,
            @OtherAccount ConnectClient somebody) {
        String number = fixture.number(fixture.instance("acme"), SEATTLE);
        refused(
                ResourceNotFoundException.class,
                404,
                () -> elsewhere.describePhoneNumber(describe -> describe.phoneNumberId(number)));
        assertThat(elsewhere.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .isEmpty();

        refused(
                ResourceNotFoundException.class,
                404,
                () -> somebody.describePhoneNumber(describe -> describe.phoneNumberId(number)));
        String theirs = somebody.createInstance(create -> create.instanceAlias("acme")
                        .identityManagementType("CONNECT_MANAGED")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        assertThat(somebody.claimPhoneNumber(claim -> claim.instanceId(theirs).phoneNumber(SEATTLE))
                        .phoneNumberId())
                .isNotEqualTo(number);
    }
}
