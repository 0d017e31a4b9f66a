package dev.dialtone.smsvoice.optout;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DeleteOptedOutNumberResult;
import dev.dialtone.smsvoice.model.DescribeOptedOutNumbersRequest;
import dev.dialtone.smsvoice.model.DescribeOptedOutNumbersResult;
import dev.dialtone.smsvoice.model.OptedOutFilter;
import dev.dialtone.smsvoice.model.OptedOutFilterName;
import dev.dialtone.smsvoice.model.OptedOutNumber;
import dev.dialtone.smsvoice.model.OptedOutNumberInformation;
import dev.dialtone.smsvoice.model.PutOptedOutNumberResult;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OptedOutNumbersTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/";
    private static final String ALICE = "+12065550100";
    private static final String BOB = "+12065550101";
    private static final String CAROL = "+447700900123";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the samples of the reference: EndUserOptedOut is false for what was put")
    void putsANumber() {
        sms.createOptOutList("A");

        PutOptedOutNumberResult put = put("A", ALICE);

        assertThat(put.optOutListArn()).isEqualTo(ARN + "A");
        assertThat(put.optOutListName()).isEqualTo("A");
        assertThat(put.optedOutNumber()).isEqualTo(ALICE);
        assertThat(put.optedOutTimestamp()).isEqualTo(World.START);
        assertThat(put.endUserOptedOut()).isFalse();
        assertThat(put(ARN + "Default", BOB).optOutListName()).isEqualTo("Default");
    }

    @Test
    @Evidence(value = GUESS, detail = "the plus sign may be left out; the answer has it")
    void knowsANumberWithAndWithoutPlusSign() {
        assertThat(put("Default", "12065550100").optedOutNumber()).isEqualTo(ALICE);

        assertThat(numbers(input -> input.optedOutNumbers(List.of("12065550100", ALICE))))
                .containsExactly(ALICE);
        assertThat(delete("Default", "12065550100").optedOutNumber()).isEqualTo(ALICE);
    }

    @Test
    @Evidence(value = CLIENT, detail = "putting is idempotent; that the first time stays is a guess")
    void keepsTheTimeOfTheFirstPut() {
        put("Default", ALICE);
        world.passRealTime(Duration.ofHours(1));

        assertThat(put("Default", ALICE).optedOutTimestamp()).isEqualTo(World.START);
        assertThat(numbers(input -> input)).containsExactly(ALICE);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the reasons; where they are used is inferred")
    void refusesWhatIsNoDestination() {
        refuses(ValidationExceptionReason.CANNOT_PARSE, "optedOutNumber", () -> put("Default", "+12"));
        refuses(ValidationExceptionReason.CANNOT_PARSE, "optedOutNumber", () -> delete("Default", "+12"));
        refuses(
                ValidationExceptionReason.CANNOT_PARSE,
                "optedOutNumbers",
                () -> numbers(input -> input.optedOutNumbers(List.of("+12"))));
        RequestPhoneNumberResult own = sms.request(input -> input);
        refuses(
                ValidationExceptionReason.CANNOT_ADD_OPTED_OUT_NUMBER,
                "optedOutNumber",
                () -> put("Default", Objects.requireNonNull(own.phoneNumber())));
        assertThat(numbers(input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "an unknown list is an error of every operation")
    void refusesUnknownLists() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> put("Nowhere", ALICE),
                () -> delete("Nowhere", ALICE),
                () -> describe(input -> input.optOutListName("Nowhere")))) {
            ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
            assertThat(refusal.resourceId()).isEqualTo("Nowhere");
        }
        refuses(
                ValidationExceptionReason.INVALID_ARN,
                "optOutListName",
                () -> put("arn:aws:sms-voice:us-east-1:111122223333:pool/p", ALICE));
    }

    @Test
    @Evidence(value = CLIENT, detail = "a number that is not in the list is no error, unlike unknown ids elsewhere")
    void describesTheNumbersAskedForThatAreThere() {
        put("Default", ALICE);
        put("Default", BOB);

        assertThat(numbers(input -> input.optedOutNumbers(List.of(CAROL, BOB)))).containsExactly(BOB);
        assertThat(numbers(input -> input.optedOutNumbers(List.of(CAROL)))).isEmpty();
        DescribeOptedOutNumbersResult result = describe(input -> input);
        assertThat(result.optOutListName()).isEqualTo("Default");
        assertThat(result.optOutListArn()).isEqualTo(ARN + "Default");
    }

    @Test
    @Evidence(value = MODEL, detail = "the filter end-user-opted-out with true and false")
    void filtersByWhoOptedOut() {
        put("Default", ALICE);
        sms.optOut
                .optedOutNumbers
                .part("Default")
                .put(
                        world.scope,
                        BOB,
                        OptedOutNumber.builder()
                                .optedOutNumber(BOB)
                                .optedOutTimestamp(World.START)
                                .endUserOptedOut(true)
                                .build());

        assertThat(numbers(input -> input.filters(byEndUser("true")))).containsExactly(BOB);
        assertThat(numbers(input -> input.filters(byEndUser("false")))).containsExactly(ALICE);
        assertThat(numbers(input -> input.filters(byEndUser("true", "false")))).containsExactly(ALICE, BOB);
        assertThat(numbers(input -> input.optedOutNumbers(List.of(ALICE, BOB)).filters(byEndUser("true"))))
                .containsExactly(BOB);
        refuses(
                ValidationExceptionReason.INVALID_FILTER_VALUES,
                "filters.1.member.values.1.member",
                () -> numbers(input -> input.filters(byEndUser("yes"))));
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing, named numbers as well")
    void pagesThroughAList() {
        sms.createOptOutList("A");
        for (String number : List.of(ALICE, BOB, CAROL)) {
            put("Default", number);
            put("A", number);
        }

        for (UnaryOperator<DescribeOptedOutNumbersRequest.Builder> ask :
                List.<UnaryOperator<DescribeOptedOutNumbersRequest.Builder>>of(
                        input -> input.maxResults(2),
                        input -> input.maxResults(2).optedOutNumbers(List.of(ALICE, BOB, CAROL)))) {
            DescribeOptedOutNumbersResult first = describe(ask);
            assertThat(numbers(first)).containsExactly(ALICE, BOB);
            assertThat(numbers(describe(input -> ask.apply(input).nextToken(first.nextToken()))))
                    .containsExactly(CAROL);
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample repeats the time of the opt-out")
    void deletesANumber() {
        put("Default", ALICE);
        world.passRealTime(Duration.ofHours(1));

        DeleteOptedOutNumberResult deleted = delete("Default", ALICE);

        assertThat(deleted.optOutListArn()).isEqualTo(ARN + "Default");
        assertThat(deleted.optOutListName()).isEqualTo("Default");
        assertThat(deleted.optedOutNumber()).isEqualTo(ALICE);
        assertThat(deleted.optedOutTimestamp()).isEqualTo(World.START);
        assertThat(deleted.endUserOptedOut()).isFalse();
        assertThat(numbers(input -> input)).isEmpty();
        ResourceNotFoundException refusal =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> delete("Default", ALICE));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPTED_OUT_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo(ALICE);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the model has the rule of 30 days; the reason, and that it holds list by list, are inferred")
    void deletesANumberOnceInThirtyDays() {
        sms.createOptOutList("A");
        put("Default", ALICE);
        put("A", ALICE);
        delete("Default", ALICE);
        put("Default", ALICE);

        world.passRealTime(Duration.ofDays(30).minusMillis(1));
        refuses(
                ValidationExceptionReason.PHONE_NUMBER_CANNOT_BE_OPTED_IN,
                "optedOutNumber",
                () -> delete("Default", ALICE));
        assertThat(numbers(input -> input)).containsExactly(ALICE);
        delete("A", ALICE);

        world.passRealTime(Duration.ofMillis(1));
        delete("Default", ALICE);
        assertThat(numbers(input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "deleting a list deletes its numbers")
    void forgetsTheNumbersOfADeletedList() {
        sms.createOptOutList("A");
        put("A", ALICE);
        put("A", BOB);
        delete("A", BOB);
        put("Default", ALICE);

        sms.caller.deleteOptOutList(b -> b.optOutListName("A"));
        sms.createOptOutList("A");

        assertThat(numbers(describe(input -> input.optOutListName("A")))).isEmpty();
        assertThat(numbers(input -> input)).containsExactly(ALICE);
        put("A", BOB);
        assertThat(delete("A", BOB).optedOutNumber()).isEqualTo(BOB);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "lists belong to a region")
    void keepsRegionsApart() {
        put("Default", ALICE);

        assertThat(sms.in("eu-west-1")
                        .caller
                        .describeOptedOutNumbers(b -> b.optOutListName("Default"))
                        .optedOutNumbers())
                .isEmpty();
    }

    private static void refuses(ValidationExceptionReason reason, String field, ThrowingCallable call) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(field);
        assertThat(refusal).hasMessageContaining(field);
    }

    private static List<OptedOutFilter> byEndUser(String... values) {
        return List.of(OptedOutFilter.builder()
                .name(OptedOutFilterName.END_USER_OPTED_OUT)
                .values(List.of(values))
                .build());
    }

    private PutOptedOutNumberResult put(String list, String number) {
        return sms.caller.putOptedOutNumber(b -> b.optOutListName(list).optedOutNumber(number));
    }

    private DeleteOptedOutNumberResult delete(String list, String number) {
        return sms.caller.deleteOptedOutNumber(b -> b.optOutListName(list).optedOutNumber(number));
    }

    /** Describes the list Default, or what the change makes of that. */
    private DescribeOptedOutNumbersResult describe(UnaryOperator<DescribeOptedOutNumbersRequest.Builder> change) {
        return sms.caller.describeOptedOutNumbers(b -> change.apply(b.optOutListName("Default")));
    }

    private List<String> numbers(UnaryOperator<DescribeOptedOutNumbersRequest.Builder> change) {
        return numbers(describe(change));
    }

    private static List<String> numbers(DescribeOptedOutNumbersResult result) {
        return Objects.requireNonNull(result.optedOutNumbers()).stream()
                .map(OptedOutNumberInformation::optedOutNumber)
                .toList();
    }
}
