package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestableNumberType;

/** How much a registration may have; the accounts are set to less than AWS's. */
@ExtendWith(DialtoneServer.class)
class RegistrationLimitsTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "49 numbers to a campaign; that other types count the same is inferred")
    void refusesMoreNumbersThanThereMayBe(
            PinpointSmsVoiceV2Client sms, ControlClient control, RegistrationFixture registrar) {
        set(control, "PHONE_NUMBERS_PER_REGISTRATION", 1);
        String id = registrar.create(RegistrationFixture.TOLL_FREE);
        registrar.associate(id, tollFree(sms));
        String second = tollFree(sms);

        Errors.quotaExceeded(() -> registrar.associate(id, second), "PHONE_NUMBERS_PER_REGISTRATION");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "49 numbers to a campaign")
    void refusesANumberForACampaignThatIsFull(
            PinpointSmsVoiceV2Client sms, ControlClient control, RegistrationFixture registrar) {
        set(control, "PHONE_NUMBERS_PER_REGISTRATION", 0);
        String campaign = registrar.create(RegistrationFixture.CAMPAIGN);
        registrar.associate(campaign, registrar.brand());
        registrar.fill(campaign);
        registrar.submit(campaign);
        registrar.pass();

        Errors.quotaExceeded(
                () -> sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                        .messageType(MessageType.TRANSACTIONAL)
                        .numberCapabilities(NumberCapability.SMS)
                        .numberType(RequestableNumberType.TEN_DLC)
                        .registrationId(campaign)),
                "PHONE_NUMBERS_PER_REGISTRATION");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason; AWS does not document the number")
    void refusesMoreAssociationsThanThereMayBe(
            PinpointSmsVoiceV2Client sms, ControlClient control, RegistrationFixture registrar) {
        set(control, "ASSOCIATIONS_PER_REGISTRATION", 1);
        String id = registrar.create(RegistrationFixture.TOLL_FREE);
        registrar.associate(id, tollFree(sms));
        String second = tollFree(sms);

        Errors.quotaExceeded(() -> registrar.associate(id, second), "ASSOCIATIONS_PER_REGISTRATION");
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason; AWS does not document the number")
    void refusesMoreVersionsThanADayMayHave(
            PinpointSmsVoiceV2Client sms, ControlClient control, RegistrationFixture registrar) {
        set(control, "REGISTRATION_VERSIONS_CREATED_PER_DAY", 1);
        String id = registrar.create(RegistrationFixture.BRAND);
        registrar.fill(id);
        registrar.submit(id);
        registrar.pass();
        createVersion(sms, id);
        sms.discardRegistrationVersion(discard -> discard.registrationId(id));

        Errors.quotaExceeded(() -> createVersion(sms, id), "REGISTRATION_VERSIONS_CREATED_PER_DAY");
        control.dialtone().clock().advance(Duration.ofDays(1));
        assertThat(createVersion(sms, id)).isEqualTo(3);
    }

    @Test
    @Evidence(value = MODEL, detail = "the reason; AWS does not document the number")
    void refusesMoreAttachmentsThanADayMayHave(
            PinpointSmsVoiceV2Client sms, ControlClient control, RegistrationFixture registrar) {
        set(control, "REGISTRATION_ATTACHMENTS_CREATED_PER_DAY", 1);
        String first = registrar.attachment();
        sms.deleteRegistrationAttachment(delete -> delete.registrationAttachmentId(first));

        Errors.quotaExceeded(registrar::attachment, "REGISTRATION_ATTACHMENTS_CREATED_PER_DAY");
        control.dialtone().clock().advance(Duration.ofDays(1));
        assertThat(registrar.attachment()).isNotEqualTo(first);
    }

    private static long createVersion(PinpointSmsVoiceV2Client sms, String id) {
        return sms.createRegistrationVersion(create -> create.registrationId(id))
                .versionNumber();
    }

    private static void set(ControlClient control, String quota, int limit) {
        control.call("PUT", "/_dialtone/account", "{\"quotas\":{\"" + quota + "\":" + limit + "}}");
    }

    private static String tollFree(PinpointSmsVoiceV2Client sms) {
        return sms.requestPhoneNumber(request -> request.isoCountryCode("US")
                        .messageType(MessageType.TRANSACTIONAL)
                        .numberCapabilities(NumberCapability.SMS)
                        .numberType(RequestableNumberType.TOLL_FREE))
                .phoneNumberId();
    }
}
