package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConfigurationSetInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** The calls of Terraform's aws_pinpointsmsvoicev2_configuration_set, in its order. */
@ExtendWith(DialtoneServer.class)
class TerraformConfigurationSetTest {
    @Test
    @Evidence(value = CLIENT, detail = "apply with defaults, apply with others, apply without, destroy")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms) {
        Tag tag = Tag.builder().key("team").value("shop").build();

        String arn = sms.createConfigurationSet(create -> create.clientToken("0123")
                        .configurationSetName("tf-set")
                        .tags(tag))
                .configurationSetArn();
        sms.setDefaultSenderId(set -> set.configurationSetName("tf-set").senderId("example"));
        sms.setDefaultMessageType(set -> set.configurationSetName("tf-set").messageType(MessageType.TRANSACTIONAL));
        ConfigurationSetInformation read = read(sms);
        assertThat(read.configurationSetArn()).isEqualTo(arn);
        assertThat(read.defaultSenderId()).isEqualTo("example");
        assertThat(read.defaultMessageType()).isEqualTo(MessageType.TRANSACTIONAL);
        assertThat(tags(sms, arn)).containsExactly(tag);

        sms.untagResource(untag -> untag.resourceArn(arn).tagKeys("team"));
        sms.setDefaultSenderId(set -> set.configurationSetName("tf-set").senderId("example2"));
        sms.setDefaultMessageType(set -> set.configurationSetName("tf-set").messageType(MessageType.PROMOTIONAL));
        assertThat(read(sms).defaultSenderId()).isEqualTo("example2");
        assertThat(read(sms).defaultMessageType()).isEqualTo(MessageType.PROMOTIONAL);
        assertThat(tags(sms, arn)).isEmpty();

        sms.deleteDefaultSenderId(delete -> delete.configurationSetName("tf-set"));
        sms.deleteDefaultMessageType(delete -> delete.configurationSetName("tf-set"));
        assertThat(read(sms).defaultSenderId()).isNull();
        assertThat(read(sms).defaultMessageType()).isNull();

        sms.deleteConfigurationSet(delete -> delete.configurationSetName("tf-set"));
        Errors.notFound(() -> read(sms), "configuration-set", "tf-set");
        Errors.notFound(
                () -> sms.deleteConfigurationSet(delete -> delete.configurationSetName("tf-set")),
                "configuration-set",
                "tf-set");
    }

    private static ConfigurationSetInformation read(PinpointSmsVoiceV2Client sms) {
        List<ConfigurationSetInformation> sets = sms.describeConfigurationSets(
                        describe -> describe.configurationSetNames("tf-set"))
                .configurationSets();
        assertThat(sets).hasSize(1);
        return sets.get(0);
    }

    private static List<Tag> tags(PinpointSmsVoiceV2Client sms, String arn) {
        return sms.listTagsForResource(list -> list.resourceArn(arn)).tags();
    }
}
