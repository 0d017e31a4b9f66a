package dev.dialtone.chime.number;

import static dev.dialtone.chime.ChimeFixture.SEATTLE;
import static dev.dialtone.chime.ChimeFixture.SEATTLE_TOO;
import static dev.dialtone.chime.ChimeFixture.VOICE_CONNECTOR;
import static dev.dialtone.chime.ChimeFixture.present;
import static dev.dialtone.chime.ChimeFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.chime.ChimeFixture;
import dev.dialtone.chime.model.ChimeNumbersCaller;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersRequest;
import dev.dialtone.chime.model.SearchAvailablePhoneNumbersResponse;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberSearchTest {
    private final World world = new World();

    private final ChimeFixture fixture = new ChimeFixture(world);

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "CLI example: consecutive numbers of an area code")
    void findsNumbersOfAnAreaCode() {
        assertThat(found(asks().areaCode("206").maxResults(3))).containsExactly(SEATTLE, SEATTLE_TOO, "+12065550102");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "State as in the CLI example; full names are guessed")
    void findsNumbersOfAStateAndACity() {
        assertThat(found(asks().country("US").state("WA"))).allMatch(number -> number.startsWith("+1"));
        assertThat(found(asks().state("Washington"))).isEqualTo(found(asks().state("WA")));
        assertThat(found(asks().city("Seattle").state("WA"))).contains(SEATTLE);
    }

    @Test
    @Evidence(Source.MODEL)
    void findsTollFreeNumbers() {
        assertThat(found(asks().tollFreePrefix("833"))).isNotEmpty().allMatch(number -> number.startsWith("+1833"));
        assertThat(found(asks().tollFreePrefix("833").phoneNumberType(PhoneNumberType.TOLL_FREE)))
                .isEqualTo(found(asks().tollFreePrefix("833")));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "aws-sdk-ruby 2213: the toll-free prefix 800 is valid and finds nothing")
    void findsNothingWhenNoNumberPassesEveryFilter() {
        assertThat(found(asks().areaCode("000"))).isEmpty();
        assertThat(found(asks().areaCode("206").state("NY"))).isEmpty();
        assertThat(found(asks().areaCode("206").tollFreePrefix("800"))).isEmpty();
        assertThat(found(asks().tollFreePrefix("800").phoneNumberType(PhoneNumberType.LOCAL)))
                .isEmpty();
        assertThat(found(asks().state("Nowhere"))).isEmpty();
        assertThat(found(asks().country("AQ").phoneNumberType(PhoneNumberType.LOCAL)))
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rules; that their error is a BadRequestException is guessed")
    void asksForAFilterInTheUnitedStates() {
        refused(ErrorCode.BAD_REQUEST, () -> found(asks()));
        refused(ErrorCode.BAD_REQUEST, () -> found(asks().country("US").phoneNumberType(PhoneNumberType.LOCAL)));
        refused(ErrorCode.BAD_REQUEST, () -> found(asks().city("Seattle")));
        refused(ErrorCode.BAD_REQUEST, () -> found(asks().city("Seattle").areaCode("206")));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "The rules; that their error is a BadRequestException is guessed")
    void asksForTheTypeAndNothingElseOutsideTheUnitedStates() {
        assertThat(found(asks().country("CA").phoneNumberType(PhoneNumberType.LOCAL)))
                .isNotEmpty();
        assertThat(found(asks().country("GB").phoneNumberType(PhoneNumberType.TOLL_FREE)))
                .isNotEmpty()
                .allMatch(number -> number.startsWith("+44"));
        refused(ErrorCode.BAD_REQUEST, () -> found(asks().country("CA")));
        refused(ErrorCode.BAD_REQUEST, () -> found(asks().country("CA").areaCode("416")));
        refused(
                ErrorCode.BAD_REQUEST,
                () -> found(asks().country("CA").areaCode("416").phoneNumberType(PhoneNumberType.LOCAL)));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "CDK constructs see numbers taken between search and order")
    void reservesNothing() {
        assertThat(found(asks().areaCode("206").maxResults(1))).containsExactly(SEATTLE);
        assertThat(found(asks().areaCode("206").maxResults(1))).containsExactly(SEATTLE);
        fixture.order(VOICE_CONNECTOR, SEATTLE);
        assertThat(found(asks().areaCode("206").maxResults(1))).containsExactly(SEATTLE_TOO);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "Paging; the size of a page without MaxResults is guessed")
    void findsPageByPage() {
        SearchAvailablePhoneNumbersResponse first = search(asks().areaCode("206"));
        assertThat(first.e164PhoneNumbers()).hasSize(10);

        List<String> all = new ArrayList<>(found(asks().areaCode("206").maxResults(20)));
        SearchAvailablePhoneNumbersResponse second =
                search(asks().areaCode("206").nextToken(first.nextToken()));
        all.removeAll(present(first.e164PhoneNumbers()));
        assertThat(second.e164PhoneNumbers()).isEqualTo(all);
    }

    @Test
    @Evidence(Source.MODEL)
    void endsWithAPageWithoutAToken() {
        String token = null;
        int pages = 0;
        do {
            SearchAvailablePhoneNumbersResponse page =
                    search(asks().areaCode("206").maxResults(500).nextToken(token));
            assertThat(page.e164PhoneNumbers()).isNotEmpty();
            token = page.nextToken();
            pages++;
        } while (token != null);
        assertThat(pages).isEqualTo(10);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "UpdatePhoneNumber page: \"BadRequestException: The input parameters don't match the "
                    + "service's restrictions.\" That a token of another search is such a parameter is "
                    + "guessed in PhoneNumbersTest")
    void takesATokenForItsOwnSearchOnly() {
        String token = present(search(asks().areaCode("206")).nextToken());

        for (String damaged : List.of("nonsense", "!", token + "A", token.substring(1))) {
            assertThatThrownBy(() -> search(asks().areaCode("206").nextToken(damaged)))
                    .isInstanceOf(InvalidPageToken.class);
        }
        assertThatThrownBy(() -> search(asks().areaCode("253").nextToken(token)))
                .isInstanceOf(InvalidPageToken.class);
        refused(
                ErrorCode.BAD_REQUEST,
                () -> search(asks().country("AQ")
                        .phoneNumberType(PhoneNumberType.LOCAL)
                        .nextToken(token)));
        ChimeNumbersCaller stranger = fixture.chime.as(world.accounts.account("444455556666"));
        assertThatThrownBy(() -> stranger.searchAvailablePhoneNumbers(
                        asks().areaCode("206").nextToken(token).build()))
                .isInstanceOf(InvalidPageToken.class);
    }

    private List<String> found(SearchAvailablePhoneNumbersRequest.Builder query) {
        return present(search(query).e164PhoneNumbers());
    }

    private SearchAvailablePhoneNumbersResponse search(SearchAvailablePhoneNumbersRequest.Builder query) {
        return fixture.chime.searchAvailablePhoneNumbers(query.build());
    }

    private static SearchAvailablePhoneNumbersRequest.Builder asks() {
        return SearchAvailablePhoneNumbersRequest.builder();
    }
}
