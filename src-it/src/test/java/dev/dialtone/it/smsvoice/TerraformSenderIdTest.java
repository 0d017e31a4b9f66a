package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestSenderIdResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** The calls of Terraform's aws_pinpointsmsvoicev2_sender_id, from plan to destruction. */
@ExtendWith(DialtoneServer.class)
class TerraformSenderIdTest {

    @Test
    @Evidence(
            value = CLIENT,
            detail = "no states to wait for: read after each change, gone is ResourceNotFoundException")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms) {
        RequestSenderIdResponse requested = sms.requestSenderId(request -> request.senderId("EXAMPLE")
                .isoCountryCode("GB")
                .clientToken("terraform-1")
                .tags(Tag.builder().key("a").value("1").build()));
        String arn = requested.senderIdArn();
        assertThat(read(sms).messageTypes()).isEqualTo(requested.messageTypes());
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .hasSize(1);

        sms.updateSenderId(
                update -> update.senderId("EXAMPLE").isoCountryCode("GB").deletionProtectionEnabled(true));
        changeTags(sms, arn);
        assertThat(read(sms).deletionProtectionEnabled()).isTrue();

        sms.updateSenderId(
                update -> update.senderId("EXAMPLE").isoCountryCode("GB").deletionProtectionEnabled(false));
        sms.releaseSenderId(release -> release.senderId("EXAMPLE").isoCountryCode("GB"));
        Errors.notFound(() -> read(sms), "sender-id", "EXAMPLE");
        Errors.notFound(() -> sms.listTagsForResource(list -> list.resourceArn(arn)), "sender-id", "EXAMPLE/GB");
    }

    private static SenderIdInformation read(PinpointSmsVoiceV2Client sms) {
        return sms.describeSenderIds(describe -> describe.senderIds(OriginationFixture.senderIdName("EXAMPLE", "GB")))
                .senderIds()
                .get(0);
    }

    /** What the provider does to the tags of any resource. */
    private static void changeTags(PinpointSmsVoiceV2Client sms, String arn) {
        sms.tagResource(add ->
                add.resourceArn(arn).tags(Tag.builder().key("b").value("2").build()));
        sms.untagResource(remove -> remove.resourceArn(arn).tagKeys("a"));
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .containsExactly(Tag.builder().key("b").value("2").build());
    }
}
