package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.junit5.InRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationAssociationMetadata;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RegistrationStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdAndCountry;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdInformation;

/** How customers get sender IDs that are registered: the sender ID comes with the approval. */
@ExtendWith(DialtoneServer.class)
class SenderIdStoriesTest {
    private static final String ID = "EXAMPL";

    @ParameterizedTest
    @ValueSource(strings = {"GB", "SG", "IN", "ID", "ES"})
    @Evidence(
            value = AWS_DOCS,
            detail = "sender IDs are associated on approval; India's are registered in ap-south-1 and ap-south-2 only")
    void comesToASenderIdThroughACorrection(
            String country, @InRegion("ap-south-1") PinpointSmsVoiceV2Client sms, ControlClient control) {
        RegistrationFixture registrar = new RegistrationFixture(sms, control);
        String type = country + "_SENDER_ID_REGISTRATION";
        registrar.rules("{\"registrationType\":\"" + type + "\",\"decision\":\"REQUIRE_UPDATES\","
                + "\"reasons\":[{\"reason\":\"INVALID_FIELD_VALUE\",\"fieldPath\":\"senderIdInfo.senderId\"}]}");
        String id = registrar.create(type);
        registrar.fill(id);
        registrar.write(id, "senderIdInfo.senderId", ID);
        registrar.submit(id);
        registrar.pass();

        assertThat(registrar.deniedReasons(id, 1)).containsExactly("INVALID_FIELD_VALUE: Invalid field value");
        assertThat(sms.describeSenderIds(all -> {}).senderIds()).isEmpty();

        registrar.rules();
        registrar.correct(id);
        registrar.write(id, "senderIdInfo.senderId", ID);
        registrar.submit(id);
        registrar.pass();

        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        SenderIdInformation senderId = senderId(sms, country);
        assertThat(senderId.registered()).isTrue();
        assertThat(senderId.registrationId()).isEqualTo(id);
        assertThat(sms.listRegistrationAssociations(list -> list.registrationId(id))
                        .registrationAssociations())
                .extracting(
                        RegistrationAssociationMetadata::resourceType, RegistrationAssociationMetadata::isoCountryCode)
                .containsExactly(tuple("SENDER_ID", country));
        assertThat(registrar.told(id)).containsExactlyElementsOf(RegistrationFixture.TOLD_OF_A_CORRECTION);
        sms.releaseSenderId(release -> release.senderId(ID).isoCountryCode(country));
        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.CLOSED);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "Singapore's registry suspends sender IDs: REVOKED; then the same registration is submitted again")
    void losesASenderIdThatSingaporeSuspends(
            @InRegion("ap-southeast-1") PinpointSmsVoiceV2Client sms, ControlClient control) {
        RegistrationFixture registrar = new RegistrationFixture(sms, control);
        String id = registrar.create("SG_SENDER_ID_REGISTRATION");
        registrar.fill(id);
        registrar.write(id, "senderIdInfo.senderId", ID);
        registrar.submit(id);
        registrar.pass();

        registrar.review(id, "{\"decision\":\"REVOKE\"}");

        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(sms.describeRegistrationVersions(describe -> describe.registrationId(id))
                        .registrationVersions())
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.registrationVersionStatusAsString()).isEqualTo("REVOKED");
                    assertThat(version.registrationVersionStatusHistory().revokedTimestamp())
                            .isNotNull();
                });
        assertThat(senderId(sms, "SG").registered()).isFalse();
        registrar.correct(id);
        registrar.write(id, "senderIdInfo.senderId", ID);
        registrar.submit(id);
        registrar.pass();
        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.COMPLETE);
        assertThat(senderId(sms, "SG").registered()).isTrue();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide: an identity counts as unregistered unless its registration is COMPLETE")
    void sendsToIndiaWhileItIsRegistered(@InRegion("ap-south-1") PinpointSmsVoiceV2Client sms, ControlClient control) {
        RegistrationFixture registrar = new RegistrationFixture(sms, control);
        String id = registrar.create("IN_SENDER_ID_REGISTRATION");
        registrar.fill(id);
        registrar.write(id, "senderIdInfo.senderId", ID);
        registrar.submit(id);
        registrar.pass();
        sendToIndia(sms);

        registrar.review(id, "{\"decision\":\"REVOKE\"}");

        Errors.invalid(() -> sendToIndia(sms), "SENDER_ID_NOT_REGISTERED", "originationIdentity");
    }

    private static void sendToIndia(PinpointSmsVoiceV2Client sms) {
        sms.sendTextMessage(send -> send.destinationPhoneNumber("+919876543210")
                .originationIdentity(ID)
                .messageBody("Hello"));
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "AWS's blog: taken elsewhere, too, and ends in REQUIRES_UPDATES; the reason is guessed in"
                    + " SubmissionCheckTest")
    void getsNoIndianSenderIdElsewhere(RegistrationFixture registrar) {
        String id = registrar.create("IN_SENDER_ID_REGISTRATION");
        registrar.fill(id);
        registrar.submit(id);
        registrar.pass();

        assertThat(registrar.status(id)).isEqualTo(RegistrationStatus.REQUIRES_UPDATES);
        assertThat(registrar.deniedReasons(id, 1)).containsExactly("INVALID_FIELD_VALUE: Invalid field value");
    }

    private static SenderIdInformation senderId(PinpointSmsVoiceV2Client sms, String country) {
        return sms.describeSenderIds(describe -> describe.senderIds(SenderIdAndCountry.builder()
                        .senderId(ID)
                        .isoCountryCode(country)
                        .build()))
                .senderIds()
                .get(0);
    }
}
