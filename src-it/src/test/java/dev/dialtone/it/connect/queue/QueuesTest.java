package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.queue.QueueFixture.pair;
import static dev.dialtone.it.connect.queue.QueueFixture.served;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.ContactFlowType;
import software.amazon.awssdk.services.connect.model.CreateQueueRequest;
import software.amazon.awssdk.services.connect.model.CreateQueueResponse;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.OutboundCallerConfig;
import software.amazon.awssdk.services.connect.model.Queue;
import software.amazon.awssdk.services.connect.model.QueueStatus;
import software.amazon.awssdk.services.connect.model.QueueSummary;
import software.amazon.awssdk.services.connect.model.QueueType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceType;
import software.amazon.awssdk.services.connect.model.RoutingProfileManualAssignmentQueueConfig;
import software.amazon.awssdk.services.connect.model.UpdateQueueNameRequest;

/** Queues from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class QueuesTest {
    private static final String FLOW_TO_QUEUE = """
            {"Version": "2019-10-30", "StartAction": "queue", "Actions": [
              {"Identifier": "queue", "Type": "UpdateContactTargetQueue", "Parameters": {"QueueId": "%s"}, "Transitions":
                {"NextAction": "end", "Errors": [{"NextAction": "end", "ErrorType": "NoMatchingError"}]}},
              {"Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}]}
            """;

    @Test
    @Evidence(value = Source.CLIENT, detail = "exports of real instances")
    void oneIsThereInANewInstance(QueueFixture fixture) {
        String id = fixture.basicQueue();
        assertThat(fixture.describeQueue(id))
                .isEqualTo(Queue.builder()
                        .queueId(id)
                        .queueArn(fixture.arn("queue/" + id))
                        .name("BasicQueue")
                        .description("A simple, basic voice queue.")
                        .hoursOfOperationId(fixture.basicHours())
                        .status(QueueStatus.ENABLED)
                        .tags(Map.of())
                        .lastModifiedTime(fixture.describeQueue(id).lastModifiedTime())
                        .lastModifiedRegion("us-east-1")
                        .build());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "aws_connect_queue: what it creates, and each update that it calls")
    void areCreatedAndChangedMemberByMember(ConnectClient connect, QueueFixture fixture) {
        CreateQueueResponse created = create(
                connect,
                fixture,
                queue -> queue.description("Those who wait")
                        .maxContacts(0)
                        .outboundCallerConfig(caller -> caller.outboundCallerIdName("Acme"))
                        .tags(Map.of("team", "voice")));
        String id = created.queueId();
        assertThat(created.queueArn()).isEqualTo(fixture.arn("queue/" + id));
        Queue first = fixture.describeQueue(id);
        assertThat(first)
                .isEqualTo(Queue.builder()
                        .queueId(id)
                        .queueArn(created.queueArn())
                        .name("Desk")
                        .description("Those who wait")
                        .hoursOfOperationId(fixture.basicHours())
                        .maxContacts(0)
                        .outboundCallerConfig(caller -> caller.outboundCallerIdName("Acme"))
                        .status(QueueStatus.ENABLED)
                        .tags(Map.of("team", "voice"))
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        fixture.pass(Duration.ofMinutes(1));
        String night = fixture.hours("Night");
        connect.updateQueueHoursOfOperation(
                update -> update.instanceId(fixture.instance()).queueId(id).hoursOfOperationId(night));
        connect.updateQueueMaxContacts(
                update -> update.instanceId(fixture.instance()).queueId(id).maxContacts(7));
        connect.updateQueueStatus(
                update -> update.instanceId(fixture.instance()).queueId(id).status(QueueStatus.DISABLED));
        rename(connect, fixture, id, update -> update.name("Front").description("Guests"));
        connect.updateQueueOutboundCallerConfig(update -> update.instanceId(fixture.instance())
                .queueId(id)
                .outboundCallerConfig(caller -> caller.outboundCallerIdName("Front")));
        Queue second = first.toBuilder()
                .name("Front")
                .description("Guests")
                .hoursOfOperationId(night)
                .maxContacts(7)
                .status(QueueStatus.DISABLED)
                .outboundCallerConfig(caller -> caller.outboundCallerIdName("Front"))
                .lastModifiedTime(fixture.now())
                .build();
        assertThat(fixture.describeQueue(created.queueArn())).isEqualTo(second);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "no limit when MaxContacts is left out, no caller when the configuration is empty; that Terraform takes a "
                            + "description away by an empty one is its source's")
    void loseWhatIsTakenAway(ConnectClient connect, QueueFixture fixture) {
        String id = create(
                        connect,
                        fixture,
                        queue -> queue.description("Those who wait")
                                .maxContacts(7)
                                .outboundCallerConfig(caller -> caller.outboundCallerIdName("Acme")))
                .queueId();
        connect.updateQueueMaxContacts(
                update -> update.instanceId(fixture.instance()).queueId(id));
        connect.updateQueueOutboundCallerConfig(update -> update.instanceId(fixture.instance())
                .queueId(id)
                .outboundCallerConfig(OutboundCallerConfig.builder().build()));
        rename(connect, fixture, id, update -> update.name("Desk").description(""));
        Queue bare = fixture.describeQueue(id);
        assertThat(bare.maxContacts()).isNull();
        assertThat(bare.outboundCallerConfig()).isNull();
        assertThat(bare.description()).isNull();
        assertThat(bare.name()).isEqualTo("Desk");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "members, filter and pages of ListQueues; the order of creation is a guess")
    void areListedPageByPage(ConnectClient connect, QueueFixture fixture) {
        String desk = fixture.queue("Desk");
        fixture.queue("Front");
        assertThat(connect.listQueuesPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .queueSummaryList())
                .extracting(QueueSummary::name)
                .containsExactly("BasicQueue", "Desk", "Front");
        assertThat(connect.listQueues(
                                list -> list.instanceId(fixture.instance()).queueTypes(QueueType.STANDARD))
                        .queueSummaryList())
                .hasSize(3)
                .contains(QueueSummary.builder()
                        .id(desk)
                        .arn(fixture.arn("queue/" + desk))
                        .name("Desk")
                        .queueType(QueueType.STANDARD)
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(connect.listQueues(
                                list -> list.instanceId(fixture.instance()).queueTypes(QueueType.AGENT))
                        .queueSummaryList())
                .isEmpty();
        invalidParameter(() -> connect.listQueues(
                list -> list.instanceId(fixture.instance()).queueTypesWithStrings("STANDARD", "HOLD")));
        invalidParameter(() ->
                connect.listQueues(list -> list.instanceId(fixture.instance()).nextToken("nonsense")));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws 46072: the text; OutboundCallerConfig with empty members")
    void refuseWhatCannotBe(ConnectClient connect, QueueFixture fixture) {
        assertThat(invalidParameter(() ->
                        create(connect, fixture, queue -> queue.quickConnectIds(Collections.nCopies(51, UNKNOWN)))))
                .isEqualTo("QuickConnectIds must include at most 50 items");
        invalidParameter(() -> create(connect, fixture, queue -> queue.quickConnectIds(List.of())));
        for (OutboundCallerConfig empty : List.of(
                OutboundCallerConfig.builder().outboundCallerIdName("").build(),
                OutboundCallerConfig.builder().outboundCallerIdNumberId("").build(),
                OutboundCallerConfig.builder().outboundFlowId("").build())) {
            invalidParameter(() -> create(connect, fixture, queue -> queue.outboundCallerConfig(empty)));
            invalidParameter(
                    () -> connect.updateQueueOutboundCallerConfig(update -> update.instanceId(fixture.instance())
                            .queueId(fixture.basicQueue())
                            .outboundCallerConfig(empty)));
        }
        invalidParameter(() -> create(connect, fixture, queue -> queue.description("")));
        assertThat(connect.listQueues(list -> list.instanceId(fixture.instance()))
                        .queueSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what a queue names has to be there, else ResourceNotFoundException")
    void nameNothingThatIsNotThere(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.queue("Front");
        notFound(() -> create(connect, fixture, queue -> queue.hoursOfOperationId(UNKNOWN)));
        notFound(() -> create(connect, fixture, queue -> queue.quickConnectIds(fixture.quickConnect("Desk"), UNKNOWN)));
        for (OutboundCallerConfig unknown : List.of(
                OutboundCallerConfig.builder().outboundCallerIdNumberId(UNKNOWN).build(),
                OutboundCallerConfig.builder().outboundFlowId(UNKNOWN).build())) {
            notFound(() -> create(connect, fixture, queue -> queue.outboundCallerConfig(unknown)));
            notFound(() -> connect.updateQueueOutboundCallerConfig(
                    update -> update.instanceId(fixture.instance()).queueId(id).outboundCallerConfig(unknown)));
        }
        notFound(() -> connect.updateQueueHoursOfOperation(
                update -> update.instanceId(fixture.instance()).queueId(id).hoursOfOperationId(UNKNOWN)));
        invalidRequest(() -> connect.updateQueueHoursOfOperation(update ->
                update.instanceId(fixture.instance()).queueId(id).hoursOfOperationId(fixture.arn("queue/" + id))));
        assertThat(connect.listQueues(list -> list.instanceId(fixture.instance()))
                        .queueSummaryList())
                .hasSize(2);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "OutboundCallerIdNumberId: a number that the instance has claimed")
    void callFromNumbersOfTheInstance(ConnectClient connect, QueueFixture fixture) {
        String number = connect.claimPhoneNumber(
                        claim -> claim.instanceId(fixture.instance()).phoneNumber("+12065550100"))
                .phoneNumberId();
        String other = connect.createInstance(create -> create.instanceAlias("other")
                        .identityManagementType("CONNECT_MANAGED")
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true))
                .id();
        fixture.pass(Duration.ofSeconds(1));
        String elsewhere = connect.claimPhoneNumber(
                        claim -> claim.instanceId(other).phoneNumber("+12065550101"))
                .phoneNumberId();
        fixture.pass(Duration.ofSeconds(1));
        String arn = connect.describePhoneNumber(describe -> describe.phoneNumberId(number))
                .claimedPhoneNumberSummary()
                .phoneNumberArn();
        String queue = create(
                        connect,
                        fixture,
                        create -> create.outboundCallerConfig(caller -> caller.outboundCallerIdNumberId(arn)))
                .queueId();
        assertThat(fixture.describeQueue(queue).outboundCallerConfig().outboundCallerIdNumberId())
                .isEqualTo(number);
        notFound(() -> connect.updateQueueOutboundCallerConfig(update -> update.instanceId(fixture.instance())
                .queueId(queue)
                .outboundCallerConfig(caller -> caller.outboundCallerIdNumberId(elsewhere))));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "DuplicateResourceException of both; that an update of neither member is an InvalidRequestException is a guess")
    void haveNamesOfTheirOwn(ConnectClient connect, QueueFixture fixture) {
        String desk = fixture.queue("Desk");
        fixture.queue("desk");
        refused(DuplicateResourceException.class, 409, () -> fixture.queue("Desk"));
        refused(
                DuplicateResourceException.class,
                409,
                () -> rename(connect, fixture, desk, update -> update.name("BasicQueue")));
        rename(connect, fixture, desk, update -> update.name("Desk"));
        rename(connect, fixture, desk, update -> update.description("Guests"));
        assertThat(fixture.describeQueue(desk).name()).isEqualTo("Desk");
        assertThat(fixture.describeQueue(desk).description()).isEqualTo("Guests");
        assertThat(invalidRequest(() -> rename(connect, fixture, desk, update -> {})))
                .contains("Name", "Description");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quota: 50 queues for each instance, BasicQueue with them")
    void areNoMoreThanTheQuota(ConnectClient connect, QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(1, 50).forEach(i -> fixture.queue("Desk " + i));
        refused(LimitExceededException.class, 429, () -> fixture.queue("Desk 50"));
        fixture.deleteQueue(connect.listQueues(list -> list.instanceId(fixture.instance()))
                .queueSummaryList()
                .get(1)
                .id());
        fixture.queue("Desk 50");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "Terraform waits a minute for ResourceInUseException to end; that its ResourceId is what names the queue is a "
                            + "guess, as is that BasicQueue stays")
    void stayWhileSomethingNamesThem(ConnectClient connect, QueueFixture fixture) {
        String outbound = fixture.queue("Outbound");
        String served = fixture.queue("Served");
        String byHand = fixture.queue("By hand");
        String profile = fixture.profile("Desk", served(served, Channel.VOICE, 1, 0));
        connect.updateRoutingProfileDefaultOutboundQueue(update ->
                update.instanceId(fixture.instance()).routingProfileId(profile).defaultOutboundQueueId(outbound));
        connect.associateRoutingProfileQueues(associate -> associate
                .instanceId(fixture.instance())
                .routingProfileId(profile)
                .manualAssignmentQueueConfigs(RoutingProfileManualAssignmentQueueConfig.builder()
                        .queueReference(pair(byHand, Channel.CHAT))
                        .build()));
        for (String queue : List.of(outbound, served, byHand)) {
            ResourceInUseException inUse = refused(ResourceInUseException.class, 409, () -> fixture.deleteQueue(queue));
            assertThat(inUse.resourceId()).isEqualTo(fixture.arn("routing-profile/" + profile));
            assertThat(inUse.resourceType()).isNull();
        }
        connect.deleteRoutingProfile(
                delete -> delete.instanceId(fixture.instance()).routingProfileId(profile));
        fixture.deleteQueue(outbound);
        fixture.deleteQueue(served);
        fixture.deleteQueue(byHand);
        notFound(() -> fixture.describeQueue(served));
        notFound(() -> fixture.deleteQueue(served));
        assertThat(invalidRequest(() -> fixture.deleteQueue(fixture.basicQueue())))
                .contains("BasicQueue");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "OutboundFlowId is a flow of the type OUTBOUND_WHISPER; a queue that a flow names, published or not, is in use")
    void haveFlowsAndAreInFlows(ConnectClient connect, QueueFixture fixture) {
        String whisper = fixture.flow("Default outbound");
        String queue = create(
                        connect,
                        fixture,
                        create -> create.outboundCallerConfig(
                                caller -> caller.outboundFlowId(fixture.arn("contact-flow/" + whisper))))
                .queueId();
        assertThat(fixture.describeQueue(queue).outboundCallerConfig().outboundFlowId())
                .isEqualTo(whisper);
        assertThat(invalidRequest(() -> connect.updateQueueOutboundCallerConfig(update -> update.instanceId(
                                fixture.instance())
                        .queueId(queue)
                        .outboundCallerConfig(caller -> caller.outboundFlowId(fixture.flow("Sample queue customer"))))))
                .contains("CONTACT_FLOW", "OUTBOUND_WHISPER");

        String flow = connect.createContactFlow(create -> create.instanceId(fixture.instance())
                        .name("To the desk")
                        .type(ContactFlowType.CONTACT_FLOW)
                        .content(FLOW_TO_QUEUE.formatted(fixture.arn("queue/" + queue))))
                .contactFlowId();
        ResourceInUseException inUse = refused(ResourceInUseException.class, 409, () -> fixture.deleteQueue(queue));
        assertThat(inUse.resourceType()).isEqualTo(ResourceType.CONTACT_FLOW);
        assertThat(inUse.resourceId()).isEqualTo(fixture.arn("contact-flow/" + flow));
        connect.deleteContactFlow(
                delete -> delete.instanceId(fixture.instance()).contactFlowId(flow));
        fixture.deleteQueue(queue);
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the resources that can be tagged")
    void haveTags(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.queue("Desk");
        String arn = fixture.arn("queue/" + id);
        fixture.tag(arn, Map.of("team", "voice", "shop", "one"));
        connect.untagResource(untag -> untag.resourceArn(arn).tagKeys("shop"));
        assertThat(fixture.describeQueue(id).tags()).containsExactly(Map.entry("team", "voice"));
        assertThat(connect.listTagsForResource(list -> list.resourceArn(arn)).tags())
                .containsExactly(Map.entry("team", "voice"));
        fixture.deleteQueue(id);
        notFound(() -> connect.listTagsForResource(list -> list.resourceArn(arn)));
    }

    private static CreateQueueResponse create(
            ConnectClient connect, QueueFixture fixture, Consumer<CreateQueueRequest.Builder> more) {
        return connect.createQueue(create -> {
            create.instanceId(fixture.instance()).name("Desk").hoursOfOperationId(fixture.basicHours());
            more.accept(create);
        });
    }

    private static void rename(
            ConnectClient connect, QueueFixture fixture, String id, Consumer<UpdateQueueNameRequest.Builder> change) {
        connect.updateQueueName(update -> {
            update.instanceId(fixture.instance()).queueId(id);
            change.accept(update);
        });
    }
}
