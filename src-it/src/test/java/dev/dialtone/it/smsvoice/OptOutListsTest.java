package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateOptOutListResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteOptOutListResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.OptOutListInformation;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Owner;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.Tag;

@ExtendWith(DialtoneServer.class)
class OptOutListsTest {
    @Test
    @Evidence(value = AWS_DOCS, detail = "create, describe, delete; Default is there from the start")
    void livesFromCreationToDeletion(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        CreateOptOutListResponse created = create(sms, "Orders");

        assertThat(created.optOutListName()).isEqualTo("Orders");
        assertThat(created.optOutListArn())
                .isEqualTo("arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":opt-out-list/Orders");
        assertThat(created.createdTimestamp()).isNotNull();
        assertThat(created.hasTags()).isFalse();
        assertThat(sms.describeOptOutListsPaginator(describe -> describe.maxResults(1)).optOutLists().stream()
                        .map(OptOutListInformation::optOutListName))
                .containsExactly("Default", "Orders");

        DeleteOptOutListResponse deleted =
                sms.deleteOptOutList(delete -> delete.optOutListName(created.optOutListArn()));

        assertThat(deleted.optOutListName()).isEqualTo("Orders");
        assertThat(deleted.optOutListArn()).isEqualTo(created.optOutListArn());
        assertThat(deleted.createdTimestamp()).isEqualTo(created.createdTimestamp());
        Errors.notFound(
                () -> sms.describeOptOutLists(describe -> describe.optOutListNames("Default", "Orders")),
                "opt-out-list",
                "Orders");
        Errors.notFound(
                () -> sms.deleteOptOutList(delete -> delete.optOutListName("Orders")), "opt-out-list", "Orders");
    }

    @Test
    @Evidence(value = MODEL, detail = "the rules; their reasons are guessed in OptOutListsTest of the service")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        create(sms, "Orders");
        String number = sms.requestPhoneNumber(
                        request -> Canadian.longCode(request).optOutListName("Orders"))
                .phoneNumberId();

        Errors.conflict(() -> create(sms, "Orders"), "RESOURCE_ALREADY_EXISTS", "opt-out-list", "Orders");
        Errors.conflict(
                () -> sms.deleteOptOutList(delete -> delete.optOutListName("Orders")),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "opt-out-list",
                "Orders");
        Errors.conflict(
                () -> sms.deleteOptOutList(delete -> delete.optOutListName("Default")),
                "RESOURCE_DELETION_NOT_ALLOWED",
                "opt-out-list",
                "Default");
        Errors.invalid(() -> create(sms, "no blanks"), "INVALID_PARAMETER", "optOutListName");
        Errors.invalid(
                () -> sms.describeOptOutLists(
                        describe -> describe.optOutListNames("Default").owner(Owner.SELF)),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "optOutListNames",
                "owner");
        Errors.invalid(
                () -> sms.describeOptOutLists(describe -> describe.nextToken("nonsense")),
                "INVALID_NEXT_TOKEN",
                "nextToken");
        Errors.invalid(() -> sms.deleteOptOutList(delete -> {}), "MISSING_PARAMETER", "optOutListName");

        sms.releasePhoneNumber(release -> release.phoneNumberId(number));
        sms.deleteOptOutList(delete -> delete.optOutListName("Orders"));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 lists, Default included")
    void refusesTheTwentySixthList(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        for (int i = 1; i < 25; i++) {
            create(sms, "List" + i);
        }

        Errors.quotaExceeded(() -> create(sms, "List25"), "OPT_OUT_LISTS_PER_ACCOUNT");
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "a token makes the call idempotent; the error with other input is guessed in SmsVoiceErrorsTest")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms) {
        CreateOptOutListResponse first =
                sms.createOptOutList(create -> create.optOutListName("A").clientToken("token"));

        assertThat(sms.createOptOutList(create -> create.optOutListName("A").clientToken("token"))
                        .equalsBySdkFields(first))
                .isTrue();
        Errors.invalid(
                () -> sms.createOptOutList(create -> create.optOutListName("B").clientToken("token")),
                "INVALID_PARAMETER",
                "clientToken");
    }

    @Test
    @Evidence(value = MODEL, detail = "tags of lists and numbers: add, overwrite, list, remove")
    void tagsListsAndNumbers(PinpointSmsVoiceV2Client sms) {
        Tag tag = Tag.builder().key("a").value("1").build();
        Tag other = Tag.builder().key("a").value("2").build();
        String list = sms.createOptOutList(create -> create.optOutListName("A").tags(tag))
                .optOutListArn();
        String number = Canadian.requested(sms).phoneNumberArn();
        for (String arn : new String[] {list, number}) {
            sms.tagResource(add -> add.resourceArn(arn).tags(other));
            assertThat(sms.listTagsForResource(tags -> tags.resourceArn(arn)).tags())
                    .containsExactly(other);
            assertThat(sms.listTagsForResource(tags -> tags.resourceArn(arn)).resourceArn())
                    .isEqualTo(arn);
            sms.untagResource(remove -> remove.resourceArn(arn).tagKeys("a", "absent"));
            assertThat(sms.listTagsForResource(tags -> tags.resourceArn(arn)).tags())
                    .isEmpty();
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "errors of the three operations; reasons are guessed in TaggingTest")
    void refusesTagsThatDoNotFit(PinpointSmsVoiceV2Client sms, Dialtone dialtone) {
        Tag tag = Tag.builder().key("a").value("1").build();
        String list = "arn:aws:sms-voice:us-east-1:" + dialtone.accountId() + ":opt-out-list/";
        String topic = "arn:aws:sns:us-east-1:000000000000:topic";

        Errors.notFound(
                () -> sms.tagResource(add -> add.resourceArn(list + "Nowhere").tags(tag)), "opt-out-list", "Nowhere");
        Errors.notFound(
                () -> sms.untagResource(
                        remove -> remove.resourceArn(list + "Nowhere").tagKeys("a")),
                "opt-out-list",
                "Nowhere");
        Errors.notFound(
                () -> sms.listTagsForResource(tags -> tags.resourceArn(list + "Nowhere")), "opt-out-list", "Nowhere");
        Errors.invalid(() -> sms.tagResource(add -> add.resourceArn(topic).tags(tag)), "INVALID_ARN", "resourceArn");
        Errors.invalid(() -> sms.listTagsForResource(tags -> {}), "MISSING_PARAMETER", "resourceArn");
        Errors.invalid(
                () -> sms.untagResource(remove -> remove.resourceArn(list + "Default")),
                "MISSING_PARAMETER",
                "tagKeys");
        Errors.invalid(
                () -> sms.tagResource(add -> add.resourceArn(list + "Default")
                        .tags(Tag.builder().key("aws:a").value("").build())),
                "INVALID_PARAMETER",
                "tags.1.member.key");
        Tag[] many = new Tag[51];
        Arrays.setAll(many, i -> Tag.builder().key("k" + i).value("").build());
        Errors.quotaExceeded(
                () -> sms.tagResource(add -> add.resourceArn(list + "Default").tags(many)), "TAGS_PER_RESOURCE");
    }

    private static CreateOptOutListResponse create(PinpointSmsVoiceV2Client sms, String name) {
        return sms.createOptOutList(create -> create.optOutListName(name));
    }
}
