package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ListPhoneNumbersRequest;
import dev.dialtone.connect.model.ListPhoneNumbersResponse;
import dev.dialtone.connect.model.ListPhoneNumbersSummary;
import dev.dialtone.connect.model.ListPhoneNumbersV2Request;
import dev.dialtone.connect.model.ListPhoneNumbersV2Response;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberSummary;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ListPhoneNumbers and ListPhoneNumbersV2. */
final class ListTest {
    private static final String LOCAL = "+12065550100";
    private static final String TOLL_FREE = "+18005550100";
    private static final String INTERNATIONAL = "+80055500000";
    private static final String CANADIAN = "+14165550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String first = "";
    private String second = "";

    @BeforeEach
    void claimNumbers() {
        world.account.exclusivelyRun(() -> {
            first = client.instance("first");
            second = client.instance("second");
            client.caller.claimPhoneNumber(Client.claimRequest(first, LOCAL)
                    .phoneNumberDescription("front desk")
                    .tags(Map.of("team", "voice"))
                    .build());
            client.number(first, TOLL_FREE);
            client.number(first, INTERNATIONAL);
            client.number(second, CANADIAN);
        });
    }

    private ListPhoneNumbersV2Response list(ListPhoneNumbersV2Request.Builder request) {
        return client.caller.listPhoneNumbersV2(request.build());
    }

    private List<@Nullable String> listed(ListPhoneNumbersV2Request.Builder request) {
        return Client.present(list(request).listPhoneNumbersSummaryList()).stream()
                .<@Nullable String>map(ListPhoneNumbersSummary::phoneNumber)
                .toList();
    }

    private ListPhoneNumbersResponse list(ListPhoneNumbersRequest.Builder request) {
        return client.caller.listPhoneNumbers(request.build());
    }

    private List<@Nullable String> listed(ListPhoneNumbersRequest.Builder request) {
        return Client.present(list(request).phoneNumberSummaryList()).stream()
                .<@Nullable String>map(PhoneNumberSummary::phoneNumber)
                .toList();
    }

