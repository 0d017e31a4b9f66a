package dev.dialtone.it.connect;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
import static dev.dialtone.it.connect.ConnectFixture.TOLL_FREE;
import static dev.dialtone.it.connect.ConnectFixture.TORONTO;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ClaimPhoneNumberRequest;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.ListPhoneNumbersResponse;
import software.amazon.awssdk.services.connect.model.ListPhoneNumbersSummary;
import software.amazon.awssdk.services.connect.model.ListPhoneNumbersV2Request;
import software.amazon.awssdk.services.connect.model.ListPhoneNumbersV2Response;
import software.amazon.awssdk.services.connect.model.PhoneNumberCountryCode;
import software.amazon.awssdk.services.connect.model.PhoneNumberSummary;
import software.amazon.awssdk.services.connect.model.PhoneNumberType;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** ListPhoneNumbersV2 and the older ListPhoneNumbers. */
@ExtendWith(DialtoneServer.class)
class ListingsTest {

    private String first = "";
    private String second = "";

    @BeforeEach
    void claimNumbers(ConnectFixture fixture) {
        first = fixture.instance("first");
        second = fixture.instance("second");
        fixture.claim(ClaimPhoneNumberRequest.builder()
                .instanceId(first)
                .phoneNumber(SEATTLE)
                .phoneNumberDescription("front desk"));
        fixture.number(first, TOLL_FREE);
        fixture.number(second, TORONTO);
    }

    private static List<String> listed(ConnectClient connect, Consumer<ListPhoneNumbersV2Request.Builder> request) {
        return connect.listPhoneNumbersV2(request).listPhoneNumbersSummaryList().stream()
                .map(ListPhoneNumbersSummary::phoneNumber)
                .toList();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members of ListPhoneNumbersSummary")
    void showsEveryMember(ConnectClient connect, ConnectFixture fixture) {
        ListPhoneNumbersSummary number = connect.listPhoneNumbersV2(list -> list.maxResults(1))
                .listPhoneNumbersSummaryList()
                .get(0);
        assertThat(number.phoneNumberArn()).isEqualTo(fixture.arn("phone-number/" + number.phoneNumberId()));
        assertThat(number.phoneNumber()).isEqualTo(SEATTLE);
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberDescription()).isEqualTo("front desk");
        assertThat(number.targetArn()).isEqualTo(fixture.arn("instance/" + first));
        assertThat(number.instanceId()).isEqualTo(first);
        assertThat(number.sourcePhoneNumberArn()).isNull();
        assertThat(fixture.describe(number.phoneNumberId()).phoneNumber()).isEqualTo(SEATTLE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "filters of ListPhoneNumbersV2")
    void filters(ConnectClient connect, ConnectFixture fixture) {
        assertThat(listed(connect, list -> {})).containsExactly(SEATTLE, TOLL_FREE, TORONTO);
        assertThat(listed(connect, list -> list.instanceId(second))).containsExactly(TORONTO);
        assertThat(listed(connect, list -> list.targetArn(fixture.arn("instance/" + first))))
                .containsExactly(SEATTLE, TOLL_FREE);
        assertThat(listed(connect, list -> list.phoneNumberCountryCodes(PhoneNumberCountryCode.CA)))
                .containsExactly(TORONTO);
        assertThat(listed(connect, list -> list.phoneNumberTypes(PhoneNumberType.DID, PhoneNumberType.UIFN)))
                .containsExactly(SEATTLE, TORONTO);
        assertThat(listed(connect, list -> list.phoneNumberPrefix("+1800"))).containsExactly(TOLL_FREE);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "scripts give InstanceId and TargetArn; different ones cannot both be meant")
    void takesOneTargetInBothWays(ConnectClient connect, ConnectFixture fixture) {
        String arn = fixture.arn("instance/" + second);
        assertThat(listed(connect, list -> list.instanceId(second).targetArn(arn)))
                .containsExactly(TORONTO);
        refused(
                InvalidParameterException.class,
                400,
                () -> listed(connect, list -> list.instanceId(first).targetArn(arn)));
        assertThat(connect.searchAvailablePhoneNumbers(search -> search.instanceId(second)
                                .targetArn(arn)
                                .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                                .phoneNumberType(PhoneNumberType.DID))
                        .availableNumbersList())
                .isNotEmpty();
        refused(
                InvalidParameterException.class,
                400,
                () -> connect.searchAvailablePhoneNumbers(search -> search.instanceId(first)
                        .targetArn(arn)
                        .phoneNumberCountryCode(PhoneNumberCountryCode.US)
                        .phoneNumberType(PhoneNumberType.DID)));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "a published AWS sample begins a listing with an empty token; seen of Chime, taken for all in the query. In "
                            + "a body the model demands one character")
    void beginsWithAnEmptyToken(ConnectClient connect) {
        assertThat(connect.listPhoneNumbers(list -> list.instanceId(first).nextToken(""))
                        .phoneNumberSummaryList())
                .hasSize(2);
        assertThat(connect.listInstances(list -> list.nextToken("")).instanceSummaryList())
                .hasSize(2);
        refused(InvalidParameterException.class, 400, () -> listed(connect, list -> list.nextToken("")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated")
    void goesThroughPages(ConnectClient connect) {
        assertThat(connect.listPhoneNumbersV2Paginator(list -> list.maxResults(1))
                        .listPhoneNumbersSummaryList())
                .extracting(ListPhoneNumbersSummary::phoneNumber)
                .containsExactly(SEATTLE, TOLL_FREE, TORONTO);
        assertThat(connect.listPhoneNumbersPaginator(
                                list -> list.instanceId(first).maxResults(1))
                        .phoneNumberSummaryList())
                .extracting(PhoneNumberSummary::phoneNumber)
                .containsExactly(SEATTLE, TOLL_FREE);

        ListPhoneNumbersV2Response page = connect.listPhoneNumbersV2(list -> list.maxResults(1));
        refused(
                InvalidParameterException.class,
                400,
                () -> listed(connect, list -> list.instanceId(first).nextToken(page.nextToken())));
        refused(
                InvalidParameterException.class,
                400,
                () -> connect.listPhoneNumbers(list -> list.instanceId(first).nextToken(page.nextToken())));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "members and filters of the older list; its ARNs are the legacy ones")
    void listsInTheOlderForm(ConnectClient connect, ConnectFixture fixture) {
        ListPhoneNumbersResponse all = connect.listPhoneNumbers(list -> list.instanceId(first));
        assertThat(all.nextToken()).isNull();
        PhoneNumberSummary number = all.phoneNumberSummaryList().get(0);
        assertThat(number.arn()).isEqualTo(fixture.arn("instance/" + first + "/phone-number/" + number.id()));
        assertThat(number.phoneNumber()).isEqualTo(SEATTLE);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.DID);
        assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
        assertThat(connect.listPhoneNumbers(list -> list.instanceId(first)
                                .phoneNumberTypes(PhoneNumberType.TOLL_FREE, PhoneNumberType.SHORT_CODE)
                                .phoneNumberCountryCodes(PhoneNumberCountryCode.US, PhoneNumberCountryCode.GB))
                        .phoneNumberSummaryList())
                .extracting(PhoneNumberSummary::phoneNumber)
                .containsExactly(TOLL_FREE);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceNotFoundException of both lists")
    void refusesUnknownInstance(ConnectClient connect) {
        refused(ResourceNotFoundException.class, 404, () -> listed(connect, list -> list.instanceId(UNKNOWN)));
        refused(ResourceNotFoundException.class, 404, () -> connect.listPhoneNumbers(list -> list.instanceId(UNKNOWN)));
    }
}
