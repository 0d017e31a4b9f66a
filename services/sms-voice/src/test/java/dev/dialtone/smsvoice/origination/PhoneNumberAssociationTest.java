package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RequestPhoneNumberResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What registrations do to phone numbers, and the other way round. */
class PhoneNumberAssociationTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);
    private final SmsVoiceFixture sms = registrations.sms;

    @Test
    @Evidence(value = AWS_DOCS, detail = "a toll-free number is pending until its registration is complete")
    void activatesATollFreeNumberWithItsRegistration() {
        String number = registrations.tollFreeNumber();
        String bystander = registrations.tollFreeNumber();
        String id = registrations.tollFree(number);
        registrations.pass();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.PENDING);

        registrations.submit(id);
        registrations.pass();

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).registrationId()).isEqualTo(id);
        assertThat(sms.described(bystander).status()).isEqualTo(NumberStatus.PENDING);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "RequestPhoneNumber page, RegistrationId: \"Use this field to attach your phone number for an"
                    + " external registration process.\"")
    void takesATollFreeNumberForADraft() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);

        RequestPhoneNumberResult number = sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.TOLL_FREE)
                .registrationId(id));

        assertThat(number.registrationId()).isEqualTo(id);
        assertThat(registrations.associations(id, input -> input).registrationAssociations())
                .extracting(RegistrationAssociationMetadata::resourceId)
                .containsExactly(SmsVoiceFixture.id(number));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a 10DLC number needs an approved campaign")
    void givesTenDlcNumbersToACompleteCampaign() {
        String campaign = registrations.completeCampaign();

        String number = registrations.tenDlcNumber(campaign);

        assertThat(sms.described(number).registrationId()).isEqualTo(campaign);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.PENDING);
        registrations.pass();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(value = GUESS, detail = "classes and reasons of the errors about RegistrationId")
    void refusesRegistrationsThatDoNotFit() {
        String campaign = registrations.campaign();
        String brand = registrations.brand();

        ConflictException early =
                SmsVoiceFixture.refusal(ConflictException.class, () -> registrations.tenDlcNumber(campaign));
        assertThat(early.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(early.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(early.resourceId()).isEqualTo(campaign);
        ValidationException wrong =
                SmsVoiceFixture.refusal(ValidationException.class, () -> registrations.tenDlcNumber(brand));
        assertThat(wrong.reason()).isEqualTo(ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION);
        assertThat(wrong.fields()).extracting(field -> field.name()).containsExactly("registrationId");
        assertThat(SmsVoiceFixture.refusal(
                                ResourceNotFoundException.class, () -> registrations.tenDlcNumber("registration-1"))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
        assertThat(sms.describe(input -> input).phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 numbers to an account, 49 to a campaign: the account's limit is met first")
    void countsNumbersOfACampaign() {
        String campaign = registrations.completeCampaign();
        for (int i = 0; i < 25; i++) {
            registrations.tenDlcNumber(campaign);
        }

        assertThat(SmsVoiceFixture.refusal(
                                ServiceQuotaExceededException.class, () -> registrations.tenDlcNumber(campaign))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT);
        assertThat(registrations.associations(campaign, input -> input).registrationAssociations())
                .hasSize(26);
    }

    @Test
    @Evidence(value = GUESS, detail = "that a released number leaves its registration, and what that does to it")
    void closesTheRegistrationOfAReleasedTollFreeNumber() {
        String first = registrations.tollFreeNumber();
        String second = registrations.tollFreeNumber();
        String id = registrations.tollFree(first);
        registrations.associate(id, second);
        registrations.submit(id);
        registrations.pass();

        sms.release(first);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        sms.release(second);
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(registrations.associations(id, input -> input).registrationAssociations())
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "that a draft outlives its number, and that a review ends with it")
    void keepsADraftAndEndsAReviewWhenTheNumberGoes() {
        String draft = registrations.create(RegistrationFixture.TOLL_FREE);
        String number = registrations.tollFreeNumber();
        registrations.associate(draft, number);
        String other = registrations.tollFreeNumber();
        String denied = registrations.tollFree(other);
        registrations.submit(denied);
        sms.service.registrationReviewer().review(sms.scope, denied, Decision.REQUIRE_UPDATES, List.of());

        sms.release(number);
        sms.release(other);
        registrations.pass();

        assertThat(registrations.status(draft)).isEqualTo(RegistrationStatus.CREATED);
        assertThat(registrations.status(denied)).isEqualTo(RegistrationStatus.CLOSED);
    }
}
