package dev.dialtone.connect.routing;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.CreateRoutingProfileRequest;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.ListRoutingProfileQueuesResponse;
import dev.dialtone.connect.model.MediaConcurrency;
import dev.dialtone.connect.model.RoutingProfile;
import dev.dialtone.connect.model.RoutingProfileManualAssignmentQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueConfig;
import dev.dialtone.connect.model.RoutingProfileQueueConfigSummary;
import dev.dialtone.connect.model.RoutingProfileQueueReference;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RoutingProfilesTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";
    private String queue = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> {
            instance = client.instance("acme");
            queue = present(present(client.caller
                            .listQueues(b -> b.instanceId(instance))
                            .queueSummaryList())
                    .get(0)
                    .id());
        });
    }

    private RoutingProfileQueueReference pair(Channel channel) {
        return new RoutingProfileQueueReference(queue, channel);
    }

    private RoutingProfileQueueConfig config(Channel channel) {
        return new RoutingProfileQueueConfig(pair(channel), 1, 0);
    }

    private String create(UnaryOperator<CreateRoutingProfileRequest.Builder> more) {
        return present(client.caller
                .createRoutingProfile(more.apply(CreateRoutingProfileRequest.builder()
                                .instanceId(instance)
                                .name("Desk")
                                .description("Those at the desk")
                                .defaultOutboundQueueId(queue)
                                .mediaConcurrencies(List.of(new MediaConcurrency(Channel.VOICE, 1, null))))
                        .build())
                .routingProfileId());
    }

    private RoutingProfile describe(String id) {
        return present(client.caller
                .describeRoutingProfile(b -> b.instanceId(instance).routingProfileId(id))
                .routingProfile());
    }

    private List<RoutingProfileQueueConfigSummary> listed(String id) {
        return present(client.caller
                .listRoutingProfileQueues(b -> b.instanceId(instance).routingProfileId(id))
                .routingProfileQueueConfigSummaryList());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "the guide switches a channel off in the profile and on again, its queues stay")
    void keepQueuesOfChannelsThatTheyDoNotHave() {
        String id = create(b -> b.queueConfigs(List.of(config(Channel.EMAIL))));
        client.caller.updateRoutingProfileConcurrency(b -> b.instanceId(instance)
                .routingProfileId(id)
                .mediaConcurrencies(List.of(new MediaConcurrency(Channel.CHAT, 1, null))));
        assertThat(listed(id))
                .extracting(RoutingProfileQueueConfigSummary::channel)
                .containsExactly(Channel.EMAIL);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "CreateRoutingProfile takes both kinds of queues, and counts them apart")
    void areCreatedWithQueuesOfBothKinds() {
        String id = create(b -> b.queueConfigs(List.of(config(Channel.VOICE)))
                .manualAssignmentQueueConfigs(List.of(
                        new RoutingProfileManualAssignmentQueueConfig(pair(Channel.CHAT)),
                        new RoutingProfileManualAssignmentQueueConfig(pair(Channel.TASK)))));
        assertThat(describe(id).numberOfAssociatedQueues()).isEqualTo(1);
        assertThat(describe(id).numberOfAssociatedManualAssignmentQueues()).isEqualTo(2);
        assertThat(describe(id).associatedQueueIds()).isNull();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "CreateRoutingProfile declares LimitExceededException and gives it for too many queues; others do not")
    void haveNoMoreQueuesThanTheQuota() {
        new QuotaOverrides(Map.of("CONNECT_QUEUES_PER_ROUTING_PROFILE", 1)).putTo(world.account);
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> create(b -> b.queueConfigs(List.of(config(Channel.VOICE), config(Channel.CHAT)))));
        String id = create(b -> b.queueConfigs(List.of(config(Channel.VOICE))));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.associateRoutingProfileQueues(
                        b -> b.instanceId(instance).routingProfileId(id).queueConfigs(List.of(config(Channel.CHAT)))));
        assertThatNoException()
                .isThrownBy(() -> client.caller.updateRoutingProfileQueues(
                        b -> b.instanceId(instance).routingProfileId(id).queueConfigs(List.of(config(Channel.VOICE)))));
    }

    private List<String> threeQueues() {
        String hours = present(present(client.caller
                        .describeQueue(b -> b.instanceId(instance).queueId(queue))
                        .queue())
                .hoursOfOperationId());
        return List.of(queue, queue("Front", hours), queue("Back", hours));
    }

    private String queue(String name, String hours) {
        return present(client.caller
                .createQueue(b -> b.instanceId(instance).name(name).hoursOfOperationId(hours))
                .queueId());
    }

    private static List<RoutingProfileQueueReference> pairs(List<String> queues, Channel... channels) {
        return queues.stream()
                .flatMap(each ->
                        List.of(channels).stream().map(channel -> new RoutingProfileQueueReference(each, channel)))
                .toList();
    }

    private void disassociate(
            String id, List<RoutingProfileQueueReference> pairs, List<RoutingProfileQueueReference> byHand) {
        client.caller.disassociateRoutingProfileQueues(b -> b.instanceId(instance)
                .routingProfileId(id)
                .queueReferences(pairs)
                .manualAssignmentQueueReferences(byHand));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "ten of each kind to CreateRoutingProfile, ten references in all to DisassociateRoutingProfileQueues; "
                            + "that those of both kinds count together is read out of the text")
    void loseNoMoreThanTenPairsOfBothKindsInOneCall() {
        List<String> queues = threeQueues();
        List<RoutingProfileQueueReference> pairs = pairs(queues, Channel.VOICE, Channel.CHAT);
        List<RoutingProfileQueueReference> byHand = pairs(queues, Channel.CHAT, Channel.TASK);
        String id = create(b -> b.queueConfigs(pairs.stream()
                        .map(pair -> new RoutingProfileQueueConfig(pair, 1, 0))
                        .toList())
                .manualAssignmentQueueConfigs(byHand.stream()
                        .map(RoutingProfileManualAssignmentQueueConfig::new)
                        .toList()));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> disassociate(id, pairs, byHand.subList(0, 5)))
                .withMessage("QueueReferences and ManualAssignmentQueueReferences must include at most 10 items");
        disassociate(id, pairs, byHand.subList(0, 4));
        assertThat(describe(id).numberOfAssociatedQueues()).isZero();
        assertThat(describe(id).numberOfAssociatedManualAssignmentQueues()).isEqualTo(2);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what goes between two pages makes nothing be skipped")
    void listAllPairsWhileOthersAreRemoved() {
        String id = create(b -> b.queueConfigs(List.of(config(Channel.CHAT), config(Channel.VOICE))));
        ListRoutingProfileQueuesResponse page = client.caller.listRoutingProfileQueues(
                b -> b.instanceId(instance).routingProfileId(id).maxResults(1));
        assertThat(present(page.routingProfileQueueConfigSummaryList()))
                .extracting(RoutingProfileQueueConfigSummary::channel)
                .containsExactly(Channel.VOICE);
        client.caller.disassociateRoutingProfileQueues(
                b -> b.instanceId(instance).routingProfileId(id).queueReferences(List.of(pair(Channel.VOICE))));
        assertThat(present(client.caller
                        .listRoutingProfileQueues(
                                b -> b.instanceId(instance).routingProfileId(id).nextToken(page.nextToken()))
                        .routingProfileQueueConfigSummaryList()))
                .extracting(RoutingProfileQueueConfigSummary::channel)
                .containsExactly(Channel.CHAT);
    }
}
