package dev.dialtone.it.connect;

import static dev.dialtone.it.connect.Centre.SEATTLE;
import static dev.dialtone.it.connect.Centre.SEATTLE_TOO;
import static dev.dialtone.it.connect.Centre.message;
import static dev.dialtone.it.connect.Centre.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
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
class NumberLifeTest {

    @RegisterExtension
    final Centre centre = new Centre();

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "Terraform's aws_connect_phone_number: search, claim, wait, read, release")
    void livesFromSearchToRelease() {
        String instance = centre.instance("acme");
        String found = centre.connect()
                .searchAvailablePhoneNumbers(search -> search.targetArn(centre.arn("instance/" + instance))
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.DID)
                        .phoneNumberPrefix("+1206")
                        .maxResults(1))
                .availableNumbersList()
                .get(0)
                .phoneNumber();
        ClaimPhoneNumberResponse claimed = centre.connect()
                .claimPhoneNumber(claim -> claim.targetArn(centre.arn("instance/" + instance))
                        .phoneNumber(found)
                        .phoneNumberDescription("front desk")
                        .tags(Map.of("team", "voice")));
        assertThat(claimed.phoneNumberArn()).isEqualTo(centre.arn("phone-number/" + claimed.phoneNumberId()));
        assertThat(centre.status(claimed.phoneNumberId())).isEqualTo(PhoneNumberWorkflowStatus.IN_PROGRESS);
        centre.settle();

        ClaimedPhoneNumberSummary number = centre.describe(claimed.phoneNumberArn());
        assertThat(number.phoneNumberId()).isEqualTo(claimed.phoneNumberId());
        assertThat(number.phoneNumberArn()).isEqualTo(claimed.phoneNumberArn());
        assertThat(number.phoneNumber()).isEqualTo(found).startsWith("+1206");
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(number.targetArn()).isEqualTo(centre.arn("instance/" + instance));
        assertThat(number.instanceId()).isEqualTo(instance);
        assertThat(number.tags()).isEqualTo(Map.of("team", "voice"));
        assertThat(number.phoneNumberStatus().status()).isEqualTo(PhoneNumberWorkflowStatus.CLAIMED);
        assertThat(number.phoneNumberStatus().message()).isNull();
        assertThat(number.sourcePhoneNumberArn()).isNull();

        centre.connect().releasePhoneNumber(release -> release.phoneNumberId(claimed.phoneNumberId()));
        refused(ResourceNotFoundException.class, 404, () -> centre.describe(claimed.phoneNumberId()));
        InvalidParameterException cooling =
                refused(InvalidParameterException.class, 400, () -> centre.number(instance, found));
        assertThat(message(cooling)).isEqualTo("Phone number not available: " + found);
        centre.pass(Duration.ofDays(180));
        assertThat(centre.number(instance, found)).isNotEqualTo(claimed.phoneNumberId());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the same operations through the asynchronous client")
    void livesFromSearchToReleaseAsynchronously() {
        String instance = centre.instance("acme");
        try (ConnectAsyncClient connect = centre.dialtone.client(ConnectAsyncClient.builder())) {
            String found = connect.searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                            .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                            .phoneNumberType(PhoneNumberType.TOLL_FREE))
                    .join()
                    .availableNumbersList()
                    .get(0)
                    .phoneNumber();
            String id = connect.claimPhoneNumber(
                            claim -> claim.instanceId(instance).phoneNumber(found))
                    .join()
                    .phoneNumberId();
            centre.settle();
            connect.updatePhoneNumberMetadata(update -> update.phoneNumberId(id).phoneNumberDescription("front desk"))
                    .join();
            centre.settle();
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
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members of AvailableNumberSummary; pages of at most 10")
    void searchesInPages() {
        String instance = centre.instance("acme");
        SearchAvailablePhoneNumbersResponse page = search(instance, null);
        assertThat(page.availableNumbersList()).hasSize(10).allSatisfy(number -> {
            assertThat(number.phoneNumber()).startsWith("+1206555");
            assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
            assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        });
        SearchAvailablePhoneNumbersResponse next = search(instance, page.nextToken());
        assertThat(next.availableNumbersList()).hasSize(10).doesNotContainAnyElementsOf(page.availableNumbersList());
        // Nothing is reserved.
        assertThat(search(instance, null).availableNumbersList()).isEqualTo(page.availableNumbersList());
        refused(InvalidParameterException.class, 400, () -> search(instance, "never given"));
    }

    private SearchAvailablePhoneNumbersResponse search(String instance, @Nullable String token) {
        return centre.connect()
                .searchAvailablePhoneNumbers(search -> search.instanceId(instance)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.DID)
                        .phoneNumberPrefix("+1206555")
                        .nextToken(token));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "a race for one number: one wins, the other reads the service's text")
    void givesOneNumberToOneOfMany() {
        String instance = centre.instance("acme");
        try (ConnectAsyncClient connect = centre.dialtone.client(ConnectAsyncClient.builder())) {
            List<CompletableFuture<ClaimPhoneNumberResponse>> claims = Stream.generate(() -> connect.claimPhoneNumber(
                            claim -> claim.instanceId(instance).phoneNumber(SEATTLE)))
                    .limit(8)
                    .toList();
            List<String> outcomes = claims.stream()
                    .map(claim -> claim.handle((answer, failure) -> failure == null ? "claimed" : failure.toString())
                            .join())
                    .toList();
            assertThat(outcomes).filteredOn("claimed"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.contains("Phone number not available: " + SEATTLE))
                    .hasSize(7);
        }
        assertThat(centre.connect().listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "@idempotencyToken; 409 for another input; that inputs are compared is guessed")
    void claimsOnceForOneClientToken() {
        String instance = centre.instance("acme");
        ClaimPhoneNumberResponse first = claim(instance, SEATTLE);
        assertThat(claim(instance, SEATTLE).phoneNumberArn()).isEqualTo(first.phoneNumberArn());
        refused(IdempotencyException.class, 409, () -> claim(instance, SEATTLE_TOO));
        assertThat(centre.connect().listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .hasSize(1);
    }

    private ClaimPhoneNumberResponse claim(String instance, String e164) {
        return centre.connect()
                .claimPhoneNumber(claim -> claim.instanceId(instance)
                        .phoneNumber(e164)
                        .clientToken("0b6f9c1e-7c1b-4b5e-9a53-3d6a0f6f2b11"));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "numbers belong to account and region")
    void isSeenInItsAccountAndRegionOnly() {
        String number = centre.number(centre.instance("acme"), SEATTLE);
        ConnectClient elsewhere = centre.connect(Region.EU_WEST_2);
        refused(
                ResourceNotFoundException.class,
                404,
                () -> elsewhere.describePhoneNumber(describe -> describe.phoneNumberId(number)));
        assertThat(elsewhere.listPhoneNumbersV2(list -> {}).listPhoneNumbersSummaryList())
                .isEmpty();

        ConnectClient somebody =
                centre.dialtone.client(ConnectClient.builder(), DialtoneServer.newAccount(), Region.US_EAST_1);
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
