package dev.dialtone.smsvoice.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Outcome;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions by hand. */
class RegistrationReviewsTest {
    private static final Reason TAX_ID = new Reason("TAX_ID_MISMATCH", "Give the EIN", "companyInfo.taxId");

    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    void approvesWhatIsUnderReview() {
        String id = submitted();

        Outcome outcome = review(id, Decision.APPROVE);

        assertThat(outcome).isEqualTo(new Outcome(null, "PROVISIONING", 1, "APPROVED"));
        assertThat(registrations
                        .version(id, 1)
                        .registrationVersionStatusHistory()
                        .reviewingTimestamp())
                .isNotNull();
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    @Test
    void sendsBackWithReasonsForTheVersionAndItsFields() {
        String id = submitted();

        Outcome outcome = review(id, Decision.REQUIRE_UPDATES, TAX_ID, new Reason("UNCLEAR", null, null));

        assertThat(outcome).isEqualTo(new Outcome(null, "REQUIRES_UPDATES", 1, "DENIED"));
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrations.described(id).latestDeniedVersionNumber()).isEqualTo(1);
        RegistrationVersionInformation version = registrations.version(id, 1);
        assertThat(version.deniedReasons())
                .extracting(reason -> reason.reason() + ": " + reason.shortDescription())
                .containsExactly("TAX_ID_MISMATCH: Give the EIN", "UNCLEAR: UNCLEAR");
        assertThat(version.feedback()).isEqualTo("Give the EIN\nUNCLEAR");
        assertThat(version.registrationVersionStatusHistory().deniedTimestamp()).isNotNull();
        assertThat(value(id, 1, "companyInfo.taxId").deniedReason()).isEqualTo("TAX_ID_MISMATCH");
        assertThat(value(id, 1, "companyInfo.taxId").feedback()).isEqualTo("Give the EIN");
        assertThat(value(id, 1, "companyInfo.city").deniedReason()).isNull();
    }

    @Test
    void takesACorrectedVersion() {
        String id = submitted();
        review(id, Decision.REQUIRE_UPDATES, TAX_ID);
        registrations.createVersion(id);

        assertThat(value(id, 2, "companyInfo.taxId").deniedReason()).isNull();
        registrations.write(id, "companyInfo.taxId", "987654321");
        registrations.submit(id);
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrations.described(id).approvedVersionNumber()).isEqualTo(2);
        assertThat(registrations.described(id).latestDeniedVersionNumber()).isEqualTo(1);
        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.DENIED);
    }

    @Test
    void closesWhatIsDeniedUnlessAnEarlierVersionIsInForce() {
        String first = submitted();
        assertThat(review(first, Decision.DENY)).isEqualTo(new Outcome(null, "CLOSED", 1, "DENIED"));
        assertThat(registrations.version(first, 1).deniedReasons()).isNull();

        String second = registrations.brand();
        registrations.createVersion(second);
        registrations.submit(second);
        assertThat(review(second, Decision.DENY)).isEqualTo(new Outcome(null, "COMPLETE", 2, "DENIED"));
        assertThat(registrations.described(second).approvedVersionNumber()).isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        String draft = registrations.create(RegistrationFixture.BRAND);
        String complete = registrations.brand();
        String id = submitted();

        assertThat(review(draft, Decision.APPROVE).refusal())
                .isEqualTo("registration " + draft + ": CREATED (expected: SUBMITTED, AWS_REVIEWING or REVIEWING)");
        assertThat(review(complete, Decision.APPROVE).refusal()).isNotNull();
        assertThat(review(id, Decision.DENY, new Reason("A", null, "companyInfo.none"))
                        .refusal())
                .isEqualTo("fieldPath: companyInfo.none (expected: a field that has a value)");
        assertThat(registrations
                        .sms
                        .service
                        .registrationReviewer()
                        .review(registrations.sms.scope, "registration-1", Decision.APPROVE, List.of()))
                .isEmpty();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    @Test
    void canBeToldToTakeReads() {
        world.account
                .timedTransitions()
                .set(List.of(
                        TransitionSetting.afterReads(RegistrationLifecycle.TAKEN, 2),
                        TransitionSetting.after(RegistrationLifecycle.APPROVAL, Duration.ofDays(2))));
        String id = submitted();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        registrations.versions(id, input -> input);
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REVIEWING);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REVIEWING);
        world.passRealTime(Duration.ofDays(2));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    private String submitted() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);
        registrations.submit(id);
        return id;
    }

    private Outcome review(String id, Decision decision, Reason... reasons) {
        return registrations
                .sms
                .service
                .registrationReviewer()
                .review(registrations.sms.scope, id, decision, List.of(reasons))
                .orElseThrow();
    }

    private RegistrationFieldValueInformation value(String id, long version, String path) {
        return registrations
                .sms
                .caller
                .describeRegistrationFieldValues(
                        b -> b.registrationId(id).versionNumber(version).fieldPaths(List.of(path)))
                .registrationFieldValues()
                .get(0);
    }
}
