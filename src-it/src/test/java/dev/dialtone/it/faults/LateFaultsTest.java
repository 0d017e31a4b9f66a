package dev.dialtone.it.faults;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.model.MessageStatus;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.OrderedPhoneNumber;
import software.amazon.awssdk.services.chime.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chime.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chime.model.PhoneNumberProductType;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DirectoryType;
import software.amazon.awssdk.services.connect.model.Instance;
import software.amazon.awssdk.services.connect.model.InstanceStatus;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.PhoneNumberStatus;
import software.amazon.awssdk.services.connect.model.PhoneNumberWorkflowStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AttachmentStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AttachmentUploadErrorReason;

/** What is accepted and fails afterwards, as was asked for. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = MODEL, detail = "the statuses of failures in the enums of each service")
class LateFaultsTest {
    private static final String TORONTO = "+14165550100";

    @Test
    void aClaimFailsAndCanBeTriedAgain(FaultFixture calls, ConnectClient connect, ControlClient control) {
        control.dialtone().clock().freeze();
        String instance = instance(connect, control);
        calls.add("{\"operation\":\"ClaimPhoneNumber\",\"times\":1,"
                + "\"later\":{\"status\":\"FAILED\",\"reason\":\"No capacity\"}}");

        String failed = connect.claimPhoneNumber(
                        claim -> claim.instanceId(instance).phoneNumber(TORONTO))
                .phoneNumberId();
        assertThat(status(connect, failed).status()).isEqualTo(PhoneNumberWorkflowStatus.IN_PROGRESS);
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        assertThat(status(connect, failed).status()).isEqualTo(PhoneNumberWorkflowStatus.FAILED);
        assertThat(status(connect, failed).message()).isEqualTo("No capacity");
        assertThatThrownBy(() -> connect.updatePhoneNumber(
                        update -> update.phoneNumberId(failed).instanceId(instance)))
                .isInstanceOf(InvalidParameterException.class);
        connect.releasePhoneNumber(release -> release.phoneNumberId(failed));
        String second = connect.claimPhoneNumber(
                        claim -> claim.instanceId(instance).phoneNumber("+14165550101"))
                .phoneNumberId();
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        assertThat(status(connect, second).status()).isEqualTo(PhoneNumberWorkflowStatus.CLAIMED);
    }

    @Test
    void anInstanceIsNotMade(FaultFixture calls, ConnectClient connect, ControlClient control) {
        calls.add(
                "{\"operation\":\"CreateInstance\",\"later\":{\"status\":\"CREATION_FAILED\",\"reason\":\"No room\"}}");

        Instance instance = connect.describeInstance(describe -> describe.instanceId(instance(connect, control)))
                .instance();

        assertThat(instance.instanceStatus()).isEqualTo(InstanceStatus.CREATION_FAILED);
        assertThat(instance.statusReason().message()).isEqualTo("No room");
    }

    @ParameterizedTest
    @CsvSource({"Failed, Failed, Failed", "Partial, Acquired, Failed"})
    void anOrderFailsWholeOrInPart(
            String status, String first, String second, FaultFixture calls, ChimeClient chime, ControlClient control) {
        calls.add("{\"operation\":\"CreatePhoneNumberOrder\",\"times\":1,\"later\":{\"status\":\"" + status + "\"}}");

        String id = chime.createPhoneNumberOrder(order -> order.productType(PhoneNumberProductType.VOICE_CONNECTOR)
                        .e164PhoneNumbers("+12065550101", "+12065550102"))
                .phoneNumberOrder()
                .phoneNumberOrderId();
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        PhoneNumberOrder order =
                chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(id)).phoneNumberOrder();
        assertThat(order.status()).isEqualTo(PhoneNumberOrderStatus.fromValue(status));
        assertThat(order.orderedPhoneNumbers())
                .extracting(OrderedPhoneNumber::statusAsString)
                .containsExactly(first, second);
        String again = chime.createPhoneNumberOrder(retry -> retry.productType(PhoneNumberProductType.VOICE_CONNECTOR)
                        .e164PhoneNumbers("+12065550102"))
                .phoneNumberOrder()
                .phoneNumberOrderId();
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        assertThat(chime.getPhoneNumberOrder(get -> get.phoneNumberOrderId(again))
                        .phoneNumberOrder()
                        .status())
                .isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
    }

    @Test
    void aMessageIsNotDelivered(FaultFixture calls, ControlClient control) {
        calls.add("{\"operation\":\"SendTextMessage\",\"times\":1,\"later\":{\"status\":\"CARRIER_BLOCKED\"}}");

        calls.send();
        calls.send();
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        assertThat(control.dialtone().inbox().messages())
                .extracting(message -> message.status())
                .containsExactly(MessageStatus.CARRIER_BLOCKED, MessageStatus.DELIVERED);
    }

    @Test
    void anAttachmentIsNotUploaded(FaultFixture calls, PinpointSmsVoiceV2Client sms, ControlClient control) {
        calls.add("{\"operation\":\"CreateRegistrationAttachment\",\"later\":{\"status\":\"UPLOAD_FAILED\"}}");

        sms.createRegistrationAttachment(
                create -> create.attachmentBody(SdkBytes.fromByteArray(new byte[] {'%', 'P', 'D', 'F', '-', '1'})));
        control.dialtone().clock().advance(Duration.ofSeconds(1));

        assertThat(sms.describeRegistrationAttachments(all -> {}).registrationAttachments())
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.attachmentStatus()).isEqualTo(AttachmentStatus.UPLOAD_FAILED);
                    assertThat(attachment.attachmentUploadErrorReason())
                            .isEqualTo(AttachmentUploadErrorReason.INTERNAL_ERROR);
                });
    }

    private static String instance(ConnectClient connect, ControlClient control) {
        String id = connect.createInstance(create -> create.instanceAlias("shop")
                        .identityManagementType(DirectoryType.CONNECT_MANAGED)
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        control.dialtone().clock().advance(Duration.ofSeconds(1));
        return id;
    }

    private static PhoneNumberStatus status(ConnectClient connect, String id) {
        return connect.describePhoneNumber(number -> number.phoneNumberId(id))
                .claimedPhoneNumberSummary()
                .phoneNumberStatus();
    }
}
