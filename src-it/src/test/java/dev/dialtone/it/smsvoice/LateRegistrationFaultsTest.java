package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationVersionStatus;

/** Registrations that are submitted and denied, as was asked for. */
@ExtendWith(DialtoneServer.class)
class LateRegistrationFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "REQUIRES_UPDATES, BRAND_UNVERIFIED, BRAND_UNVERIFIED",
        "DENIED, The name is wrong., INVALID_FIELD_VALUE"
    })
    @Evidence(value = MODEL, detail = "RegistrationStatus, RegistrationVersionStatus, DeniedReasons")
    void aVersionIsDeniedOnceWhateverTheAccountHasSet(
            String status,
            String reason,
            String shown,
            PinpointSmsVoiceV2Client sms,
            RegistrationFixture registrations,
            ControlClient control) {
        String id = registrations.create(RegistrationFixture.BRAND);
        registrations.fill(id);
        control.dialtone().faults().failLater("SubmitRegistrationVersion", status, reason);

        sms.submitRegistrationVersion(submit -> submit.registrationId(id));
        registrations.pass();

        RegistrationVersionInformation version = sms.describeRegistrationVersions(all -> all.registrationId(id))
                .registrationVersions()
                .get(0);
        assertThat(version.registrationVersionStatus()).isEqualTo(RegistrationVersionStatus.DENIED);
        assertThat(version.deniedReasons().get(0).reason()).isEqualTo(shown);
        assertThat(sms.describeRegistrations(all -> all.registrationIds(id))
                        .registrations()
                        .get(0)
                        .registrationStatus())
                .isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
    }
}
