package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateOptOutListResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OptOutListInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

/** The calls of Terraform's aws_pinpointsmsvoicev2_opt_out_list, in its order. */
@ExtendWith(DialtoneServer.class)
class TerraformOptOutListTest {
    @Test
    @Evidence(value = CLIENT, detail = "apply, apply with other tags, import, destroy")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms) {
        Tag before = Tag.builder().key("team").value("shop").build();
        Tag after = Tag.builder().key("stage").value("test").build();

        CreateOptOutListResponse created = sms.createOptOutList(
                create -> create.clientToken("0123").optOutListName("tf-list").tags(before));
        String arn = created.optOutListArn();
        OptOutListInformation read = read(sms);
        assertThat(read.optOutListArn()).isEqualTo(arn);
        assertThat(read.optOutListName()).isEqualTo("tf-list");
        assertThat(tags(sms, arn)).containsExactly(before);

        sms.untagResource(untag -> untag.resourceArn(arn).tagKeys("team"));
        sms.tagResource(tag -> tag.resourceArn(arn).tags(after));
        assertThat(read(sms)).isEqualTo(read);
        assertThat(tags(sms, arn)).containsExactly(after);

        sms.deleteOptOutList(delete -> delete.optOutListName("tf-list"));
        Errors.notFound(() -> read(sms), "opt-out-list", "tf-list");
        Errors.notFound(
                () -> sms.deleteOptOutList(delete -> delete.optOutListName("tf-list")), "opt-out-list", "tf-list");
    }

    private static OptOutListInformation read(PinpointSmsVoiceV2Client sms) {
        List<OptOutListInformation> lists = sms.describeOptOutLists(describe -> describe.optOutListNames("tf-list"))
                .optOutLists();
        assertThat(lists).hasSize(1);
        return lists.get(0);
    }

    private static List<Tag> tags(PinpointSmsVoiceV2Client sms, String arn) {
        return sms.listTagsForResource(list -> list.resourceArn(arn)).tags();
    }
}
