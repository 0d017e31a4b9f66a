package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Filing;
import dev.dialtone.smsvoice.Sms;
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

    private final Filing filing = new Filing(world);

    @Test
    @Evidence(value = MODEL, detail = "a new registration has a first version, a draft")
    void createsARegistrationWithItsFirstVersion() {
        List<Tag> tags = List.of(Tag.builder().key("Name").value("Ours").build());

        CreateRegistrationResult registration =
                filing.create(input -> input.registrationType(Filing.BRAND).tags(tags));

        assertThat(registration.registrationId()).matches("registration-[0-9a-f]{32}");
        assertThat(registration.registrationArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:111122223333:registration/" + registration.registrationId());
        assertThat(registration.registrationType()).isEqualTo(Filing.BRAND);
        assertThat(registration.registrationStatus()).isEqualTo(RegistrationStatus.CREATED);
        assertThat(registration.currentVersionNumber()).isEqualTo(1);
        assertThat(registration.createdTimestamp()).isEqualTo(World.START);
        assertThat(registration.tags()).isEqualTo(tags);
        RegistrationVersionInformation version = filing.version(registration.registrationId(), 1);
        assertThat(version.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DRAFT);
        assertThat(version.registrationVersionStatusHistory().draftTimestamp()).isEqualTo(World.START);
        assertThat(version.registrationVersionStatusHistory().submittedTimestamp())
                .isNull();
        RegistrationInformation shown = filing.described(registration.registrationArn());
        assertThat(shown.registrationStatus()).isEqualTo(RegistrationStatus.CREATED);
        assertThat(shown.approvedVersionNumber()).isNull();
        assertThat(shown.latestDeniedVersionNumber()).isNull();
        assertThat(filing.create(input -> input.registrationType(Filing.BRAND)).tags())
                .isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "the operation declares no ResourceNotFoundException")
    void refusesAnUnknownType() {
        ValidationException refusal = Sms.refusal(ValidationException.class, () -> filing.create("US_NOTHING"));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE);
        assertThat(refusal.fields()).extracting(field -> field.name()).containsExactly("registrationType");
        assertThat(ids(input -> input)).isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 registrations")
    void refusesTheTwentySixthRegistration() {
        for (int i = 0; i < 25; i++) {
            filing.create(Filing.BRAND);
        }

        ServiceQuotaExceededException refusal =
                Sms.refusal(ServiceQuotaExceededException.class, () -> filing.create(Filing.BRAND));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATIONS_PER_ACCOUNT);
    }

    @Test
    @Evidence(value = MODEL, detail = "names of the filters; an id that is unknown is an error")
    void describesByIdFilterAndPage() {
        String brand = filing.create(Filing.BRAND);
        String tollFree = filing.create(Filing.TOLL_FREE);
        String complete = filing.brand();

        assertThat(ids(input -> input.registrationIds(List.of(tollFree, brand))))
                .containsExactly(tollFree, brand);
        assertThat(ids(filters(RegistrationFilterName.REGISTRATION_TYPE, Filing.BRAND)))
                .containsExactly(brand, complete);
        assertThat(ids(filters(RegistrationFilterName.REGISTRATION_STATUS, "CREATED", "CLOSED")))
                .containsExactly(brand, tollFree);
        DescribeRegistrationsResult page = filing.describe(input -> input.maxResults(2));
        assertThat(ids(input -> input.maxResults(2).nextToken(page.nextToken())))
                .containsExactly(complete);
        ValidationException badType = Sms.refusal(
                ValidationException.class, () -> ids(filters(RegistrationFilterName.REGISTRATION_TYPE, "NOTHING")));
        assertThat(badType.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        ValidationException badStatus = Sms.refusal(
                ValidationException.class, () -> ids(filters(RegistrationFilterName.REGISTRATION_STATUS, "DONE")));
        assertThat(badStatus.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        ResourceNotFoundException unknown = Sms.refusal(
                ResourceNotFoundException.class,
                () -> ids(input -> input.registrationIds(List.of(brand, "registration-1"))));
        assertThat(unknown.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(unknown.resourceId()).isEqualTo("registration-1");
    }

    @Test
    @Evidence(value = GUESS, detail = "that the answer shows DELETED, and that a draft can be deleted with its number")
    void deletesADraftAndSetsItsNumberFree() {
        String number = filing.tollFreeNumber();
        String id = filing.tollFree(number);
        assertThat(filing.sms.described(number).registrationId()).isEqualTo(id);

        DeleteRegistrationResult deleted = filing.delete(id);

        assertThat(deleted.registrationId()).isEqualTo(id);
        assertThat(deleted.registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
        assertThat(filing.sms.described(number).registrationId()).isNull();
        assertThat(Sms.refusal(ResourceNotFoundException.class, () -> filing.delete(id))
                        .resourceId())
                .isEqualTo(id);
        assertThat(Sms.refusal(ResourceNotFoundException.class, () -> filing.versions(id, input -> input))
                        .resourceType())
                .isEqualTo(ResourceType.REGISTRATION);
        filing.associate(filing.create(Filing.TOLL_FREE), number);
    }

    @Test
    @Evidence(value = GUESS, detail = "the guide has the rule for registrations under review; the reason is inferred")
    void refusesToDeleteWhatIsUnderReview() {
        String id = filing.create(Filing.BRAND);
        filing.fill(id);
        filing.submit(id);

        assertDeletionRefused(id);
        filing.pass();
        assertThat(filing.delete(id).registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model names the behaviours; the reason is inferred")
    void refusesToDeleteWhileAssociationsHaveToGoFirst() {
        String number = filing.tollFreeNumber();
        String tollFree = filing.tollFree(number);
        filing.submit(tollFree);
        String campaign = filing.completeCampaign();
        String tenDlc = filing.tenDlcNumber(campaign);
        filing.pass();

        assertDeletionRefused(tollFree);
        assertDeletionRefused(campaign);
        filing.sms.release(number);
        filing.sms.release(tenDlc);
        filing.pass();
        assertThat(filing.status(tollFree)).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(filing.status(campaign)).isEqualTo(RegistrationStatus.COMPLETE);
        filing.delete(tollFree);
        filing.delete(campaign);
    }

    @Test
    @Evidence(value = GUESS, detail = "nothing says what becomes of campaigns whose brand is deleted")
    void refusesToDeleteABrandThatHasCampaigns() {
        String campaign = filing.campaign();
        String brand = filing.associations(campaign, input -> input)
                .registrationAssociations()
                .get(0)
                .resourceId();

        assertDeletionRefused(brand);
        filing.delete(campaign);
        filing.delete(brand);
    }

    private void assertDeletionRefused(String id) {
        ConflictException refusal = Sms.refusal(ConflictException.class, () -> filing.delete(id));
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
        return filing.describe(change).registrations().stream()
                .map(RegistrationInformation::registrationId)
                .toList();
    }
}
