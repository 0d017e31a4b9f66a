package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
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

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "states and history of a version and its registration")
    void goesFromSubmissionToCompletion() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);

        SubmitRegistrationVersionResult submitted = registrations.submit(id);

        assertThat(submitted.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.SUBMITTED);
        assertThat(submitted.versionNumber()).isEqualTo(1);
        assertThat(submitted.awsReview()).isFalse();
        assertThat(submitted.registrationVersionStatusHistory().submittedTimestamp())
                .isNotNull();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REVIEWING);
        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.REVIEWING);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.PROVISIONING);
        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.APPROVED);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrations.described(id).approvedVersionNumber()).isEqualTo(1);
        RegistrationVersionStatusHistory history = registrations.version(id, 1).registrationVersionStatusHistory();
        assertThat(history.awsReviewingTimestamp()).isNull();
        assertThat(history.reviewingTimestamp()).isAfter(history.submittedTimestamp());
        assertThat(history.approvedTimestamp()).isAfter(history.reviewingTimestamp());
        assertThat(history.deniedTimestamp()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "AwsReview: AWS looks first")
    void isReviewedByAwsFirstWhenAsked() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);

        assertThat(registrations.submit(id, true).awsReview()).isTrue();
        world.passRealTime(Duration.ofMillis(20));

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.AWS_REVIEWING);
        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.AWS_REVIEWING);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrations
                        .version(id, 1)
                        .registrationVersionStatusHistory()
                        .awsReviewingTimestamp())
                .isNotNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "launching RCS agents in countries; two accounts have seen it with campaigns")
    void refusesToSubmitWithoutItsAssociation() {
        for (String type :
                List.of(RegistrationFixture.TOLL_FREE, RegistrationFixture.CAMPAIGN, RegistrationFixture.VETTING)) {
            String id = registrations.create(type);
            registrations.fill(id);

            assertConflict(
                    () -> registrations.submit(id),
                    ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED,
                    id);
            assertThat(registrations.version(id, 1).registrationVersionStatus())
                    .isEqualTo(RegistrationVersionStatus.DRAFT);
        }
        String tollFree = registrations.tollFree(registrations.tollFreeNumber());
        assertThat(registrations.submit(tollFree).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.SUBMITTED);
    }

    @Test
    @Evidence(value = MODEL, detail = "reasons by their names")
    void refusesToSubmitTwiceAndWithoutDraft() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);
        registrations.submit(id);

        assertConflict(() -> registrations.submit(id), ConflictExceptionReason.REGISTRATION_ALREADY_SUBMITTED, id);
        registrations.pass();
        assertConflict(
                () -> registrations.submit(id), ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED, id);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "launching RCS agents in countries: the API opens a blank version; five clients fill it again")
    void startsANewVersionEmpty() {
        String id = registrations.brand();

        CreateRegistrationVersionResult second = registrations.createVersion(id);

        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DRAFT);
        assertThat(registrations.described(id).currentVersionNumber()).isEqualTo(2);
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(names(id, 1)).containsExactly("Example Corp");
        assertThat(names(id, 2)).isEmpty();
        registrations.write(id, "companyInfo.companyName", "Example Two");
        assertThat(names(id, 1)).containsExactly("Example Corp");
        assertThat(names(id, 2)).containsExactly("Example Two");
    }

    @Test
    @Evidence(value = MODEL, detail = "an approved version is archived when a newer one is approved")
    void archivesTheVersionBefore() {
        String id = registrations.brand();
        registrations.createVersion(id);
        registrations.fill(id);
        registrations.submit(id);
        registrations.pass();

        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.ARCHIVED);
        assertThat(registrations
                        .version(id, 1)
                        .registrationVersionStatusHistory()
                        .archivedTimestamp())
                .isNotNull();
        assertThat(registrations.version(id, 2).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.APPROVED);
        assertThat(registrations.described(id).approvedVersionNumber()).isEqualTo(2);
    }

    @Test
    @Evidence(value = MODEL, detail = "only when the version before is finished")
    void refusesANewVersionBesideADraft() {
        String id = registrations.create(RegistrationFixture.BRAND);
        assertConflict(
                () -> registrations.createVersion(id),
                ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED,
                id);
        registrations.fill(id);
        registrations.submit(id);
        assertConflict(
                () -> registrations.createVersion(id),
                ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED,
                id);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the quota; how many is chosen")
    void refusesTooManyVersionsADay() {
        String id = registrations.brand();
        for (int i = 0; i < 100; i++) {
            registrations.createVersion(id);
            discard(id);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> registrations.createVersion(id));

        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.REGISTRATION_VERSIONS_CREATED_PER_DAY);
        world.passRealTime(Duration.ofDays(1));
        assertThat(registrations.createVersion(id).versionNumber()).isEqualTo(102);
    }

    @Test
    @Evidence(value = GUESS, detail = "that only a draft after the first version can be discarded")
    void discardsADraft() {
        String id = registrations.create(RegistrationFixture.BRAND);
        assertConflict(() -> discard(id), ConflictExceptionReason.DISCARD_REGISTRATION_VERSION_NOT_ALLOWED, id);
        registrations.fill(id);
        registrations.submit(id);
        registrations.pass();
        assertConflict(() -> discard(id), ConflictExceptionReason.DISCARD_REGISTRATION_VERSION_NOT_ALLOWED, id);
        registrations.createVersion(id);
        registrations.write(id, "companyInfo.companyName", "Example Two");

        DiscardRegistrationVersionResult discarded = discard(id);

        assertThat(discarded.versionNumber()).isEqualTo(2);
        assertThat(discarded.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DISCARDED);
        assertThat(discarded.registrationVersionStatusHistory().discardedTimestamp())
                .isNotNull();
        assertThat(registrations.createVersion(id).versionNumber()).isEqualTo(3);
        assertThat(names(id, 3)).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "numbers, filter, pages; an unknown number has a reason of its own")
    void describesVersionsByNumberFilterAndPage() {
        String id = registrations.brand();
        registrations.createVersion(id);

        assertThat(numbers(registrations.versions(id, input -> input))).containsExactly(1L, 2L);
        assertThat(numbers(registrations.versions(
                        id,
                        input -> input.filters(List.of(RegistrationVersionFilter.builder()
                                .name(RegistrationVersionFilterName.REGISTRATION_VERSION_STATUS)
                                .values(List.of("DRAFT"))
                                .build())))))
                .containsExactly(2L);
        DescribeRegistrationVersionsResult page = registrations.versions(id, input -> input.maxResults(1));
        assertThat(numbers(page)).containsExactly(1L);
        assertThat(numbers(
                        registrations.versions(id, input -> input.maxResults(1).nextToken(page.nextToken()))))
                .containsExactly(2L);
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> registrations.version(id, 3));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.UNKNOWN_REGISTRATION_VERSION);
        assertThat(refusal.fields()).extracting(field -> field.name()).containsExactly("versionNumbers");
    }

    @Test
    @Evidence(value = MODEL, detail = "every operation declares the error")
    void refusesUnknownRegistrations() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> registrations.createVersion("registration-1"),
                () -> registrations.versions("registration-1", input -> input),
                () -> registrations.submit("registration-1"),
                () -> discard("registration-1"))) {
            ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION);
            assertThat(refusal.resourceId()).isEqualTo("registration-1");
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "CLOSED: the number has gone, the registration is still to be deleted; reasons by their names")
    void endsWhenItsNumberIsReleased() {
        String number = registrations.tollFreeNumber();
        String id = registrations.tollFree(number);
        registrations.submit(id);
        registrations
                .sms
                .service
                .registrationReviewer()
                .review(registrations.sms.scope, id, Decision.REQUIRE_UPDATES, List.of());
        registrations.createVersion(id);
        registrations.sms.release(number);
        registrations.pass();

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.CLOSED);
        assertConflict(
                () -> registrations.submit(id), ConflictExceptionReason.SUBMIT_REGISTRATION_VERSION_NOT_ALLOWED, id);
        assertConflict(
                () -> registrations.write(id, "companyInfo.companyName", "Example Two"),
                ConflictExceptionReason.EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED,
                id);
        assertConflict(
                () -> registrations.associate(id, registrations.tollFreeNumber()),
                ConflictExceptionReason.RESOURCE_NOT_ACTIVE,
                id);
    }

    private static void assertConflict(ThrowingCallable call, ConflictExceptionReason reason, String id) {
        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.REGISTRATION);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private DiscardRegistrationVersionResult discard(String id) {
        return registrations.sms.caller.discardRegistrationVersion(b -> b.registrationId(id));
    }

    private List<String> names(String id, long version) {
        return registrations
                .sms
                .caller
                .describeRegistrationFieldValues(
                        b -> b.registrationId(id).versionNumber(version).fieldPaths(List.of("companyInfo.companyName")))
                .registrationFieldValues()
                .stream()
                .map(value -> String.valueOf(value.textValue()))
                .toList();
    }

    private static List<Long> numbers(DescribeRegistrationVersionsResult result) {
        return result.registrationVersions().stream()
                .map(RegistrationVersionInformation::versionNumber)
                .toList();
    }
}
