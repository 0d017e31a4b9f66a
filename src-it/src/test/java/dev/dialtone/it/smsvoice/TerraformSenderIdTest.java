package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestSenderIdResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SenderIdInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** The calls of Terraform's aws_pinpointsmsvoicev2_sender_id, from plan to destruction. */
class TerraformSenderIdTest {

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    private Origins origins;
    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void connect() {
        origins = new Origins(dialtone);
        sms = origins.sms;
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "no states to wait for: read after each change, gone is ResourceNotFoundException")
    void appliesChangesAndDestroys() {
        RequestSenderIdResponse requested = sms.requestSenderId(request -> request.senderId("EXAMPLE")
                .isoCountryCode("GB")
                .clientToken("terraform-1")
                .tags(Tag.builder().key("a").value("1").build()));
        String arn = requested.senderIdArn();
        assertThat(read().messageTypes()).isEqualTo(requested.messageTypes());
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .hasSize(1);

        sms.updateSenderId(
                update -> update.senderId("EXAMPLE").isoCountryCode("GB").deletionProtectionEnabled(true));
        changeTags(arn);
        assertThat(read().deletionProtectionEnabled()).isTrue();

        sms.updateSenderId(
                update -> update.senderId("EXAMPLE").isoCountryCode("GB").deletionProtectionEnabled(false));
        sms.releaseSenderId(release -> release.senderId("EXAMPLE").isoCountryCode("GB"));
        Errors.notFound(this::read, "sender-id", "EXAMPLE");
        Errors.notFound(() -> sms.listTagsForResource(list -> list.resourceArn(arn)), "sender-id", "EXAMPLE/GB");
    }

    private SenderIdInformation read() {
        return sms.describeSenderIds(describe -> describe.senderIds(Origins.senderIdName("EXAMPLE", "GB")))
                .senderIds()
                .get(0);
    }

    /** What the provider does to the tags of any resource. */
    private void changeTags(String arn) {
        sms.tagResource(add ->
                add.resourceArn(arn).tags(Tag.builder().key("b").value("2").build()));
        sms.untagResource(remove -> remove.resourceArn(arn).tagKeys("a"));
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .containsExactly(Tag.builder().key("b").value("2").build());
    }
}
