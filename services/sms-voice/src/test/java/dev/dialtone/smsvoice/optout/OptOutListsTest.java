package dev.dialtone.smsvoice.optout;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateOptOutListResult;
import dev.dialtone.smsvoice.model.DeleteOptOutListResult;
import dev.dialtone.smsvoice.model.DescribeOptOutListsRequest;
import dev.dialtone.smsvoice.model.DescribeOptOutListsResult;
import dev.dialtone.smsvoice.model.OptOutListInformation;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.rcs.RcsAgentFixture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OptOutListsTest {
    private static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "ARN form of the reference; Tags are left out of samples without any")
    void createsAList() {
        CreateOptOutListResult list = sms.createOptOutList("Orders");

        assertThat(list.optOutListName()).isEqualTo("Orders");
        assertThat(list.optOutListArn()).isEqualTo(ARN + "Orders");
        assertThat(list.createdTimestamp()).isEqualTo(World.START);
        assertThat(list.tags()).isNull();
    }

    @Test
    @Evidence(value = MODEL, detail = "Tags come back")
    void createsAListWithTags() {
        List<Tag> tags = List.of(Tag.builder().key("a").value("b").build());

        CreateOptOutListResult list =
                sms.caller.createOptOutList(b -> b.optOutListName("Orders").tags(tags));

        assertThat(list.tags()).isEqualTo(tags);
    }

    @Test
    @Evidence(value = GUESS, detail = "the model has the rule; type and id of the resource are inferred, so is case")
    void refusesANameThatIsThere() {
        sms.createOptOutList("Orders");
        for (String name : List.of("Orders", "Default")) {
            ConflictException refusal =
                    SmsVoiceFixture.refusal(ConflictException.class, () -> sms.createOptOutList(name));
            assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
            assertThat(refusal.resourceId()).isEqualTo(name);
        }
        assertThat(sms.createOptOutList("orders").optOutListName()).isEqualTo("orders");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "25 lists, Default included")
    void refusesTheTwentySixthList() {
        for (int i = 1; i < 25; i++) {
            sms.createOptOutList("List" + i);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> sms.createOptOutList("List25"));

        assertThat(refusal.reason()).isEqualTo(ServiceQuotaExceededExceptionReason.OPT_OUT_LISTS_PER_ACCOUNT);
        assertThat(names(input -> input)).hasSize(25);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the list Default is always there")
    void hasTheDefaultListFromTheStart() {
        OptOutListInformation list =
                Objects.requireNonNull(describe(input -> input).optOutLists()).get(0);
        world.passRealTime(Duration.ofHours(1));

        assertThat(list.optOutListName()).isEqualTo("Default");
        assertThat(list.optOutListArn()).isEqualTo(ARN + "Default");
        assertThat(describe(input -> input).optOutLists()).containsExactly(list);
        assertThat(names(input -> input.optOutListNames(List.of("Default")))).containsExactly("Default");
        assertThat(names(input -> input.owner(Owner.SHARED))).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "OptOutListNames takes names and ARNs; an unknown one is an error")
    void describesByNameAndArn() {
        sms.createOptOutList("A");
        sms.createOptOutList("B");

        assertThat(names(input -> input.optOutListNames(List.of(ARN + "B", "A"))))
                .containsExactly("B", "A");
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> names(input -> input.optOutListNames(List.of("A", "C"))));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
        assertThat(refusal.resourceId()).isEqualTo("C");
    }

    @Test
    @Evidence(value = MODEL, detail = "the rule, and the reason that is named for it")
    void refusesNamesTogetherWithOwner() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> names(input -> input.optOutListNames(List.of("Default")).owner(Owner.SELF)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly("optOutListNames", "owner");
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughLists() {
        sms.createOptOutList("A");
        DescribeOptOutListsResult page = describe(input -> input.maxResults(1));

        assertThat(page.nextToken()).isNotNull();
        assertThat(names(input -> input.maxResults(1).nextToken(page.nextToken())))
                .containsExactly("A");
    }

    @Test
    @Evidence(value = MODEL, detail = "the deleted list comes back; name or ARN")
    void deletesAList() {
        sms.createOptOutList("A");

        assertThat(delete(ARN + "A").optOutListName()).isEqualTo("A");
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> delete("A"));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
        assertThat(refusal.resourceId()).isEqualTo("A");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "the model has the rule for lists in use; reason, and that Default stays, are inferred")
    void refusesToDeleteTheDefaultListAndListsInUse() {
        sms.createOptOutList("A");
        String id = SmsVoiceFixture.id(sms.request(input -> input.optOutListName("A")));

        for (String name : List.of("Default", "A")) {
            ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> delete(name));
            assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED);
            assertThat(refusal.resourceType()).isEqualTo(ResourceType.OPT_OUT_LIST);
            assertThat(refusal.resourceId()).isEqualTo(name);
        }
        sms.release(id);
        assertThat(delete("A").optOutListName()).isEqualTo("A");
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "lists in use cannot be deleted; the reason is guessed in refusesToDeleteTheDefaultListAndListsInUse")
    void knowsWhoUsesAListThroughChanges() {
        sms.createOptOutList("A");
        sms.createOptOutList("B");
        String number = SmsVoiceFixture.id(sms.request(input -> input.optOutListName("A")));
        RcsAgentFixture rcs = new RcsAgentFixture(sms);
        String agent = rcs.create();
        rcs.update(agent, input -> input.optOutListName("A"));

        sms.update(number, input -> input.optOutListName("B"));
        for (String used : List.of("A", "B")) {
            assertThat(SmsVoiceFixture.refusal(ConflictException.class, () -> delete(used))
                            .reason())
                    .isEqualTo(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED);
        }
        rcs.delete(agent);
        sms.update(number, input -> input.optOutListName("Default"));

        assertThat(delete("A").optOutListName()).isEqualTo("A");
        assertThat(delete("B").optOutListName()).isEqualTo("B");
    }

    private DeleteOptOutListResult delete(String name) {
        return sms.caller.deleteOptOutList(b -> b.optOutListName(name));
    }

    private DescribeOptOutListsResult describe(UnaryOperator<DescribeOptOutListsRequest.Builder> change) {
        return sms.caller.describeOptOutLists(change);
    }

    private List<String> names(UnaryOperator<DescribeOptOutListsRequest.Builder> change) {
        return Objects.requireNonNull(describe(change).optOutLists()).stream()
                .map(OptOutListInformation::optOutListName)
                .toList();
    }
}
