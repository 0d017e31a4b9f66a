package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.core.transition.TransitionSetting;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import dev.dialtone.telephony.account.AccountSettingsStore;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.ReviewReason;
import dev.dialtone.telephony.model.ReviewRule;
import dev.dialtone.telephony.model.ReviewRuleDecision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Outcome;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Decisions by hand. */
class RegistrationReviewsTest {
    private static final Reason CITY = new Reason("INVALID_FIELD_VALUE", "Not a city", "companyInfo.city");

    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = MODEL, detail = "the statuses of registrations and of versions")
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
    @Evidence(
            value = AWS_DOCS,
            detail = "Rejection troubleshooting: name and title; which member has which is inferred")
    void sendsBackWithReasonsForTheVersionAndItsFields() {
        String id = submitted();

        Outcome outcome = review(id, Decision.REQUIRE_UPDATES, CITY, new Reason("BRAND_MULTI_USE", null, null));

        assertThat(outcome).isEqualTo(new Outcome(null, "REQUIRES_UPDATES", 1, "DENIED"));
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrations.described(id).latestDeniedVersionNumber()).isEqualTo(1);
        RegistrationVersionInformation version = registrations.version(id, 1);
        assertThat(version.deniedReasons())
                .extracting(
                        reason -> reason.reason() + ": " + reason.shortDescription() + ": " + reason.longDescription())
                .containsExactly(
                        "INVALID_FIELD_VALUE: Invalid field value: Not a city. Fields: companyInfo.city.",
                        "BRAND_MULTI_USE: Brand multi-use: Several brands have the same EIN.");
        assertThat(version.registrationVersionStatusHistory().deniedTimestamp()).isNotNull();
        assertThat(value(id, 1, "companyInfo.city").deniedReason()).isEqualTo("Invalid field value");
        assertThat(value(id, 1, "companyInfo.companyName").deniedReason()).isNull();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "Feedback is generative AI's: of the review that AwsReview asks for alone")
    void givesFeedbackOfAwsOwnReviewOnly() {
        String carriers = submitted();
        review(carriers, Decision.REQUIRE_UPDATES, CITY);
        assertThat(registrations.version(carriers, 1).feedback()).isNull();
        assertThat(value(carriers, 1, "companyInfo.city").feedback()).isNull();

        String aws = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(aws);
        registrations.submit(aws, true);
        review(aws, Decision.REQUIRE_UPDATES, CITY);
        assertThat(registrations.version(aws, 1).feedback()).isEqualTo("Not a city");
        assertThat(value(aws, 1, "companyInfo.city").feedback()).isEqualTo("Not a city");
        assertThat(value(aws, 1, "companyInfo.city").deniedReason()).isEqualTo("Invalid field value");
        assertThat(registrations
                        .version(aws, 1)
                        .registrationVersionStatusHistory()
                        .awsReviewingTimestamp())
                .isNotNull();
        assertThat(registrations
                        .version(aws, 1)
                        .registrationVersionStatusHistory()
                        .reviewingTimestamp())
                .isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "the statuses of registrations and of versions")
    void takesACorrectedVersion() {
        String id = submitted();
        review(id, Decision.REQUIRE_UPDATES, CITY);
        registrations.createVersion(id);

        registrations.fill(id);
        assertThat(value(id, 2, "companyInfo.city").deniedReason()).isNull();
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
    @Evidence(value = MODEL, detail = "the statuses of registrations and of versions")
    void leavesAnEarlierVersionInForceWhenANewOneIsDenied() {
        String first = submitted();
        assertThat(review(first, Decision.DENY)).isEqualTo(new Outcome(null, "REQUIRES_UPDATES", 1, "DENIED"));
        assertThat(registrations.version(first, 1).deniedReasons()).isNull();

        String second = registrations.brand();
        registrations.createVersion(second);
        registrations.fill(second);
        registrations.submit(second);
        assertThat(review(second, Decision.DENY)).isEqualTo(new Outcome(null, "COMPLETE", 2, "DENIED"));
        assertThat(registrations.described(second).approvedVersionNumber()).isEqualTo(1);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "AWS says which reasons allow no new submission, and not what becomes of one: no new version is made")
    void makesNoNewVersionAfterADenialThatIsFinal() {
        String id = submitted();
        review(id, Decision.REQUIRE_UPDATES, new Reason("SECURITY_REVIEW_FAILED", null, null));

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        ConflictException refusal =
                SmsVoiceFixture.refusal(ConflictException.class, () -> registrations.createVersion(id));
        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.CREATE_REGISTRATION_VERSION_NOT_ALLOWED);
        assertThat(registrations.delete(id).registrationStatus()).isEqualTo(RegistrationStatus.DELETED);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "10DLC brands: PUBLIC_PROFIT requires authentication by a link in an e-mail")
    void waitsForTheAuthenticationOfPubliclyTradedCompanies() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.choose(id, "companyInfo.legalType", "PUBLIC_PROFIT");
        registrations.fill(id);
        registrations.submit(id);

        world.passRealTime(Duration.ofMillis(40));

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_AUTHENTICATION);
        assertThat(registrations.version(id, 1).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.REQUIRES_AUTHENTICATION);
        assertThat(registrations
                        .version(id, 1)
                        .registrationVersionStatusHistory()
                        .requiresAuthenticationTimestamp())
                .isNotNull();
        assertThat(review(id, Decision.APPROVE).refusal()).isNotNull();
        assertThat(review(id, Decision.AUTHENTICATE)).isEqualTo(new Outcome(null, "PROVISIONING", 1, "APPROVED"));
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "the status is the model's, and a support case decides; that the registration shows REVIEWING is ours")
    void waitsForSupportWhereAVersionIsReviewedOffline() {
        String id = submitted();

        assertThat(review(id, Decision.REQUIRE_OFFLINE_REVIEW))
                .isEqualTo(new Outcome(null, "REVIEWING", 1, "REQUIRES_OFFLINE_REVIEW"));
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REVIEWING);
        assertThat(review(id, Decision.REQUIRE_OFFLINE_REVIEW).refusal()).isNull();
        assertThat(review(id, Decision.APPROVE)).isEqualTo(new Outcome(null, "PROVISIONING", 1, "APPROVED"));
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "REVOKED: what was approved is so no more; in Singapore the same registration is submitted again")
    void revokesWhatWasApproved() {
        String id = registrations.brand();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);

        assertThat(review(id, Decision.REVOKE, new Reason("REGISTRATION_SUSPENDED_BY_MNO", null, null)))
                .isEqualTo(new Outcome(null, "REQUIRES_UPDATES", 1, "REVOKED"));

        assertThat(registrations.described(id).approvedVersionNumber()).isNull();
        RegistrationVersionInformation version = registrations.version(id, 1);
        assertThat(version.registrationVersionStatusHistory().revokedTimestamp())
                .isNotNull();
        assertThat(version.deniedReasons())
                .extracting(reason -> reason.reason())
                .containsExactly("REGISTRATION_SUSPENDED_BY_MNO");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "REVOKED: in Singapore the same registration is submitted again")
    void submitsARevokedRegistrationAgain() {
        String id = registrations.brand();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        review(id, Decision.REVOKE);
        registrations.createVersion(id);
        registrations.fill(id);
        registrations.submit(id);
        registrations.pass();

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(registrations.described(id).approvedVersionNumber()).isEqualTo(2);
    }

    @Test
    @Evidence(DIALTONE)
    void decidesByTheRulesOfTheAccount() {
        rules(rule(RegistrationFixture.BRAND, ReviewRuleDecision.DENY, "BRAND_ADDRESS_INVALID"));
        String denied = submitted();
        registrations.pass();
        assertThat(registrations.status(denied)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrations.version(denied, 1).deniedReasons())
                .extracting(reason -> reason.shortDescription())
                .containsExactly("Brand address invalid");

        rules(rule(RegistrationFixture.BRAND, ReviewRuleDecision.LEAVE_OPEN), rule("*", ReviewRuleDecision.DENY));
        String open = submitted();
        registrations.pass();
        assertThat(registrations.status(open)).isEqualTo(RegistrationStatus.REVIEWING);

        rules(rule("*", ReviewRuleDecision.APPROVE));
        registrations.createVersion(denied);
        registrations.fill(denied);
        registrations.submit(denied);
        registrations.pass();
        assertThat(registrations.status(denied)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    private void rules(ReviewRule... rules) {
        world.account.exclusivelyRun(() -> AccountSettingsStore.put(
                world.account,
                AccountSettings.builder().reviewRules(List.of(rules)).build()));
    }

    private static ReviewRule rule(String type, ReviewRuleDecision decision, String... reasons) {
        return ReviewRule.builder()
                .registrationType(type)
                .decision(decision)
                .reasons(Stream.of(reasons)
                        .map(reason -> ReviewReason.builder().reason(reason).build())
                        .toList())
                .build();
    }

    @Test
    @Evidence(DIALTONE)
    void refusesWhatDoesNotFit() {
        String draft = registrations.create(RegistrationFixture.BRAND);
        String complete = registrations.brand();
        String id = submitted();

        assertThat(review(draft, Decision.APPROVE).refusal())
                .isEqualTo("registration " + draft + ": CREATED (expected: SUBMITTED, AWS_REVIEWING or REVIEWING)");
        assertThat(review(complete, Decision.APPROVE).refusal()).isNotNull();
        assertThat(review(id, Decision.DENY, new Reason("A", null, "companyInfo.none"))
                        .refusal())
                .isEqualTo("fieldPath: companyInfo.none (expected: a field of US_TEN_DLC_BRAND_REGISTRATION)");
        assertThat(registrations
                        .sms
                        .service
                        .registrationReviewer()
                        .review(registrations.sms.scope, "registration-1", Decision.APPROVE, List.of()))
                .isEmpty();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    @Test
    @Evidence(DIALTONE)
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
