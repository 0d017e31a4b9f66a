package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;

/** The calls of Terraform's aws_pinpointsmsvoicev2_resource_policy, in its order. */
@ExtendWith(DialtoneServer.class)
class TerraformResourcePolicyTest {
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    private static final String OTHER = "{\"Statement\":[],\"Version\":\"2008-10-17\"}";

    @Test
    @Evidence(value = CLIENT, detail = "apply, apply another, destroy; {} is read as gone")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms) {
        String number = Canadian.requested(sms).phoneNumberArn();
        assertThat(read(sms, number)).isEqualTo("{}");

        sms.putResourcePolicy(put -> put.resourceArn(number).policy(POLICY));
        assertThat(read(sms, number)).isEqualTo(POLICY);

        sms.putResourcePolicy(put -> put.resourceArn(number).policy(OTHER));
        assertThat(read(sms, number)).isEqualTo(OTHER);

        sms.deleteResourcePolicy(delete -> delete.resourceArn(number));
        assertThat(read(sms, number)).isEqualTo("{}");
    }

    @Test
    @Evidence(value = CLIENT, detail = "the resource was released outside of Terraform")
    void findsThatTheResourceHasGone(PinpointSmsVoiceV2Client sms) {
        String list =
                sms.createOptOutList(create -> create.optOutListName("tf-list")).optOutListArn();
        sms.putResourcePolicy(put -> put.resourceArn(list).policy(POLICY));

        sms.deleteOptOutList(delete -> delete.optOutListName("tf-list"));

        Errors.notFound(() -> read(sms, list), "opt-out-list", "tf-list");
        Errors.notFound(() -> sms.deleteResourcePolicy(delete -> delete.resourceArn(list)), "opt-out-list", "tf-list");
    }

    private static String read(PinpointSmsVoiceV2Client sms, String arn) {
        return sms.getResourcePolicy(get -> get.resourceArn(arn)).policy();
    }
}
