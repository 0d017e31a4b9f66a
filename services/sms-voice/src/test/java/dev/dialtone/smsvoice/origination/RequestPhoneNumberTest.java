package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestPhoneNumberTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "sample of a Canadian number in the API reference")
    void answersAsTheSampleOfTheReference() {
        RequestPhoneNumberResult number = sms.request(input -> input);

        assertThat(number.phoneNumberId()).matches("phone-[0-9a-f]{32}");
        assertThat(number.phoneNumberArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:phone-number/" + number.phoneNumberId());
        assertThat(number.phoneNumber()).matches("\\+1[2-9]\\d{2}555\\d{4}");
        assertThat(number.status()).isEqualTo(NumberStatus.PENDING);
        assertThat(number.isoCountryCode()).isEqualTo("CA");
        assertThat(number.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(number.numberType()).isEqualTo(RequestableNumberType.LONG_CODE);
        assertThat(number.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(number.twoWayEnabled()).isFalse();
        assertThat(number.selfManagedOptOutsEnabled()).isFalse();
        assertThat(number.internationalSendingEnabled()).isFalse();
        assertThat(number.deletionProtectionEnabled()).isFalse();
        assertThat(number.optOutListName()).isEqualTo("Default");
        assertThat(number.createdTimestamp()).isEqualTo(World.START);
        assertThat(number.twoWayChannelArn()).isNull();
        assertThat(number.twoWayChannelRole()).isNull();
        assertThat(number.poolId()).isNull();
        assertThat(number.registrationId()).isNull();
        assertThat(number.tags()).isNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the members say what they set")
    void keepsWhatTheRequestSets() {
        sms.createOptOutList("List");
        List<Tag> tags = List.of(Tag.builder().key("Name").value("Front desk").build());

        RequestPhoneNumberResult number = sms.request(input -> input.messageType(MessageType.PROMOTIONAL)
                .numberCapabilities(List.of(NumberCapability.VOICE, NumberCapability.SMS))
                .optOutListName("List")
                .deletionProtectionEnabled(true)
                .internationalSendingEnabled(true)
                .tags(tags));

        assertThat(number.messageType()).isEqualTo(MessageType.PROMOTIONAL);
        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.VOICE, NumberCapability.SMS);
        assertThat(number.optOutListName()).isEqualTo("List");
        assertThat(number.deletionProtectionEnabled()).isTrue();
        assertThat(number.internationalSendingEnabled()).isTrue();
        assertThat(number.tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(value = CLIENT, detail = "terraform-provider-aws phone_number.go waits from PENDING to ACTIVE")
    void becomesActiveWhenItsTransitionIsOver() {
        String id = sms.number();

        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.PENDING);
        world.passRealTime(Duration.ofMillis(50));
        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a toll-free number is pending until its registration is complete")
    void leavesTollFreeNumbersPendingWithoutRegistration() {
        String id = SmsVoiceFixture.id(
                sms.request(input -> input.isoCountryCode("US").numberType(RequestableNumberType.TOLL_FREE)));
        world.passRealTime(Duration.ofDays(1));

        assertThat(sms.described(id).status()).isEqualTo(NumberStatus.PENDING);
        assertThat(sms.described(id).phoneNumber()).matches("\\+18(00|33|44|55|66|77|88)555\\d{4}");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "simulator numbers are 555 numbers of the United States")
    void givesSimulatorNumbersOfThe555Exchange() {
        RequestPhoneNumberResult number = sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.SIMULATOR)
                .numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.VOICE)));

        assertThat(number.phoneNumber()).matches("\\+1\\d{3}555[5-9]\\d{3}");
        assertThat(number.monthlyLeasingPrice()).isEqualTo("1.00");
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "terraform-provider-aws acceptance test: ResourceNotFoundException; its ResourceType is a guess")
    void refusesPromotionalSimulatorNumbers() {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> sms.request(input -> input.isoCountryCode("US")
                        .numberType(RequestableNumberType.SIMULATOR)
                        .messageType(MessageType.PROMOTIONAL)));

        assertThat(refusal.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
        assertThat(refusal.resourceId()).isNull();
        assertThat(refusal.message()).isEqualTo("Resource Not Found - ResourceType=\"phone-number\"");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "a campaign is needed, says the guide; class, reason and field of the error are not")
    void refusesTenDlcWithoutRegistration() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> sms.request(input -> input.isoCountryCode("US").numberType(RequestableNumberType.TEN_DLC)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.MISSING_PARAMETER);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("registrationId");
    }

    @Test
    @Evidence(value = MODEL, detail = "OptOutListName takes name or ARN")
    void takesAnOptOutListByArn() {
        String arn = sms.createOptOutList("List").optOutListArn();

        assertThat(sms.request(input -> input.optOutListName(arn)).optOutListName())
                .isEqualTo("List");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"A requested resource couldn't be found.\"; these members name one"
                    + " by its id or ARN")
    void refusesUnknownListsPoolsAndRegistrations() {
        ResourceNotFoundException list = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> sms.request(input -> input.optOutListName("Nowhere")));
        ResourceNotFoundException pool = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> sms.request(input -> input.poolId("pool-1")));
        ResourceNotFoundException registration = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> sms.request(input -> input.isoCountryCode("US")
                        .numberType(RequestableNumberType.TEN_DLC)
                        .registrationId("registration-1")));

        assertThat(list.message())
                .isEqualTo("Resource Not Found - ResourceType=\"opt-out-list\" ResourceId=\"Nowhere\"");
        assertThat(pool.resourceType()).isEqualTo(ResourceType.POOL);
        assertThat(pool.resourceId()).isEqualTo("pool-1");
        assertThat(registration.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(registration.resourceId()).isEqualTo("registration-1");
    }

    @Test
    @Evidence(value = GUESS, detail = "the shape allows an empty PoolId; it can name nothing")
    void takesAnEmptyPoolIdForNone() {
        assertThat(sms.request(input -> input.poolId("")).poolId()).isNull();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page: \"The request would cause a service quota to be exceeded.\"; guide:"
                    + " 25 numbers")
    void refusesTheTwentySixthNumber() {
        for (int i = 0; i < 25; i++) {
            sms.number();
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, sms::number);

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT);
        assertThat(refusal.message()).isEqualTo("Service Quota Exceeded - Reason=\"PHONE_NUMBERS_PER_ACCOUNT\"");
        assertThat(sms.in("eu-west-1").number()).isNotEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a capability that is named twice is one capability")
    void takesACapabilityOnce() {
        RequestPhoneNumberResult number =
                sms.request(input -> input.numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.SMS)));

        assertThat(number.numberCapabilities()).containsExactly(NumberCapability.SMS);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "AWS's tagging guide: keys that begin with aws: are reserved; reason and field are guessed by"
                    + " TaggingTest")
    void refusesReservedTagsAndThenKeepsNothing() {
        List<Tag> tags = List.of(
                Tag.builder().key("Name").value("a").build(),
                Tag.builder().key("aws:created").value("b").build());

        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> sms.request(input -> input.tags(tags)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly("tags.2.member.key");
        assertThat(sms.describe(input -> input).phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "a number belongs to one holder")
    void takesTheNumberOutOfTheInventory() {
        RequestPhoneNumberResult number = sms.request(input -> input);

        assertThat(sms.inventory.holder(
                        sms.scope, sms.described(SmsVoiceFixture.id(number)).phoneNumber()))
                .contains(SmsVoiceFixture.arn(number));
    }
}
