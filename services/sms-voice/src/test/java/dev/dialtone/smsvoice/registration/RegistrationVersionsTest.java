package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Filing;
import dev.dialtone.smsvoice.Sms;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateRegistrationVersionResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationVersionsResult;
import dev.dialtone.smsvoice.model.DiscardRegistrationVersionResult;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionFilter;
import dev.dialtone.smsvoice.model.RegistrationVersionFilterName;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionStatusHistory;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SubmitRegistrationVersionResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationVersionsTest {
    @RegisterExtension
    final World world = new World();

    private final Filing filing = new Filing(world);

    @Test
    @Evidence(value = MODEL, detail = "states and history of a version and its registration")
    void goesFromSubmissionToCompletion() {
        String id = filing.create(Filing.BRAND);
        filing.fill(id);

        SubmitRegistrationVersionResult submitted = filing.submit(id);

        assertThat(submitted.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.SUBMITTED);
        assertThat(submitted.versionNumber()).isEqualTo(1);
        assertThat(submitted.awsReview()).isFalse();
        assertThat(submitted.registrationVersionStatusHistory().submittedTimestamp())
                .isNotNull();
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.REVIEWING);
        assertThat(filing.version(id, 1).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.REVIEWING);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.PROVISIONING);
        assertThat(filing.version(id, 1).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.APPROVED);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(filing.described(id).approvedVersionNumber()).isEqualTo(1);
        RegistrationVersionStatusHistory history = filing.version(id, 1).registrationVersionStatusHistory();
        assertThat(history.awsReviewingTimestamp()).isNull();
        assertThat(history.reviewingTimestamp()).isAfter(history.submittedTimestamp());
        assertThat(history.approvedTimestamp()).isAfter(history.reviewingTimestamp());
        assertThat(history.deniedTimestamp()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "AwsReview: AWS looks first")
    void isReviewedByAwsFirstWhenAsked() {
        String id = filing.create(Filing.BRAND);
        filing.fill(id);

        assertThat(filing.submit(id, true).awsReview()).isTrue();
        world.passRealTime(Duration.ofMillis(20));

        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.AWS_REVIEWING);
        assertThat(filing.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.AWS_REVIEWING);
        filing.pass();
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(filing.version(id, 1).registrationVersionStatusHistory().awsReviewingTimestamp())
                .isNotNull();
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the reason; that it is the one for both is inferred")
    void refusesToSubmitWhatIsIncomplete() {
        String brand = filing.create(Filing.BRAND);
        assertConflict(() -> filing.submit(brand), ConflictExceptionReason.REGISTRATION_NOT_COMPLETE, brand);
        String tollFree = filing.create(Filing.TOLL_FREE);
        filing.fill(tollFree);
        assertConflict(() -> filing.submit(tollFree), ConflictExceptionReason.REGISTRATION_NOT_COMPLETE, tollFree);

        filing.associate(tollFree, filing.tollFreeNumber());
        filing.submit(tollFree);
    }

    @Test
    @Evidence(value = GUESS, detail = "that a CONDITIONAL field is held against the field it depends on")
    void wantsConditionalFieldsWhenTheirConditionHolds() {
        String id = filing.create(Filing.BRAND);
        new RegistrationForms()
                .of(Filing.BRAND).fields().values().stream()
                        .map(RegistrationForm.Field::definition)
                        .filter(field -> field.fieldRequirement().value().equals("REQUIRED"))
                        .forEach(field -> {
                            if (field.selectValidation() == null) {
                                filing.write(
                                        id,
                                        field.fieldPath(),
                                        field.displayHints().exampleTextValue() + "");
                            } else {
                                filing.choose(
                                        id,
                                        field.fieldPath(),
                                        field.selectValidation().options().get(0));
                            }
                        });
        filing.choose(id, "companyInfo.legalType", "PUBLIC_PROFIT");

        assertConflict(() -> filing.submit(id), ConflictExceptionReason.REGISTRATION_NOT_COMPLETE, id);
        filing.choose(id, "companyInfo.legalType", "PRIVATE_PROFIT");
        assertThat(filing.submit(id).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.SUBMITTED);
    }

    @Test
    @Evidence(value = MODEL, detail = "reasons by their names")
    void refusesToSubmitTwiceAndWithoutDraft() {
        String id = filing.create(Filing.BRAND);
        filing.fill(id);
        filing.submit(id);

        assertConflict(() -> filing.submit(id), ConflictExceptionReason.REGISTRATION_ALREADY_SUBMITTED, id);
        filing.pass();
        assertConflict(() -> filing.submit(id), ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED, id);
    }

    @Test
    @Evidence(value = CLIENT, detail = "values are carried over to a new version")
    void makesANewVersionWithTheOldValues() {
        String id = filing.brand();

        CreateRegistrationVersionResult second = filing.createVersion(id);

        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DRAFT);
        assertThat(filing.described(id).currentVersionNumber()).isEqualTo(2);
        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        filing.write(id, "companyInfo.companyName", "Example Two");
        assertThat(name(id, 1)).isEqualTo("Example Corp");
        assertThat(name(id, 2)).isEqualTo("Example Two");
    }

    @Test
    @Evidence(value = MODEL, detail = "an approved version is archived when a newer one is approved")
    void archivesTheVersionBefore() {
        String id = filing.brand();
        filing.createVersion(id);
        filing.submit(id);
        filing.pass();

        assertThat(filing.version(id, 1).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.ARCHIVED);
        assertThat(filing.version(id, 1).registrationVersionStatusHistory().archivedTimestamp())
                .isNotNull();
        assertThat(filing.version(id, 2).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.APPROVED);
        assertThat(filing.described(id).approvedVersionNumber()).isEqualTo(2);
    }

    @Test
    @Evidence(value = MODEL, detail = "only when the version before is finished")
    void refusesANewVersionBesideADraft() {
        String id = filing.create(Filing.BRAND);
        assertConflict(
                () -> filing.createVersion(id), ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED, id);
        filing.fill(id);
        filing.submit(id);
        assertConflict(
                () -> filing.createVersion(id), ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED, id);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the quota; how many is chosen")
    void refusesTooManyVersionsADay() {
        String id = filing.brand();
        for (int i = 0; i < 100; i++) {
            filing.createVersion(id);
            discard(id);
        }

        ServiceQuotaExceededException refusal =
                Sms.refusal(ServiceQuotaExceededException.class, () -> filing.createVersion(id));

        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATION_VERSIONS_CREATED_PER_DAY);
        world.passRealTime(Duration.ofDays(1));
        assertThat(filing.createVersion(id).versionNumber()).isEqualTo(102);
    }

    @Test
    @Evidence(value = GUESS, detail = "that only a draft after the first version can be discarded")
    void discardsADraft() {
        String id = filing.create(Filing.BRAND);
        assertConflict(() -> discard(id), ConflictExceptionReason.DISCARD_REGISTRATION_VERSION_NOT_ALLOWED, id);
        filing.fill(id);
        filing.submit(id);
        filing.pass();
        assertConflict(() -> discard(id), ConflictExceptionReason.DISCARD_REGISTRATION_VERSION_NOT_ALLOWED, id);
        filing.createVersion(id);
        filing.write(id, "companyInfo.companyName", "Example Two");

        DiscardRegistrationVersionResult discarded = discard(id);

        assertThat(discarded.versionNumber()).isEqualTo(2);
        assertThat(discarded.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DISCARDED);
        assertThat(discarded.registrationVersionStatusHistory().discardedTimestamp())
                .isNotNull();
        assertThat(filing.createVersion(id).versionNumber()).isEqualTo(3);
        assertThat(name(id, 3)).isEqualTo("Example Corp");
    }

    @Test
    @Evidence(value = MODEL, detail = "numbers, filter, pages; an unknown number has a reason of its own")
    void describesVersionsByNumberFilterAndPage() {
        String id = filing.brand();
        filing.createVersion(id);

        assertThat(numbers(filing.versions(id, input -> input))).containsExactly(1L, 2L);
        assertThat(numbers(filing.versions(
                        id,
                        input -> input.filters(List.of(RegistrationVersionFilter.builder()
                                .name(RegistrationVersionFilterName.REGISTRATION_VERSION_STATUS)
                                .values(List.of("DRAFT"))
                                .build())))))
                .containsExactly(2L);
        DescribeRegistrationVersionsResult page = filing.versions(id, input -> input.maxResults(1));
        assertThat(numbers(page)).containsExactly(1L);
        assertThat(numbers(filing.versions(id, input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(2L);
        ValidationException refusal = Sms.refusal(ValidationException.class, () -> filing.version(id, 3));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.UNKNOWN_REGISTRATION_VERSION);
        assertThat(refusal.fields()).extracting(field -> field.name()).containsExactly("versionNumbers");
    }

    @Test
    @Evidence(value = MODEL, detail = "every operation declares the error")
    void refusesUnknownRegistrations() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> filing.createVersion("registration-1"),
                () -> filing.versions("registration-1", input -> input),
                () -> filing.submit("registration-1"),
                () -> discard("registration-1"))) {
            ResourceNotFoundException refusal = Sms.refusal(ResourceNotFoundException.class, call);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION);
            assertThat(refusal.resourceId()).isEqualTo("registration-1");
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "that nothing can be done any more to a closed registration but deleting it")
    void endsWhenItsNumberIsReleased() {
        String number = filing.tollFreeNumber();
        String id = filing.tollFree(number);
        filing.submit(id);
        filing.sms.service.registrationReviewer().review(filing.sms.scope, id, Decision.REQUIRE_UPDATES, List.of());
        filing.createVersion(id);
        filing.sms.release(number);
        filing.pass();

        assertThat(filing.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        assertConflict(() -> filing.submit(id), ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED, id);
        assertConflict(
                () -> filing.write(id, "companyInfo.companyName", "Example Two"),
                ConflictExceptionReason.EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED,
                id);
        assertConflict(
                () -> filing.associate(id, filing.tollFreeNumber()), ConflictExceptionReason.RESOURCE_NOT_ACTIVE, id);
    }

    private static void assertConflict(ThrowingCallable call, ConflictExceptionReason reason, String id) {
        ConflictException refusal = Sms.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private DiscardRegistrationVersionResult discard(String id) {
        return filing.sms.caller.discardRegistrationVersion(b -> b.registrationId(id));
    }

    private String name(String id, long version) {
        return String.valueOf(filing.sms
                .caller
                .describeRegistrationFieldValues(
                        b -> b.registrationId(id).versionNumber(version).fieldPaths(List.of("companyInfo.companyName")))
                .registrationFieldValues()
                .get(0)
                .textValue());
    }

    private static List<Long> numbers(DescribeRegistrationVersionsResult result) {
        return result.registrationVersions().stream()
                .map(RegistrationVersionInformation::versionNumber)
                .toList();
    }
}
