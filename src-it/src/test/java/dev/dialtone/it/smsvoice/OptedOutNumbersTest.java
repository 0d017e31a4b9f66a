package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteOptedOutNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DescribeOptedOutNumbersResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OptedOutFilter;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OptedOutNumberInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.PutOptedOutNumberResponse;

@ExtendWith(DialtoneServer.class)
class OptedOutNumbersTest {
    private static final String ALICE = "+12065550100";
    private static final String BOB = "+12065550101";

    private String listArn;

    @BeforeEach
    void haveAList(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.clock().freeze();
        listArn =
                sms.createOptOutList(create -> create.optOutListName("Orders")).optOutListArn();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "put, describe and delete with every member of the answers")
    void livesFromPutToDeletion(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        PutOptedOutNumberResponse put = put(sms, "Orders", ALICE);

        assertThat(put.optOutListArn()).isEqualTo(listArn);
        assertThat(put.optOutListName()).isEqualTo("Orders");
        assertThat(put.optedOutNumber()).isEqualTo(ALICE);
        assertThat(put.endUserOptedOut()).isFalse();
        assertThat(put.optedOutTimestamp()).isNotNull();
        assertThat(put(sms, listArn, ALICE).equalsBySdkFields(put)).isTrue();
        DescribeOptedOutNumbersResponse described =
                sms.describeOptedOutNumbers(describe -> describe.optOutListName(listArn));
        assertThat(described.optOutListArn()).isEqualTo(listArn);
        assertThat(described.optOutListName()).isEqualTo("Orders");
        assertThat(described.optedOutNumbers())
                .containsExactly(OptedOutNumberInformation.builder()
                        .optedOutNumber(ALICE)
                        .optedOutTimestamp(put.optedOutTimestamp())
                        .endUserOptedOut(false)
                        .build());

        dialtone.clock().advance(Duration.ofHours(1));
        DeleteOptedOutNumberResponse deleted = sms.deleteOptedOutNumber(
                delete -> delete.optOutListName(listArn).optedOutNumber(ALICE));

        assertThat(deleted.optOutListArn()).isEqualTo(listArn);
        assertThat(deleted.optOutListName()).isEqualTo("Orders");
        assertThat(deleted.optedOutNumber()).isEqualTo(ALICE);
        assertThat(deleted.optedOutTimestamp()).isEqualTo(put.optedOutTimestamp());
        assertThat(deleted.endUserOptedOut()).isFalse();
        assertThat(sms.describeOptedOutNumbers(describe -> describe.optOutListName("Orders"))
                        .optedOutNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "pages, numbers asked for and the filter")
    void showsWhatIsAskedFor(PinpointSmsVoiceV2Client sms) {
        put(sms, "Orders", ALICE);
        put(sms, "Orders", BOB);

        assertThat(sms
                        .describeOptedOutNumbersPaginator(
                                describe -> describe.optOutListName("Orders").maxResults(1))
                        .optedOutNumbers()
                        .stream()
                        .map(OptedOutNumberInformation::optedOutNumber))
                .containsExactly(ALICE, BOB);
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Orders").optedOutNumbers(BOB, "+12065550102"))
                        .optedOutNumbers())
                .extracting(OptedOutNumberInformation::optedOutNumber)
                .containsExactly(BOB);
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Orders").filters(endUser("true")))
                        .optedOutNumbers())
                .isEmpty();
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Orders").filters(endUser("false")))
                        .optedOutNumbers())
                .hasSize(2);
    }

    @Test
    @Evidence(value = CLIENT, detail = "a number that is not in the list is no error")
    void answersNothingForANumberThatIsNotThere(PinpointSmsVoiceV2Client sms) {
        assertThat(sms.describeOptedOutNumbers(
                                describe -> describe.optOutListName("Orders").optedOutNumbers(ALICE))
                        .optedOutNumbers())
                .isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "the rules; their reasons are guessed in OptedOutNumbersTest of the service")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        Errors.notFound(() -> put(sms, "Nowhere", ALICE), "opt-out-list", "Nowhere");
        Errors.notFound(
                () -> sms.describeOptedOutNumbers(describe -> describe.optOutListName("Nowhere")),
                "opt-out-list",
                "Nowhere");
        Errors.notFound(() -> delete(sms, "Nowhere", ALICE), "opt-out-list", "Nowhere");
        Errors.notFound(() -> delete(sms, "Orders", ALICE), "opted-out-number", ALICE);
        Errors.invalid(() -> put(sms, "Orders", "+12"), "CANNOT_PARSE", "optedOutNumber");
        Errors.invalid(() -> put(sms, "Orders", "nobody"), "INVALID_PARAMETER", "optedOutNumber");
        Errors.invalid(
                () -> put(sms, "Orders", Canadian.requested(sms).phoneNumber()),
                "CANNOT_ADD_OPTED_OUT_NUMBER",
                "optedOutNumber");
        Errors.invalid(() -> put(sms, listArn.replace("opt-out-list", "pool"), ALICE), "INVALID_ARN", "optOutListName");
        Errors.invalid(
                () -> sms.describeOptedOutNumbers(
                        describe -> describe.optOutListName("Orders").filters(endUser("maybe"))),
                "INVALID_FILTER_VALUES",
                "filters.1.member.values.1.member");
        Errors.invalid(
                () -> sms.describeOptedOutNumbers(
                        describe -> describe.optOutListName("Orders").nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(() -> sms.putOptedOutNumber(put -> {}), "MISSING_PARAMETER", "optOutListName", "optedOutNumber");
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "the rule of 30 days; its reason is guessed in OptedOutNumbersTest of the service")
    void deletesANumberOnceInThirtyDays(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        put(sms, "Orders", ALICE);
        delete(sms, "Orders", ALICE);
        put(sms, "Orders", ALICE);
        dialtone.clock().advance(Duration.ofDays(29));

        Errors.invalid(() -> delete(sms, "Orders", ALICE), "PHONE_NUMBER_CANNOT_BE_OPTED_IN", "optedOutNumber");

        dialtone.clock().advance(Duration.ofDays(1));
        delete(sms, "Orders", ALICE);
    }

    @Test
    @Evidence(value = MODEL, detail = "deleting a list deletes its numbers")
    void forgetsTheNumbersOfADeletedList(PinpointSmsVoiceV2Client sms) {
        put(sms, "Orders", ALICE);
        sms.deleteOptOutList(delete -> delete.optOutListName("Orders"));
        sms.createOptOutList(create -> create.optOutListName("Orders"));

        assertThat(sms.describeOptedOutNumbers(describe -> describe.optOutListName("Orders"))
                        .optedOutNumbers())
                .isEmpty();
    }

    private static OptedOutFilter endUser(String value) {
        return OptedOutFilter.builder().name("end-user-opted-out").values(value).build();
    }

    private static PutOptedOutNumberResponse put(PinpointSmsVoiceV2Client sms, String list, String number) {
        return sms.putOptedOutNumber(put -> put.optOutListName(list).optedOutNumber(number));
    }

    private static void delete(PinpointSmsVoiceV2Client sms, String list, String number) {
        sms.deleteOptedOutNumber(delete -> delete.optOutListName(list).optedOutNumber(number));
    }
}
