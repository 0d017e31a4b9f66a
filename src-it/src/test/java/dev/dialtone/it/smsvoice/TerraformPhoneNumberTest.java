package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.NumberStatus;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.RequestPhoneNumberResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdatePhoneNumberRequest;

/** The calls of Terraform's aws_pinpointsmsvoicev2_phone_number, from plan to destruction. */
@ExtendWith(DialtoneServer.class)
class TerraformPhoneNumberTest {

    @Test
    @Evidence(
            value = CLIENT,
            detail =
                    "terraform-provider-aws phone_number.go: waits for ACTIVE after request and update, then until gone")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms, Dialtone dialtone, OriginationFixture origins) {
        String topic = "arn:aws:sns:us-east-1:" + dialtone.accountId() + ":inbound";
        RequestPhoneNumberResponse number = sms.requestPhoneNumber(request -> Canadian.longCode(request)
                .clientToken("terraform-1")
                .deletionProtectionEnabled(false)
                .optOutListName("Default")
                .tags(Tag.builder().key("a").value("1").build()));
        String id = number.phoneNumberId();
        assertThat(origins.status(id)).isEqualTo(NumberStatus.PENDING);
        origins.settle();
        assertThat(origins.status(id)).isEqualTo(NumberStatus.ACTIVE);
        update(sms, update -> update.phoneNumberId(id).twoWayEnabled(true).twoWayChannelArn(topic));
        assertThat(origins.status(id)).isEqualTo(NumberStatus.ACTIVE);
        read(sms, id, number.phoneNumberArn());

        update(
                sms,
                update -> update.phoneNumberId(id)
                        .twoWayEnabled(true)
                        .twoWayChannelArn(topic)
                        .selfManagedOptOutsEnabled(true)
                        .optOutListName("Default")
                        .deletionProtectionEnabled(false));
        assertThat(origins.status(id)).isEqualTo(NumberStatus.ACTIVE);
        changeTags(sms, number.phoneNumberArn());
        read(sms, id, number.phoneNumberArn());

        sms.releasePhoneNumber(release -> release.phoneNumberId(id));
        assertThat(origins.status(id)).isEqualTo(NumberStatus.DISASSOCIATING);
        origins.settle();
        Errors.notFound(() -> origins.status(id), "phone-number", id);
        Errors.notFound(
                () -> sms.listTagsForResource(list -> list.resourceArn(number.phoneNumberArn())), "phone-number", id);
    }

    private static void update(PinpointSmsVoiceV2Client sms, Consumer<UpdatePhoneNumberRequest.Builder> change) {
        sms.updatePhoneNumber(change);
    }

    private static void read(PinpointSmsVoiceV2Client sms, String id, String arn) {
        assertThat(sms.describePhoneNumbers(describe -> describe.phoneNumberIds(id))
                        .phoneNumbers()
                        .get(0)
                        .phoneNumberArn())
                .isEqualTo(arn);
        assertThat(sms.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .hasSize(1);
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