    private String arn(String instance) {
        return "arn:aws:connect:us-east-1:111122223333:instance/" + instance;
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members of ListPhoneNumbersSummary")
    void showsEveryMember() {
        ListPhoneNumbersSummary number = client.numbers().get(0);
        assertThat(number.phoneNumberArn())
                .isEqualTo("arn:aws:connect:us-east-1:111122223333:phone-number/" + number.phoneNumberId());
        assertThat(number.phoneNumber()).isEqualTo(LOCAL);
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(number.targetArn()).isEqualTo(arn(first));
        assertThat(number.instanceId()).isEqualTo(first);
        assertThat(number.sourcePhoneNumberArn()).isNull();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "without a target all of the region")
    void filtersByTarget() {
        assertThat(listed(ListPhoneNumbersV2Request.builder()))
                .containsExactly(LOCAL, TOLL_FREE, INTERNATIONAL, CANADIAN);
        assertThat(listed(ListPhoneNumbersV2Request.builder().instanceId(second)))
                .containsExactly(CANADIAN);
        assertThat(listed(ListPhoneNumbersV2Request.builder().targetArn(arn(second))))
                .containsExactly(CANADIAN);
        assertThat(listed(ListPhoneNumbersV2Request.builder()
                        .targetArn(arn(second))
                        .instanceId(second)))
                .containsExactly(CANADIAN);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> list(ListPhoneNumbersV2Request.builder()
                        .targetArn(arn(second))
                        .instanceId(first)))
                .withMessageEndingWith("(expected: the same instance)");
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "filters of ListPhoneNumbersV2; several values are alternatives")
    void filtersByCountryTypeAndPrefix() {
        assertThat(listed(ListPhoneNumbersV2Request.builder()
                        .phoneNumberCountryCodes(List.of(PhoneNumberCountryCode.CA, PhoneNumberCountryCode.GB))))
                .containsExactly(CANADIAN);
        assertThat(listed(ListPhoneNumbersV2Request.builder()
                        .phoneNumberTypes(List.of(PhoneNumberType.TOLL_FREE, PhoneNumberType.UIFN))))
                .containsExactly(TOLL_FREE, INTERNATIONAL);
        assertThat(listed(ListPhoneNumbersV2Request.builder().phoneNumberPrefix("+1206")))
                .containsExactly(LOCAL);
        assertThat(listed(ListPhoneNumbersV2Request.builder()
                        .phoneNumberPrefix("+1")
                        .phoneNumberTypes(List.of(PhoneNumberType.DID))
                        .phoneNumberCountryCodes(List.of(PhoneNumberCountryCode.US))))
                .containsExactly(LOCAL);
        assertThat(listed(ListPhoneNumbersV2Request.builder()
                        .phoneNumberTypes(List.of())
                        .phoneNumberCountryCodes(List.of())))
                .hasSize(4);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the prefix has to contain + and the country code")
    void refusesPrefixWithoutPlus() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> list(ListPhoneNumbersV2Request.builder().phoneNumberPrefix("1206")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException is declared by both lists")
    void refusesUnknownInstance() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        list(ListPhoneNumbersV2Request.builder().instanceId("12345678-90ab-cdef-1234-567890abcdef")));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> list(
                        ListPhoneNumbersV2Request.builder().targetArn(arn("12345678-90ab-cdef-1234-567890abcdef"))));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> list(ListPhoneNumbersV2Request.builder().instanceId("nobody")))
                .withMessage("Invalid parameter:  nobody");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        list(ListPhoneNumbersRequest.builder().instanceId("12345678-90ab-cdef-1234-567890abcdef")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated")
    void goesThroughPages() {
        ListPhoneNumbersV2Response page =
                list(ListPhoneNumbersV2Request.builder().instanceId(first).maxResults(2));
        assertThat(page.listPhoneNumbersSummaryList())
                .extracting(ListPhoneNumbersSummary::phoneNumber)
                .containsExactly(LOCAL, TOLL_FREE);
        ListPhoneNumbersV2Response rest = list(ListPhoneNumbersV2Request.builder()
                .instanceId(first)
                .maxResults(2)
                .nextToken(page.nextToken()));
        assertThat(rest.listPhoneNumbersSummaryList())
                .extracting(ListPhoneNumbersSummary::phoneNumber)
                .containsExactly(INTERNATIONAL);
        assertThat(rest.nextToken()).isNull();
        assertThatExceptionOfType(InvalidPageToken.class)
                .isThrownBy(() -> list(
                        ListPhoneNumbersV2Request.builder().instanceId(second).nextToken(page.nextToken())));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "the older list has legacy ARNs and two types of lines")
    void listsInTheOlderForm() {
        assertThat(list(ListPhoneNumbersRequest.builder().instanceId(first)).phoneNumberSummaryList())
                .hasSize(3)
                .satisfiesExactly(
                        local -> {
                            assertThat(local.arn()).isEqualTo(arn(first) + "/phone-number/" + local.id());
                            assertThat(client.describe(local.id()).phoneNumber())
                                    .isEqualTo(LOCAL);
                            assertThat(local.phoneNumber()).isEqualTo(LOCAL);
                            assertThat(local.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
                            assertThat(local.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
                        },
                        tollFree -> assertThat(tollFree.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE),
                        uifn -> assertThat(uifn.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the type filter asks for what the older list shows")
    void filtersInTheOlderForm() {
        assertThat(listed(ListPhoneNumbersRequest.builder()
                        .instanceId(first)
                        .phoneNumberTypes(List.of(PhoneNumberType.TOLL_FREE))))
                .containsExactly(TOLL_FREE, INTERNATIONAL);
        assertThat(listed(ListPhoneNumbersRequest.builder()
                        .instanceId(second)
                        .phoneNumberCountryCodes(List.of(PhoneNumberCountryCode.CA))))
                .containsExactly(CANADIAN);
        assertThat(listed(ListPhoneNumbersRequest.builder()
                        .instanceId(second)
                        .phoneNumberCountryCodes(List.of(PhoneNumberCountryCode.US))))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated")
    void goesThroughPagesInTheOlderForm() {
        ListPhoneNumbersResponse page =
                list(ListPhoneNumbersRequest.builder().instanceId(first).maxResults(2));
        assertThat(listed(ListPhoneNumbersRequest.builder()
                        .instanceId(first)
                        .maxResults(2)
                        .nextToken(page.nextToken())))
                .containsExactly(INTERNATIONAL);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "numbers belong to a region")
    void showsNothingInOtherRegions() {
        assertThat(client.in("eu-west-2").numbers()).isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "what the published contract calls a type is shown as one of two lines")
    void translatesTypesForTheOlderForm() {
        assertThat(PhoneNumberType.values().stream().map(NumberTypes::older))
                .containsExactly(
                        PhoneNumberType.TOLL_FREE,
                        PhoneNumberType.DID,
                        PhoneNumberType.TOLL_FREE,
                        PhoneNumberType.DID,
                        PhoneNumberType.TOLL_FREE,
                        PhoneNumberType.DID,
                        PhoneNumberType.SHORT_CODE);
    }
}
