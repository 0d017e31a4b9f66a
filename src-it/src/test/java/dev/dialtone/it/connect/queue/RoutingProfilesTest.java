package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.queue.QueueFixture.concurrency;
import static dev.dialtone.it.connect.queue.QueueFixture.served;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.AgentAvailabilityTimer;
import software.amazon.awssdk.services.connect.model.BehaviorType;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.CreateRoutingProfileRequest;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.MediaConcurrency;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceType;
import software.amazon.awssdk.services.connect.model.RoutingProfile;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfigSummary;
import software.amazon.awssdk.services.connect.model.RoutingProfileSummary;
import software.amazon.awssdk.services.connect.model.UpdateRoutingProfileNameRequest;

/** Routing profiles from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class RoutingProfilesTest {

    @Test
    @Evidence(value = Source.CLIENT, detail = "exports of real instances; that IsDefault is true is a guess")
    void oneIsThereInANewInstance(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.basicProfile();
        RoutingProfile basic = fixture.describeProfile(id);
        assertThat(basic)
                .isEqualTo(RoutingProfile.builder()
                        .instanceId(fixture.instance())
                        .routingProfileId(id)
                        .routingProfileArn(fixture.arn("routing-profile/" + id))
                        .name("Basic Routing Profile")
                        .description("A simple routing profile.")
                        .mediaConcurrencies(alone(Channel.VOICE, 1), alone(Channel.CHAT, 2), alone(Channel.TASK, 1))
                        .defaultOutboundQueueId(fixture.basicQueue())
                        .agentAvailabilityTimer(AgentAvailabilityTimer.TIME_SINCE_LAST_ACTIVITY)
                        .numberOfAssociatedQueues(3L)
                        .numberOfAssociatedManualAssignmentQueues(0L)
                        .numberOfAssociatedUsers(0L)
                        .isDefault(true)
                        .tags(Map.of())
                        .lastModifiedTime(basic.lastModifiedTime())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(connect.listRoutingProfileQueues(
                                list -> list.instanceId(fixture.instance()).routingProfileId(id))
                        .routingProfileQueueConfigSummaryList())
                .allSatisfy(queue -> {
                    assertThat(queue.queueName()).isEqualTo("BasicQueue");
                    assertThat(queue.priority()).isEqualTo(1);
                    assertThat(queue.delay()).isZero();
                })
                .extracting(RoutingProfileQueueConfigSummary::channel)
                .containsExactly(Channel.VOICE, Channel.CHAT, Channel.TASK);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws_connect_routing_profile: what it creates, and each update that it calls")
    void areCreatedAndChangedMemberByMember(ConnectClient connect, QueueFixture fixture) {
        String queue = fixture.queue("Desk");
        var created = connect.createRoutingProfile(create -> create.instanceId(fixture.instance())
                .name("Desk")
                .description("Those at the desk")
                .defaultOutboundQueueId(fixture.arn("queue/" + queue))
                .mediaConcurrencies(
                        concurrency(Channel.VOICE, 1),
                        concurrency(Channel.CHAT, 10).toBuilder()
                                .crossChannelBehavior(behavior -> behavior.behaviorType(BehaviorType.ROUTE_ANY_CHANNEL))
                                .build())
                .queueConfigs(served(queue, Channel.VOICE, 2, 30), served(queue, Channel.TASK, 1, 0))
                .tags(Map.of("team", "voice")));
        String id = created.routingProfileId();
        assertThat(created.routingProfileArn()).isEqualTo(fixture.arn("routing-profile/" + id));
        RoutingProfile first = fixture.describeProfile(id);
        assertThat(first)
                .isEqualTo(RoutingProfile.builder()
                        .instanceId(fixture.instance())
                        .routingProfileId(id)
                        .routingProfileArn(created.routingProfileArn())
                        .name("Desk")
                        .description("Those at the desk")
                        .mediaConcurrencies(
                                alone(Channel.VOICE, 1),
                                concurrency(Channel.CHAT, 10).toBuilder()
                                        .crossChannelBehavior(
                                                behavior -> behavior.behaviorType(BehaviorType.ROUTE_ANY_CHANNEL))
                                        .build())
                        .defaultOutboundQueueId(queue)
                        .agentAvailabilityTimer(AgentAvailabilityTimer.TIME_SINCE_LAST_ACTIVITY)
                        .numberOfAssociatedQueues(2L)
                        .numberOfAssociatedManualAssignmentQueues(0L)
                        .numberOfAssociatedUsers(0L)
                        .isDefault(false)
                        .tags(Map.of("team", "voice"))
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        fixture.pass(Duration.ofMinutes(1));
        connect.updateRoutingProfileConcurrency(update -> update.instanceId(fixture.instance())
                .routingProfileId(id)
                .mediaConcurrencies(concurrency(Channel.EMAIL, 3)));
        connect.updateRoutingProfileDefaultOutboundQueue(update -> update.instanceId(fixture.instance())
                .routingProfileId(id)
                .defaultOutboundQueueId(fixture.basicQueue()));
        rename(connect, fixture, id, update -> update.name("Front").description("Those in front"));
        connect.updateRoutingProfileAgentAvailabilityTimer(update -> update.instanceId(fixture.instance())
                .routingProfileId(id)
                .agentAvailabilityTimer(AgentAvailabilityTimer.TIME_SINCE_LAST_INBOUND));
        assertThat(fixture.describeProfile(created.routingProfileArn()))
                .isEqualTo(first.toBuilder()
                        .mediaConcurrencies(alone(Channel.EMAIL, 3))
                        .defaultOutboundQueueId(fixture.basicQueue())
                        .name("Front")
                        .description("Those in front")
                        .agentAvailabilityTimer(AgentAvailabilityTimer.TIME_SINCE_LAST_INBOUND)
                        .lastModifiedTime(fixture.now())
                        .build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated; the order of creation is a guess")
    void areListedPageByPage(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.profile("First");
        fixture.profile("Second");
        assertThat(connect.listRoutingProfilesPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .routingProfileSummaryList())
                .extracting(RoutingProfileSummary::name)
                .containsExactly("Basic Routing Profile", "First", "Second");
        assertThat(connect.listRoutingProfiles(list -> list.instanceId(fixture.instance()))
                        .routingProfileSummaryList())
                .contains(RoutingProfileSummary.builder()
                        .id(first)
                        .arn(fixture.arn("routing-profile/" + first))
                        .name("First")
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        invalidParameter(() -> connect.listRoutingProfiles(
                list -> list.instanceId(fixture.instance()).nextToken("nonsense")));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "1 call, 10 of the others; that a channel is there once, and that the list is not empty, are guesses")
    void refuseConcurrenciesThatCannotBe(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.profile("Desk");
        RoutingProfile before = fixture.describeProfile(id);
        for (List<MediaConcurrency> wrong : List.of(
                List.<MediaConcurrency>of(),
                List.of(concurrency(Channel.VOICE, 2)),
                List.of(concurrency(Channel.CHAT, 11)),
                List.of(concurrency(Channel.TASK, 0)),
                List.of(concurrency(Channel.CHAT, 1), concurrency(Channel.CHAT, 2)))) {
            invalidParameter(() -> create(connect, fixture, profile -> profile.mediaConcurrencies(wrong)));
            invalidParameter(() -> connect.updateRoutingProfileConcurrency(update ->
                    update.instanceId(fixture.instance()).routingProfileId(id).mediaConcurrencies(wrong)));
        }
        assertThat(fixture.describeProfile(id)).isEqualTo(before);
        invalidParameter(() -> create(connect, fixture, profile -> profile.description("")));
        invalidParameter(() -> connect.updateRoutingProfileAgentAvailabilityTimer(update ->
                update.instanceId(fixture.instance()).routingProfileId(id).agentAvailabilityTimer("NEVER")));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "an unknown queue is not found; the same pair twice is an InvalidRequestException, and so is another's ARN")
    void nameQueuesThatAreThere(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.profile("Desk");
        String queue = fixture.basicQueue();
        notFound(() -> create(connect, fixture, profile -> profile.defaultOutboundQueueId(UNKNOWN)));
        notFound(() -> create(connect, fixture, profile -> profile.queueConfigs(served(UNKNOWN, Channel.VOICE, 1, 0))));
        invalidRequest(() -> create(
                connect,
                fixture,
                profile -> profile.queueConfigs(
                        served(queue, Channel.VOICE, 1, 0),
                        served(fixture.arn("queue/" + queue), Channel.VOICE, 2, 0))));
        notFound(() -> connect.updateRoutingProfileDefaultOutboundQueue(update ->
                update.instanceId(fixture.instance()).routingProfileId(id).defaultOutboundQueueId(UNKNOWN)));
        invalidRequest(
                () -> connect.updateRoutingProfileDefaultOutboundQueue(update -> update.instanceId(fixture.instance())
                        .routingProfileId(id)
                        .defaultOutboundQueueId(fixture.arn("routing-profile/" + id))));
        assertThat(connect.listRoutingProfiles(list -> list.instanceId(fixture.instance()))
                        .routingProfileSummaryList())
                .hasSize(2);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "DuplicateResourceException of both, one member at least; that none is an InvalidRequestException is a guess")
    void haveNamesOfTheirOwn(ConnectClient connect, QueueFixture fixture) {
        String desk = fixture.profile("Desk");
        refused(DuplicateResourceException.class, 409, () -> fixture.profile("Desk"));
        refused(
                DuplicateResourceException.class,
                409,
                () -> rename(connect, fixture, desk, update -> update.name("Basic Routing Profile")));
        rename(connect, fixture, desk, update -> update.name("Desk"));
        rename(connect, fixture, desk, update -> update.description("Guests"));
        assertThat(fixture.describeProfile(desk).name()).isEqualTo("Desk");
        assertThat(fixture.describeProfile(desk).description()).isEqualTo("Guests");
        assertThat(invalidRequest(() -> rename(connect, fixture, desk, update -> {})))
                .contains("Name", "Description");
        invalidParameter(() -> rename(connect, fixture, desk, update -> update.description("")));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "quota: 100 routing profiles for each instance, the basic one with them")
    void areNoMoreThanTheQuota(QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(1, 100).forEach(i -> fixture.profile("Desk " + i));
        refused(LimitExceededException.class, 429, () -> fixture.profile("Desk 100"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "aws-nuke deletes users before profiles, Terraform profiles with their queues; what ResourceInUseException "
                            + "says of the user, and that the basic profile stays, are guesses")
    void stayWhileAUserHasThem(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.profile("Desk", served(fixture.queue("Desk"), Channel.VOICE, 1, 0));
        String user = fixture.user("jane", id);
        assertThat(fixture.describeProfile(id).numberOfAssociatedUsers()).isEqualTo(1);
        ResourceInUseException inUse = refused(ResourceInUseException.class, 409, () -> delete(connect, fixture, id));
        assertThat(inUse.resourceType()).isEqualTo(ResourceType.USER);
        assertThat(inUse.resourceId()).isEqualTo(fixture.arn("agent/" + user));
        connect.updateUserRoutingProfile(
                update -> update.instanceId(fixture.instance()).userId(user).routingProfileId(fixture.basicProfile()));
        delete(connect, fixture, id);
        notFound(() -> fixture.describeProfile(id));
        notFound(() -> delete(connect, fixture, id));
        assertThat(invalidRequest(() -> delete(connect, fixture, fixture.basicProfile())))
                .contains("Basic Routing Profile");
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail =
                    "real listings have the queues of agents, without names, and no description of them; that a routing profile "
                            + "with one is an InvalidRequestException is a guess")
    void serveNoQueuesOfAgents(ConnectClient connect, QueueFixture fixture) {
        String user = fixture.user("jane", fixture.basicProfile());
        var queues =
                connect.listQueues(list -> list.instanceId(fixture.instance())).queueSummaryList();
        assertThat(queues).hasSize(2);
        assertThat(queues.get(1).queueTypeAsString()).isEqualTo("AGENT");
        assertThat(queues.get(1).arn()).isEqualTo(fixture.arn("queue/agent/" + user));
        assertThat(queues.get(1).name()).isNull();
        for (String queue : List.of(user, fixture.arn("queue/agent/" + user))) {
            notFound(() -> fixture.describeQueue(queue));
            notFound(() -> fixture.deleteQueue(queue));
            invalidRequest(() -> fixture.profile("Desk", served(queue, Channel.VOICE, 1, 0)));
        }
        notFound(() -> fixture.tag(fixture.arn("queue/agent/" + user), Map.of("team", "voice")));
    }

    private static MediaConcurrency alone(Channel channel, int most) {
        return concurrency(channel, most).toBuilder()
                .crossChannelBehavior(behavior -> behavior.behaviorType(BehaviorType.ROUTE_CURRENT_CHANNEL_ONLY))
                .build();
    }

    private static String create(
            ConnectClient connect, QueueFixture fixture, Consumer<CreateRoutingProfileRequest.Builder> more) {
        return connect.createRoutingProfile(create -> {
                    create.instanceId(fixture.instance())
                            .name("Front")
                            .description("Those in front")
                            .defaultOutboundQueueId(fixture.basicQueue())
                            .mediaConcurrencies(concurrency(Channel.VOICE, 1));
                    more.accept(create);
                })
                .routingProfileId();
    }

    private static void rename(
            ConnectClient connect,
            QueueFixture fixture,
            String id,
            Consumer<UpdateRoutingProfileNameRequest.Builder> change) {
        connect.updateRoutingProfileName(update -> {
            update.instanceId(fixture.instance()).routingProfileId(id);
            change.accept(update);
        });
    }

    private static void delete(ConnectClient connect, QueueFixture fixture, String id) {
        connect.deleteRoutingProfile(
                delete -> delete.instanceId(fixture.instance()).routingProfileId(id));
    }
}
