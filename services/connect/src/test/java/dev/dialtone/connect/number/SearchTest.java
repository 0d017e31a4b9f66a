package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.AvailableNumberSummary;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.PhoneNumberCountryCode;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.connect.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SearchTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        instance = world.account.exclusively(() -> client.instance("acme"));
    }

    private SearchAvailablePhoneNumbersRequest.Builder request(PhoneNumberCountryCode country, PhoneNumberType type) {
        return Client.searchRequest(instance, country, type);
    }

    private List<String> found(SearchAvailablePhoneNumbersRequest.Builder request) {
        List<String> numbers = new ArrayList<>();
        for (AvailableNumberSummary number :
                Client.present(client.search(request).availableNumbersList())) {
            numbers.add(Client.present(number.phoneNumber()));
        }
        return numbers;
    }

    private void assertRefused(SearchAvailablePhoneNumbersRequest.Builder request, String message) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> client.search(request))
                .withMessage(message);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "at most 10; every member of a summary")
    void findsTenNumbers() {
        SearchAvailablePhoneNumbersResponse answer =
                client.search(request(PhoneNumberCountryCode.US, PhoneNumberType.TOLL_FREE));
        assertThat(answer.availableNumbersList()).hasSize(10).allSatisfy(number -> {
            assertThat(number.phoneNumber()).matches("\\+18\\d{9}");
            assertThat(number.phoneNumberCountryCode()).isEqualTo(PhoneNumberCountryCode.US);
            assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE);
        });
        assertThat(answer.nextToken()).isNotNull();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "numbers that begin with the prefix")
    void findsByPrefix() {
        assertThat(found(request(PhoneNumberCountryCode.US, PhoneNumberType.DID).phoneNumberPrefix("+1206")))
                .hasSize(10)
                .allMatch(number -> number.startsWith("+1206"));
        assertThat(found(request(PhoneNumberCountryCode.GB, PhoneNumberType.DID).phoneNumberPrefix("+4420")))
                .isNotEmpty()
                .allMatch(number -> number.startsWith("+4420"));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the prefix has + and the country code, else InvalidParameterException")
    void refusesPrefixWithoutItsCountry() {
        assertRefused(
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID).phoneNumberPrefix("1206"),
                "PhoneNumberPrefix: 1206 (expected: + and the country code first)");
        assertRefused(
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID).phoneNumberPrefix("+44"),
                "PhoneNumberPrefix: +44 (expected: to begin with +1 for US DID)");
        assertRefused(
                request(PhoneNumberCountryCode.GB, PhoneNumberType.DID).phoneNumberPrefix("+4"),
                "PhoneNumberPrefix: +4 (expected: to begin with +44 for GB DID)");
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "nothing is reserved: the same numbers come again")
    void reservesNothing() {
        SearchAvailablePhoneNumbersRequest.Builder request = request(PhoneNumberCountryCode.US, PhoneNumberType.DID);
        assertThat(found(request)).isEqualTo(found(request));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "what is found can be claimed; what is claimed or cools down is not found")
    void findsOnlyWhatCanBeClaimed() {
        SearchAvailablePhoneNumbersRequest.Builder request = request(PhoneNumberCountryCode.US, PhoneNumberType.DID);
        String number = found(request).get(0);
        String id = client.number(instance, number);
        assertThat(found(request)).doesNotContain(number);
        client.release(id);
        assertThat(found(request)).doesNotContain(number);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated")
    void goesThroughPages() {
        SearchAvailablePhoneNumbersRequest.Builder request =
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID).phoneNumberPrefix("+1206555");
        List<String> expected = found(request.maxResults(10));
        List<String> numbers = new ArrayList<>(found(request.maxResults(3)));
        while (numbers.size() < 9) {
            String token = client.search(request).nextToken();
            numbers.addAll(found(request.nextToken(token)));
        }
        assertThat(numbers).isEqualTo(expected.subList(0, 9));
        // All that begin so: the last page has no token.
        SearchAvailablePhoneNumbersRequest.Builder few =
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID).phoneNumberPrefix("+1206555010");
        assertThat(found(few)).hasSize(10);
        assertThat(client.search(few).nextToken()).isNull();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a token of something else must not answer page one")
    void refusesForeignToken() {
        String token = Client.present(client.search(request(PhoneNumberCountryCode.US, PhoneNumberType.DID))
                .nextToken());
        refusedToken(
                request(PhoneNumberCountryCode.US, PhoneNumberType.TOLL_FREE).nextToken(token));
        for (String damaged : List.of("a", "!", token + "A", token.substring(1), token.substring(0, 40))) {
            refusedToken(request(PhoneNumberCountryCode.US, PhoneNumberType.DID).nextToken(damaged));
        }
    }

    /** The dispatcher words it, as {@link ConnectErrors#invalidPageToken} says. */
    private void refusedToken(SearchAvailablePhoneNumbersRequest.Builder search) {
        assertThatThrownBy(() -> client.search(search)).isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "a pair that is not sold answers an empty list")
    void findsNothingWhereNothingIsSold() {
        assertThat(found(request(PhoneNumberCountryCode.US, PhoneNumberType.SHORT_CODE)))
                .isEmpty();
        assertThat(found(request(PhoneNumberCountryCode.US, PhoneNumberType.THIRD_PARTY_TF)))
                .isEmpty();
        assertThat(found(request(PhoneNumberCountryCode.AN, PhoneNumberType.DID)))
                .isEmpty();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Amazon Connect administrator guide, UIFN: the country code 800 and eight digits")
    void findsInternationalTollFreeNumbers() {
        assertThat(found(
                        request(PhoneNumberCountryCode.US, PhoneNumberType.UIFN).phoneNumberPrefix("+800")))
                .hasSize(10)
                .allMatch(number -> number.startsWith("+8005550"));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the only operation here that does not declare ResourceNotFoundException")
    void refusesUnknownTargetAsParameter() {
        assertRefused(
                Client.searchRequest(
                        "12345678-90ab-cdef-1234-567890abcdef", PhoneNumberCountryCode.US, PhoneNumberType.DID),
                "Instance not found");
        assertRefused(
                Client.searchRequest("nobody", PhoneNumberCountryCode.US, PhoneNumberType.DID),
                "Invalid parameter:  nobody");
        assertRefused(
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID).instanceId(null),
                "InstanceId, TargetArn: absent (expected: one of them)");
        assertRefused(
                request(PhoneNumberCountryCode.US, PhoneNumberType.DID)
                        .instanceId(null)
                        .targetArn("arn:aws:connect:us-east-1:111122223333:traffic-distribution-group/1"),
                "Traffic distribution group not found");
    }
}
