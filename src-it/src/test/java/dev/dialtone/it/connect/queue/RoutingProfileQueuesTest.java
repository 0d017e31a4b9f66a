package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.queue.QueueFixture.pair;
import static dev.dialtone.it.connect.queue.QueueFixture.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.ListRoutingProfileQueuesResponse;
import software.amazon.awssdk.services.connect.model.RoutingProfileManualAssignmentQueueConfig;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfig;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfigSummary;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueReference;

/** The queues of routing profiles, each with a channel. */
@ExtendWith(DialtoneServer.class)
class RoutingProfileQueuesTest {

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws_connect_routing_profile takes pairs off before it adds them changed, down to none")
    void areAddedAndRemoved(ConnectClient connect, QueueFixture fixture) {
        String profile = fixture.profile("Desk");
        String queue = fixture.queue("Desk");
        assertThat(listed(connect, fixture, profile)).isEmpty();
        fixture.pass(Duration.ofMinutes(1));
        associate(connect, fixture, profile, served(queue, Channel.VOICE, 2, 30), served(queue, Channel.CHAT, 1, 0));
        ListRoutingProfileQueuesResponse all = connect.listRoutingProfileQueues(list ->
                list.instanceId(fixture.instance()).routingProfileId(profile).maxResults(60));
        assertThat(all.routingProfileQueueConfigSummaryList())
                .containsExactly(
                        summary(fixture, queue, Channel.VOICE, 2, 30), summary(fixture, queue, Channel.CHAT, 1, 0));
        assertThat(all.lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(all.lastModifiedRegion()).isEqualTo("us-east-1");
        assertThat(all.nextToken()).isNull();
        assertThat(fixture.describeProfile(profile).numberOfAssociatedQueues()).isEqualTo(2);

        disassociate(connect, fixture, profile, pair(queue, Channel.VOICE), pair(queue, Channel.TASK));
        associate(connect, fixture, profile, served(queue, Channel.VOICE, 3, 0));
        assertThat(listed(connect, fixture, profile))
                .containsExactly(
                        summary(fixture, queue, Channel.VOICE, 3, 0), summary(fixture, queue, Channel.CHAT, 1, 0));
        disassociate(connect, fixture, profile, pair(queue, Channel.VOICE), pair(queue, Channel.CHAT));
        assertThat(listed(connect, fixture, profile)).isEmpty();
        fixture.deleteQueue(queue);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "@paginated, at most 100 to a page; the order of creation is a guess")
    void areListedPageByPage(ConnectClient connect, QueueFixture fixture) {
        String profile = fixture.profile("Desk");
        List<String> queues =
                IntStream.range(0, 3).mapToObj(i -> fixture.queue("Desk " + i)).toList();
        queues.forEach(queue -> associate(connect, fixture, profile, served(queue, Channel.VOICE, 1, 0)));
        assertThat(connect.listRoutingProfileQueuesPaginator(list -> list.instanceId(fixture.instance())
                                .routingProfileId(profile)
                                .maxResults(2))
                        .routingProfileQueueConfigSummaryList())
                .extracting(RoutingProfileQueueConfigSummary::queueId)
                .isEqualTo(queues);
        invalidParameter(() -> connect.listRoutingProfileQueues(list ->
                list.instanceId(fixture.instance()).routingProfileId(profile).nextToken("nonsense")));
        invalidParameter(() -> connect.listRoutingProfileQueues(list ->
                list.instanceId(fixture.instance()).routingProfileId(profile).maxResults(101)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "a pair that is there, one twice, an empty call and the 51st pair are InvalidRequestExceptions, an unknown "
                            + "queue is not found, and nothing of such a call is kept")
    void areAllAddedOrNone(ConnectClient connect, QueueFixture fixture) {
        String profile = fixture.profile("Desk");
        String queue = fixture.queue("Desk");
        associate(connect, fixture, profile, served(queue, Channel.VOICE, 1, 0));
        invalidRequest(() -> associate(
                connect, fixture, profile, served(queue, Channel.CHAT, 1, 0), served(queue, Channel.VOICE, 2, 0)));
        invalidRequest(() -> associate(
                connect, fixture, profile, served(queue, Channel.CHAT, 1, 0), served(queue, Channel.CHAT, 2, 0)));
        invalidRequest(() -> connect.associateRoutingProfileQueues(
                associate -> associate.instanceId(fixture.instance()).routingProfileId(profile)));
        notFound(() -> associate(
                connect, fixture, profile, served(queue, Channel.CHAT, 1, 0), served(UNKNOWN, Channel.CHAT, 1, 0)));
        invalidParameter(() -> associate(connect, fixture, profile, served(queue, Channel.CHAT, 100, 0)));
        invalidParameter(() -> associate(connect, fixture, profile));
        assertThat(listed(connect, fixture, profile)).hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "quota: 50 pairs; that the 51st is an InvalidRequestException is a guess")
    void areNoMoreThanTheQuota(ConnectClient connect, QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        String profile = fixture.profile("Desk");
        List<String> queues =
                IntStream.range(0, 17).mapToObj(i -> fixture.queue("Desk " + i)).toList();
        for (Channel channel : List.of(Channel.VOICE, Channel.CHAT, Channel.TASK)) {
            for (String queue : queues) {
                boolean isLast = channel.equals(Channel.TASK) && queue.equals(queues.get(16));
                if (isLast) {
                    assertThat(invalidRequest(() -> associate(connect, fixture, profile, served(queue, channel, 1, 0))))
                            .contains("51");
                } else {
                    associate(connect, fixture, profile, served(queue, channel, 1, 0));
                }
            }
        }
        assertThat(fixture.describeProfile(profile).numberOfAssociatedQueues()).isEqualTo(50);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws 30895: ten references at most; the rest are guesses")
    void areRemovedByTens(ConnectClient connect, QueueFixture fixture) {
        String profile = fixture.profile("Desk", served(fixture.basicQueue(), Channel.VOICE, 1, 0));
        RoutingProfileQueueReference there = pair(fixture.basicQueue(), Channel.VOICE);
        invalidParameter(() -> disassociate(
                connect,
                fixture,
                profile,
                Collections.nCopies(11, there).toArray(new RoutingProfileQueueReference[0])));
        notFound(() -> disassociate(connect, fixture, profile, there, pair(UNKNOWN, Channel.VOICE)));
        connect.disassociateRoutingProfileQueues(
                disassociate -> disassociate.instanceId(fixture.instance()).routingProfileId(profile));
        assertThat(listed(connect, fixture, profile)).hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "pairs that are associated; that others are an InvalidRequestException is a guess")
    void areChangedWhereTheyAre(ConnectClient connect, QueueFixture fixture) {
        String queue = fixture.basicQueue();
        String profile = fixture.profile("Desk", served(queue, Channel.VOICE, 1, 0), served(queue, Channel.CHAT, 1, 0));
        update(connect, fixture, profile, served(queue, Channel.VOICE, 99, 9999));
        List<RoutingProfileQueueConfigSummary> after = listed(connect, fixture, profile);
        assertThat(after)
                .extracting(RoutingProfileQueueConfigSummary::priority, RoutingProfileQueueConfigSummary::delay)
                .containsExactly(tuple(99, 9999), tuple(1, 0));
        invalidRequest(() -> update(
                connect, fixture, profile, served(queue, Channel.VOICE, 1, 0), served(queue, Channel.TASK, 1, 0)));
        notFound(() -> update(connect, fixture, profile, served(UNKNOWN, Channel.VOICE, 1, 0)));
        invalidParameter(() -> update(connect, fixture, profile, served(queue, Channel.VOICE, 0, 0)));
        assertThat(listed(connect, fixture, profile)).isEqualTo(after);
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "manual assignment: counted by themselves, not listed, no calls; the errors are guesses")
    void areTakenFromByHand(ConnectClient connect, QueueFixture fixture) {
        String queue = fixture.basicQueue();
        String profile = fixture.profile("Desk");
        associateByHand(connect, fixture, profile, pair(queue, Channel.CHAT), pair(queue, Channel.TASK));
        assertThat(fixture.describeProfile(profile).numberOfAssociatedManualAssignmentQueues())
                .isEqualTo(2);
        assertThat(listed(connect, fixture, profile)).isEmpty();
        invalidRequest(() -> associateByHand(connect, fixture, profile, pair(queue, Channel.CHAT)));
        invalidParameter(() -> associateByHand(connect, fixture, profile, pair(queue, Channel.VOICE)));
        connect.disassociateRoutingProfileQueues(disassociate -> disassociate
                .instanceId(fixture.instance())
                .routingProfileId(profile)
                .manualAssignmentQueueReferences(pair(queue, Channel.CHAT)));
        assertThat(fixture.describeProfile(profile).numberOfAssociatedManualAssignmentQueues())
                .isEqualTo(1);
    }

    private static RoutingProfileQueueConfigSummary summary(
            QueueFixture fixture, String queue, Channel channel, int priority, int delay) {
        return RoutingProfileQueueConfigSummary.builder()
                .queueId(queue)
                .queueArn(fixture.arn("queue/" + queue))
                .queueName("Desk")
                .channel(channel)
                .priority(priority)
                .delay(delay)
                .build();
    }

    private static void associate(
            ConnectClient connect, QueueFixture fixture, String profile, RoutingProfileQueueConfig... configs) {
        connect.associateRoutingProfileQueues(associate -> associate
                .instanceId(fixture.instance())
                .routingProfileId(profile)
                .queueConfigs(configs));
    }

    private static void associateByHand(
            ConnectClient connect, QueueFixture fixture, String profile, RoutingProfileQueueReference... pairs) {
        connect.associateRoutingProfileQueues(associate -> associate
                .instanceId(fixture.instance())
                .routingProfileId(profile)
                .manualAssignmentQueueConfigs(List.of(pairs).stream()
                        .map(pair -> RoutingProfileManualAssignmentQueueConfig.builder()
                                .queueReference(pair)
                                .build())
                        .toList()));
    }

    private static void disassociate(
            ConnectClient connect, QueueFixture fixture, String profile, RoutingProfileQueueReference... pairs) {
        connect.disassociateRoutingProfileQueues(disassociate -> disassociate
                .instanceId(fixture.instance())
                .routingProfileId(profile)
                .queueReferences(pairs));
    }

    private static void update(
            ConnectClient connect, QueueFixture fixture, String profile, RoutingProfileQueueConfig... configs) {
        connect.updateRoutingProfileQueues(update ->
                update.instanceId(fixture.instance()).routingProfileId(profile).queueConfigs(configs));
    }

    private static List<RoutingProfileQueueConfigSummary> listed(
            ConnectClient connect, QueueFixture fixture, String profile) {
        return connect.listRoutingProfileQueues(
                        list -> list.instanceId(fixture.instance()).routingProfileId(profile))
                .routingProfileQueueConfigSummaryList();
    }
}
