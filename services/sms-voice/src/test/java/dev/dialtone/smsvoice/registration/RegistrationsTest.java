package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationResult;
import dev.dialtone.smsvoice.model.DeleteRegistrationResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationsResult;
import dev.dialtone.smsvoice.model.RegistrationFilter;
import dev.dialtone.smsvoice.model.RegistrationFilterName;
import dev.dialtone.smsvoice.model.RegistrationInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationsTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "a new registration has a first version, a draft")
    void createsARegistrationWithItsFirstVersion() {
        List<Tag> tags = List.of(Tag.builder().key("Name").value("Ours").build());

        CreateRegistrationResult registration = registrations.create(
                input -> input.registrationType(RegistrationFixture.BRAND).tags(tags));

        assertThat(registration.registrationId()).matches("registration-[0-9a-f]{32}");
        assertThat(registration.registrationArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:registration/" + registration.registrationId());
        assertThat(registration.registrationType()).isEqualTo(RegistrationFixture.BRAND);
        assertThat(registration.registrationStatus()).isEqualTo(RegistrationStatus.CREATED);
        assertThat(registration.currentVersionNumber()).isEqualTo(1);
        assertThat(registration.createdTimestamp()).isEqualTo(World.START);
        assertThat(registration.tags()).isEqualTo(tags);
        RegistrationVersionInformation version = registrations.version(registration.registrationId(), 1);
        assertThat(version.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DRAFT);
        assertThat(version.registrationVersionStatusHistory().draftTimestamp()).isEqualTo(World.START);
        assertThat(version.registrationVersionStatusHistory().submittedTimestamp())
                .isNull();
        RegistrationInformation shown = registrations.described(registration.registrationArn());
        assertThat(shown.registrationStatus()).isEqualTo(RegistrationStatus.CREATED);
        assertThat(shown.approvedVersionNumber()).isNull();
        assertThat(shown.latestDeniedVersionNumber()).isNull();
        assertThat(registrations
                        .create(input -> input.registrationType(RegistrationFixture.BRAND))
                        .tags())
                .isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "the operation declares no ResourceNotFoundException")
    void refusesAnUnknownType() {
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> registrations.create("US_NOTHING"));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE);
        assertThat(refusal.fields()).extracting(field -> field.name()).containsExactly("registrationType");
        assertThat(ids(input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 registrations")
    void refusesTheTwentySixthRegistration() {
        for (int i = 0; i < 25; i++) {
            registrations.create(RegistrationFixture.BRAND);
        }

        ServiceQuotaExceededException refusal = SmsVoiceFixture.refusal(
                ServiceQuotaExceededException.class, () -> registrations.create(RegistrationFixture.BRAND));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATIONS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "names of the filters; an id that is unknown is an error")
    void describesByIdFilterAndPage() {
        String brand = registrations.create(RegistrationFixture.BRAND);
        String tollFree = registrations.create(RegistrationFixture.TOLL_FREE);
        String complete = registrations.brand();

        assertThat(ids(input -> input.registrationIds(List.of(tollFree, brand))))
                .containsExactly(tollFree, brand);
        assertThat(ids(filters(RegistrationFilterName.REGISTRATION_TYPE, RegistrationFixture.BRAND)))
                .containsExactly(brand, complete);
        assertThat(ids(filters(RegistrationFilterName.REGISTRATION_STATUS, "CREATED", "CLOSED")))
                .containsExactly(brand, tollFree);
        DescribeRegistrationsResult page = registrations.describe(input -> input.maxResults(2));
        assertThat(ids(input -> input.maxResults(2).nextToken(page.nextToken())))
                .containsExactly(complete);
        ValidationException badType = SmsVoiceFixture.refusal(
                ValidationException.class, () -> ids(filters(RegistrationFilterName.REGISTRATION_TYPE, "NOTHING")));
        assertThat(badType.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        ValidationException badStatus = SmsVoiceFixture.refusal(
                ValidationException.class, () -> ids(filters(RegistrationFilterName.REGISTRATION_STATUS, "DONE")));
        assertThat(badStatus.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        ResourceNotFoundException unknown = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class,
                () -> ids(input -> input.registrationIds(List.of(brand, "registration-1"))));
        assertThat(unknown.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(unknown.resourceId()).isEqualTo("registration-1");
    }

    @Test
    @Evidence(value = CLIENT, detail = "seen: the answer shows DELETED, and what was CREATED is gone at once")
    void deletesADraftAndSetsItsNumberFree() {
        String number = registrations.tollFreeNumber();
        String id = registrations.tollFree(number);
        assertThat(registrations.sms.described(number).registrationId()).isEqualTo(id);

        DeleteRegistrationResult deleted = registrations.delete(id);

        assertThat(deleted.registrationId()).isEqualTo(id);
        assertThat(deleted.registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
        assertThat(registrations.sms.described(number).registrationId()).isNull();
        assertThat(SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> registrations.delete(id))
                        .resourceId())
                .isEqualTo(id);
        assertThat(SmsVoiceFixture.refusal(
                                ResourceNotFoundException.class, () -> registrations.versions(id, input -> input))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
        registrations.associate(registrations.create(RegistrationFixture.TOLL_FREE), number);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "registration by CLI: nothing is deleted while SUBMITTED or REVIEWING; the reason is named for it")
    void refusesToDeleteWhatIsUnderReview() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);
        registrations.submit(id);

        assertDeletionRefused(id);
        registrations.pass();
        assertThat(registrations.delete(id).registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
    }

    @Test
    @Evidence(value = MODEL, detail = "the disassociation behaviours, and the reason that is named for it")
    void refusesToDeleteWhileAssociationsHaveToGoFirst() {
        String number = registrations.tollFreeNumber();
        String tollFree = registrations.tollFree(number);
        registrations.submit(tollFree);
        String campaign = registrations.completeCampaign();
        String tenDlc = registrations.tenDlcNumber(campaign);
        registrations.pass();

        assertDeletionRefused(tollFree);
        assertDeletionRefused(campaign);
        registrations.sms.release(number);
        registrations.sms.release(tenDlc);
        registrations.pass();
        assertThat(registrations.status(tollFree)).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(registrations.status(campaign)).isEqualTo(RegistrationStatus.COMPLETE);
        registrations.delete(tollFree);
        registrations.delete(campaign);
    }

    @Test
    @Evidence(value = GUESS, detail = "nothing says what becomes of campaigns whose brand is deleted")
    void refusesToDeleteABrandThatHasCampaigns() {
        String campaign = registrations.campaign();
        String brand = registrations
                .associations(campaign, input -> input)
                .registrationAssociations()
                .get(0)
                .resourceId();

        assertDeletionRefused(brand);
        registrations.delete(campaign);
        registrations.delete(brand);
    }

    private void assertDeletionRefused(String id) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> registrations.delete(id));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static UnaryOperator<DescribeRegistrationsRequest.Builder> filters(
            RegistrationFilterName name, String... values) {
        return input -> input.filters(List.of(
                RegistrationFilter.builder().name(name).values(List.of(values)).build()));
    }

    private List<String> ids(UnaryOperator<DescribeRegistrationsRequest.Builder> change) {
        return registrations.describe(change).registrations().stream()
                .map(RegistrationInformation::registrationId)
                .toList();
    }
}
