package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Filing;
import dev.dialtone.smsvoice.Sms;
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
class RegisteredNumbersTest {
    @RegisterExtension
    final World world = new World();

    private final Filing filing = new Filing(world);
    private final Sms sms = filing.sms;

    @Test
    @Evidence(value = AWS_DOCS, detail = "a toll-free number is pending until its registration is complete")
    void activatesATollFreeNumberWithItsRegistration() {
        String number = filing.tollFreeNumber();
        String bystander = filing.tollFreeNumber();
        String id = filing.tollFree(number);
        filing.pass();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.PENDING);

        filing.submit(id);
        filing.pass();

        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
        assertThat(sms.described(number).registrationId()).isEqualTo(id);
        assertThat(sms.described(bystander).status()).isEqualTo(NumberStatus.PENDING);
    }

    @Test
    @Evidence(value = GUESS, detail = "RegistrationId of another type than a campaign is taken as an association")
    void takesATollFreeNumberForADraft() {
        String id = filing.create(Filing.TOLL_FREE);

        RequestPhoneNumberResult number = sms.request(input -> input.isoCountryCode("US")
                .numberType(RequestableNumberType.TOLL_FREE)
                .registrationId(id));

        assertThat(number.registrationId()).isEqualTo(id);
        assertThat(filing.associations(id, input -> input).registrationAssociations())
                .extracting(RegistrationAssociationMetadata::resourceId)
                .containsExactly(Sms.id(number));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a 10DLC number needs an approved campaign")
    void givesTenDlcNumbersToACompleteCampaign() {
        String campaign = filing.completeCampaign();

        String number = filing.tenDlcNumber(campaign);

        assertThat(sms.described(number).registrationId()).isEqualTo(campaign);
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.PENDING);
        filing.pass();
        assertThat(sms.described(number).status()).isEqualTo(NumberStatus.ACTIVE);
    }

    @Test
    @Evidence(value = GUESS, detail = "classes and reasons of the errors about RegistrationId")
    void refusesRegistrationsThatDoNotFit() {
        String campaign = filing.campaign();
        String brand = filing.brand();

        ConflictException early = Sms.refusal(ConflictException.class, () -> filing.tenDlcNumber(campaign));
        assertThat(early.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        assertThat(early.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(early.resourceId()).isEqualTo(campaign);
        ValidationException wrong = Sms.refusal(ValidationException.class, () -> filing.tenDlcNumber(brand));
        assertThat(wrong.reason()).isEqualTo(ValidationExceptionReason.INVALID_REGISTRATION_ASSOCIATION);
        assertThat(wrong.fields()).extracting(field -> field.name()).containsExactly("registrationId");
        assertThat(Sms.refusal(ResourceNotFoundException.class, () -> filing.tenDlcNumber("registration-1"))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
        assertThat(sms.describe(input -> input).phoneNumbers()).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 numbers to an account, 49 to a campaign: the account's limit is met first")
    void countsNumbersOfACampaign() {
        String campaign = filing.completeCampaign();
        for (int i = 0; i < 25; i++) {
            filing.tenDlcNumber(campaign);
        }

        assertThat(Sms.refusal(ServiceQuotaExceededException.class, () -> filing.tenDlcNumber(campaign))
                        .reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.PHONE_NUMBERS_PER_ACCOUNT);
        assertThat(filing.associations(campaign, input -> input).registrationAssociations())
                .hasSize(26);
    }

    @Test
    @Evidence(value = GUESS, detail = "that a released number leaves its registration, and what that does to it")
    void closesTheRegistrationOfAReleasedTollFreeNumber() {
        String first = filing.tollFreeNumber();
        String second = filing.tollFreeNumber();
        String id = filing.tollFree(first);
        filing.associate(id, second);
        filing.submit(id);
        filing.pass();

        sms.release(first);
        filing.pass();
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        sms.release(second);
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        filing.pass();
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(filing.associations(id, input -> input).registrationAssociations())
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "that a draft outlives its number, and that a review ends with it")
    void keepsADraftAndEndsAReviewWhenTheNumberGoes() {
        String draft = filing.create(Filing.TOLL_FREE);
        String number = filing.tollFreeNumber();
        filing.associate(draft, number);
        String other = filing.tollFreeNumber();
        String denied = filing.tollFree(other);
        filing.submit(denied);
        sms.service.registrationReviewer().review(sms.scope, denied, Decision.REQUIRE_UPDATES, List.of());

        sms.release(number);
        sms.release(other);
        filing.pass();

        assertThat(filing.status(draft)).isEqualTo(RegistrationStatus.CREATED);
        assertThat(filing.status(denied)).isEqualTo(RegistrationStatus.CLOSED);
    }
}
