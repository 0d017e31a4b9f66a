package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.RegistrationDeniedReasonInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.RegistrationVersionInformation;
import dev.dialtone.smsvoice.model.RegistrationVersionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is denied by machine. */
class SubmissionCheckTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(
            value = CLIENT,
            detail = "a toll-free registration without values was taken, and denied after three seconds")
    void deniesWithinSecondsWhatMissesARequiredField() {
        String id = registrations.create(RegistrationFixture.TOLL_FREE);
        registrations.associate(id, registrations.tollFreeNumber());

        assertThat(registrations.submit(id).registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.SUBMITTED);

        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.SUBMITTED);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrations.described(id).latestDeniedVersionNumber()).isEqualTo(1);
        RegistrationVersionInformation version = registrations.version(id, 1);
        assertThat(version.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DENIED);
        assertThat(version.feedback()).isNull();
        RegistrationDeniedReasonInformation reason = only(id, 1);
        assertThat(reason.reason()).isEqualTo("MISSING_REQUIRED_FIELD");
        assertThat(reason.shortDescription()).isEqualTo("Missing required field");
        assertThat(reason.longDescription()).contains("companyInfo.companyName", "messageSamples.messageSample1");
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "Rejection troubleshooting: a conditional field is missing, or given where it is not allowed")
    void holdsConditionalFieldsAgainstTheirConditions() {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);
        registrations.choose(id, "companyInfo.legalType", "PUBLIC_PROFIT");

        assertDenied(id, 1, "MISSING_CONDITIONAL_FIELD", "companyInfo.stockSymbol");

        registrations.createVersion(id);
        registrations.fill(id);
        registrations.choose(id, "companyInfo.legalType", "PRIVATE_PROFIT");
        registrations.write(id, "companyInfo.stockSymbol", "EXMP");
        assertDenied(id, 2, "CONDITIONAL_FIELD_NOT_ALLOWED", "companyInfo.stockSymbol");
        assertThat(value(id, 2, "companyInfo.stockSymbol")).isEqualTo("Conditional field not allowed");

        registrations.createVersion(id);
        registrations.fill(id);
        registrations.choose(id, "companyInfo.legalType", "PRIVATE_PROFIT");
        registrations.submit(id);
        registrations.pass();
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "Rejection troubleshooting: campaigns wait for the brand, and for its vetting under review")
    void deniesCampaignsWhoseBrandIsNotReady() {
        String unverified = registrations.create(RegistrationFixture.BRAND);
        String campaign = registrations.create(RegistrationFixture.CAMPAIGN);
        registrations.associate(campaign, unverified);
        registrations.fill(campaign);
        assertDenied(campaign, 1, "BRAND_UNVERIFIED", null);

        String brand = registrations.brand();
        String vetting = registrations.create(RegistrationFixture.VETTING);
        registrations.associate(vetting, brand);
        registrations.submit(vetting);
        String early = registrations.create(RegistrationFixture.CAMPAIGN);
        registrations.associate(early, brand);
        registrations.fill(early);
        registrations.submit(early);
        world.passRealTime(Duration.ofMillis(20));
        assertThat(only(early, 1).reason()).isEqualTo("WAIT_TO_RESUBMIT_REGISTRATION");

        registrations.pass();
        assertThat(registrations.status(vetting)).isEqualTo(RegistrationStatus.COMPLETE);
        registrations.createVersion(early);
        registrations.fill(early);
        registrations.submit(early);
        registrations.pass();
        assertThat(registrations.status(early)).isEqualTo(RegistrationStatus.COMPLETE);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "AWS's blog: taken everywhere, complete in ap-south-1 and ap-south-2 only; with which reason, it does"
                            + " not say")
    void registersIndianSenderIdsInIndiaOnly() {
        String id = registrations.create("IN_SENDER_ID_REGISTRATION");
        registrations.fill(id);

        assertDenied(id, 1, "INVALID_FIELD_VALUE", null);
        assertThat(registrations.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(only(id, 1).longDescription()).contains("ap-south-1");
    }

    private void assertDenied(String id, long version, String reason, @Nullable String field) {
        registrations.submit(id);
        registrations.pass();
        assertThat(registrations.version(id, version).registrationVersionStatus())
                .isEqualTo(RegistrationVersionStatus.DENIED);
        assertThat(only(id, version).reason()).isEqualTo(reason);
        if (field != null) {
            assertThat(only(id, version).longDescription()).contains(field);
        }
    }

    private RegistrationDeniedReasonInformation only(String id, long version) {
        List<RegistrationDeniedReasonInformation> reasons =
                Objects.requireNonNull(registrations.version(id, version).deniedReasons());
        assertThat(reasons).hasSize(1);
        return reasons.get(0);
    }

    private @Nullable String value(String id, long version, String path) {
        return registrations
                .sms
                .caller
                .describeRegistrationFieldValues(
                        b -> b.registrationId(id).versionNumber(version).fieldPaths(List.of(path)))
                .registrationFieldValues()
                .get(0)
                .deniedReason();
    }
}
