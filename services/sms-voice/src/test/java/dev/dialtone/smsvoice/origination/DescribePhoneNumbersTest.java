package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribePhoneNumbersResult;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.PhoneNumberFilter;
import dev.dialtone.smsvoice.model.PhoneNumberFilterName;
import dev.dialtone.smsvoice.model.PhoneNumberInformation;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DescribePhoneNumbersTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "PhoneNumberInformation has what the request answered")
    void showsWhatTheRequestAnswered() {
        RequestPhoneNumberResult requested = sms.request(input -> input.deletionProtectionEnabled(true));

        PhoneNumberInformation shown = sms.described(SmsVoiceFixture.id(requested));

        assertThat(shown.phoneNumberArn()).isEqualTo(requested.phoneNumberArn());
        assertThat(shown.phoneNumberId()).isEqualTo(requested.phoneNumberId());
        assertThat(shown.phoneNumber()).isEqualTo(requested.phoneNumber());
        assertThat(shown.isoCountryCode()).isEqualTo("CA");
        assertThat(shown.messageType()).isEqualTo(requested.messageType());
        assertThat(shown.numberCapabilities()).isEqualTo(requested.numberCapabilities());
        assertThat(shown.numberType().value()).isEqualTo("LONG_CODE");
        assertThat(shown.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(shown.optOutListName()).isEqualTo("Default");
        assertThat(shown.deletionProtectionEnabled()).isTrue();
        assertThat(shown.createdTimestamp()).isEqualTo(requested.createdTimestamp());
        assertThat(shown.poolId()).isNull();
        assertThat(shown.registrationId()).isNull();
        assertThat(shown.twoWayChannelArn()).isNull();
        assertThat(shown.twoWayChannelRole()).isNull();
    }

    @Test
    @Evidence(value = GUESS, detail = "order of creation; AWS documents none")
    void listsInOrderOfCreation() {
        String first = sms.number();
        String second = sms.number();

        assertThat(SmsVoiceFixture.ids(sms.describe(input -> input))).containsExactly(first, second);
    }

    @Test
    @Evidence(value = MODEL, detail = "PhoneNumberIds takes ids and ARNs; order as asked is a guess")
    void findsByIdAndArn() {
        RequestPhoneNumberResult first = sms.request(input -> input);
        String second = sms.number();
        sms.number();

        DescribePhoneNumbersResult found =
                sms.describe(input -> input.phoneNumberIds(List.of(second, SmsVoiceFixture.arn(first), second)));

        assertThat(SmsVoiceFixture.ids(found)).containsExactly(second, SmsVoiceFixture.id(first));
        assertThat(found.nextToken()).isNull();
    }

    @Test
    @Evidence(value = CLIENT, detail = "seen live for phone numbers")
    void failsWholeForOneUnknownId() {
        String known = sms.number();

        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> sms.describe(input -> input.phoneNumberIds(List.of(known, "phone-0"))));

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isEqualTo("phone-0");
        assertThat(refusal.message())
                .isEqualTo("Resource Not Found - ResourceType=\"phone-number\" ResourceId=\"phone-0\"");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"If you specify a phone number ID that isn't valid, an error is"
                    + " returned.\"; the reason is the model's for ARNs")
    void refusesTheArnOfSomethingElse() {
        for (String arn : List.of(
                "arn:aws:sms-voice:us-east-1:111122223333:pool/pool-1",
                "arn:aws:sns:us-east-1:111122223333:topic",
                "arn:aws:sms-voice:us-east-1:111122223333:phone-number/",
                "arn:aws")) {
            ValidationException refusal = SmsVoiceFixture.refusal(
                    ValidationException.class, () -> sms.describe(input -> input.phoneNumberIds(List.of(arn))));
            assertThat(refusal.reason()).as(arn).isEqualTo(ValidationExceptionReason.INVALID_ARN);
            assertThat(refusal.message())
                    .isEqualTo("Validation Exception - Reason=\"INVALID_ARN\" Fields=\"phoneNumberIds\"");
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"the phone numbers in your account\"; \"A requested resource"
                    + " couldn't be found.\"; sharing is a policy's, and there is none")
    void findsNothingOfOtherAccountsAndRegions() {
        String id = sms.number();
        for (String prefix :
                List.of("arn:aws:sms-voice:us-east-1:444455556666:", "arn:aws:sms-voice:eu-west-1:111122223333:")) {
            SmsVoiceFixture.refusal(
                    ResourceNotFoundException.class,
                    () -> sms.describe(input -> input.phoneNumberIds(List.of(prefix + "phone-number/" + id))));
        }
        assertThat(SmsVoiceFixture.ids(sms.in("eu-west-1").describe(input -> input)))
                .isEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"The Owner and PhoneNumberIds parameters can't be used at the"
                    + " same time.\"; the reason is the model's of that name")
    void refusesIdsTogetherWithOwner() {
        String id = sms.number();

        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> sms.describe(input -> input.phoneNumberIds(List.of(id)).owner(Owner.SELF)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly("phoneNumberIds", "owner");
    }

    @Test
    @Evidence(value = MODEL, detail = "SELF is what the account has, SHARED what others share with it")
    void showsNothingAsShared() {
        String id = sms.number();

        assertThat(SmsVoiceFixture.ids(sms.describe(input -> input.owner(Owner.SELF))))
                .containsExactly(id);
        assertThat(SmsVoiceFixture.ids(sms.describe(input -> input.owner(Owner.SHARED))))
                .isEmpty();
        assertThat(SmsVoiceFixture.ids(
                        sms.describe(input -> input.owner(Owner.SELF).phoneNumberIds(List.of()))))
                .containsExactly(id);
    }

    @Test
    @Evidence(value = MODEL, detail = "NextToken is absent at the end")
    void pagesThroughAll() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(sms.number());
        }
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        @Nullable String token = null;
        do {
            String from = token;
            DescribePhoneNumbersResult page =
                    sms.describe(input -> input.maxResults(2).nextToken(from));
            seen.addAll(SmsVoiceFixture.ids(page));
            sizes.add(SmsVoiceFixture.ids(page).size());
            token = page.nextToken();
        } while (token != null);

        assertThat(seen).isEqualTo(all);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"The maximum number of results to return per each request.\";"
                    + " the order is listsInOrderOfCreation's guess")
    void pagesThroughNamedNumbersToo() {
        String first = sms.number();
        sms.number();
        String third = sms.number();

        DescribePhoneNumbersResult page = sms.describe(
                input -> input.phoneNumberIds(List.of(third, first)).maxResults(1));
        DescribePhoneNumbersResult rest = sms.describe(input ->
                input.phoneNumberIds(List.of(third, first)).maxResults(1).nextToken(page.nextToken()));

        assertThat(SmsVoiceFixture.ids(page)).containsExactly(third);
        assertThat(SmsVoiceFixture.ids(rest)).containsExactly(first);
        assertThat(rest.nextToken()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "INVALID_NEXT_TOKEN; that it guards the filters, too, is a guess")
    void refusesTokensOfOtherCalls() {
        sms.number();
        sms.number();
        String token = sms.describe(input -> input.maxResults(1)).nextToken();
        PhoneNumberFilter filter = PhoneNumberFilter.builder()
                .name(PhoneNumberFilterName.ISO_COUNTRY_CODE)
                .values(List.of("CA"))
                .build();

        assertThatThrownBy(() -> sms.describe(input -> input.nextToken("nonsense")))
                .isInstanceOf(InvalidPageToken.class);
        assertThatThrownBy(() -> sms.describe(input -> input.nextToken(token).filters(List.of(filter))))
                .isInstanceOf(InvalidPageToken.class);
        assertThatThrownBy(() -> sms.in("eu-west-1").describe(input -> input.nextToken(token)))
                .isInstanceOf(InvalidPageToken.class);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "DescribePhoneNumbers page: \"If you specify filters, the output includes information for"
                    + " only those phone numbers that meet the filter criteria.\"")
    void filtersNamedNumbers() {
        String id = sms.number();
        PhoneNumberFilter filter = PhoneNumberFilter.builder()
                .name(PhoneNumberFilterName.ISO_COUNTRY_CODE)
                .values(List.of("US"))
                .build();

        assertThat(SmsVoiceFixture.ids(
                        sms.describe(input -> input.phoneNumberIds(List.of(id)).filters(List.of(filter)))))
                .isEmpty();
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a transition after so many reads")
    void countsReadsForTransitionsThatWaitForThem() {
        world.account.timedTransitions().set(List.of(TransitionSetting.afterReads(PhoneNumberLifecycle.ACTIVATION, 2)));
        String id = sms.number();

        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.PENDING);
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.PENDING);
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.ACTIVE);
    }
}
