package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberCapability;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ReleasePhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;

/** ReleasePhoneNumber, member by member against its page of the API reference. */
@ExtendWith(DialtoneServer.class)
class ReleasePhoneNumberTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:inbound";
    private static final String ROLE = "arn:aws:iam::000000000000:role/inbound";

    @BeforeEach
    void stopTheClock(ControlClient control) {
        control.dialtone().clock().freeze();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "every member of the response; PhoneNumberId takes an ARN")
    void answersEveryMemberOfThePage(PinpointSmsVoiceV2Client sms) {
        RequestPhoneNumberResponse number = Canadian.requested(sms);
        sms.updatePhoneNumber(change -> change.phoneNumberId(number.phoneNumberId())
                .twoWayEnabled(true)
                .twoWayChannelArn(TOPIC)
                .twoWayChannelRole(ROLE)
                .selfManagedOptOutsEnabled(true));

        ReleasePhoneNumberResponse released =
                sms.releasePhoneNumber(release -> release.phoneNumberId(number.phoneNumberArn()));

        assertThat(released.createdTimestamp()).isEqualTo(number.createdTimestamp());
        assertThat(released.isoCountryCode()).isEqualTo("CA");
        assertThat(released.messageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(released.monthlyLeasingPrice()).isEqualTo("1.00");
        assertThat(released.numberCapabilities()).containsExactly(NumberCapability.SMS);
        assertThat(released.numberType()).isEqualTo(NumberType.LONG_CODE);
        assertThat(released.optOutListName()).isEqualTo("Default");
        assertThat(released.phoneNumber()).isEqualTo(number.phoneNumber());
        assertThat(released.phoneNumberArn()).isEqualTo(number.phoneNumberArn());
        assertThat(released.phoneNumberId()).isEqualTo(number.phoneNumberId());
        assertThat(released.registrationId()).isNull();
        assertThat(released.selfManagedOptOutsEnabled()).isTrue();
        assertThat(released.status()).isEqualTo(NumberStatus.DISASSOCIATING);
        assertThat(released.twoWayChannelArn()).isEqualTo(TOPIC);
        assertThat(released.twoWayChannelRole()).isEqualTo(ROLE);
        assertThat(released.twoWayEnabled()).isTrue();
    }

    @Test
    @Evidence(value = MODEL, detail = "deletion protection; the reason has its name")
    void refusesProtectedNumbers(PinpointSmsVoiceV2Client sms) {
        String id = sms.requestPhoneNumber(request -> Canadian.longCode(request).deletionProtectionEnabled(true))
                .phoneNumberId();

        Errors.conflict(
                () -> sms.releasePhoneNumber(release -> release.phoneNumberId(id)),
                "DELETION_PROTECTION_ENABLED",
                "phone-number",
                id);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "ReleasePhoneNumber page: \"A requested resource couldn't be found.\"; how a second release is"
                    + " refused is guessed by the service's ReleasePhoneNumberTest")
    void refusesUnknownNumbersAndThoseBeingReleased(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.keepTime("pinpoint-sms-voice-v2", "phone-number", "DISASSOCIATING", "DELETED");
        String id = Canadian.requested(sms).phoneNumberId();
        sms.releasePhoneNumber(release -> release.phoneNumberId(id));

        Errors.invalid(
                () -> sms.releasePhoneNumber(release -> release.phoneNumberId(id)),
                "PHONE_NUMBER_CANNOT_BE_RELEASED",
                "phoneNumberId");
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        Errors.notFound(() -> sms.releasePhoneNumber(release -> release.phoneNumberId(id)), "phone-number", id);
        Errors.invalid(() -> sms.releasePhoneNumber(release -> {}), "MISSING_PARAMETER", "phoneNumberId");
        Errors.invalid(
                () -> sms.releasePhoneNumber(release -> release.phoneNumberId("not an id")),
                "INVALID_PARAMETER",
                "phoneNumberId");
    }
}
