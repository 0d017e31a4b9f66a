package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.queue.QueueFixture.concurrency;
import static dev.dialtone.it.connect.queue.QueueFixture.pair;
import static dev.dialtone.it.connect.queue.QueueFixture.served;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.AgentAvailabilityTimer;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.OutboundCallerConfig;
import software.amazon.awssdk.services.connect.model.QueueStatus;
import software.amazon.awssdk.services.connect.model.QuickConnectConfig;
import software.amazon.awssdk.services.connect.model.QuickConnectType;

/** Each operation on hours of operation, queues, quick connects and routing profiles, in instances where nothing can be done. */
@ExtendWith(DialtoneServer.class)
class InstancesOfCallsTest {
    private static final QuickConnectConfig PHONE = QuickConnectConfig.builder()
            .quickConnectType(QuickConnectType.PHONE_NUMBER)
            .phoneConfig(phone -> phone.phoneNumber("+12065550123"))
            .build();

    /** All operations, each with an instance that a test gives and what else it needs. */
    private static final List<BiConsumer<ConnectClient, String>> ALL = List.of(
            (connect, id) -> connect.createHoursOfOperation(
                    call -> call.instanceId(id).name("Day").timeZone("UTC").config(List.of())),
            (connect, id) ->
                    connect.describeHoursOfOperation(call -> call.instanceId(id).hoursOfOperationId(UNKNOWN)),
            (connect, id) -> connect.listHoursOfOperations(call -> call.instanceId(id)),
            (connect, id) -> connect.updateHoursOfOperation(
                    call -> call.instanceId(id).hoursOfOperationId(UNKNOWN).name("Night")),
            (connect, id) ->
                    connect.deleteHoursOfOperation(call -> call.instanceId(id).hoursOfOperationId(UNKNOWN)),
            (connect, id) ->
                    connect.createQueue(call -> call.instanceId(id).name("Desk").hoursOfOperationId(UNKNOWN)),
            (connect, id) -> connect.describeQueue(call -> call.instanceId(id).queueId(UNKNOWN)),
            (connect, id) -> connect.listQueues(call -> call.instanceId(id)),
            (connect, id) -> connect.updateQueueHoursOfOperation(
                    call -> call.instanceId(id).queueId(UNKNOWN).hoursOfOperationId(UNKNOWN)),
            (connect, id) -> connect.updateQueueMaxContacts(
                    call -> call.instanceId(id).queueId(UNKNOWN).maxContacts(1)),
            (connect, id) -> connect.updateQueueName(
                    call -> call.instanceId(id).queueId(UNKNOWN).name("Desk")),
            (connect, id) -> connect.updateQueueOutboundCallerConfig(call -> call.instanceId(id)
                    .queueId(UNKNOWN)
                    .outboundCallerConfig(OutboundCallerConfig.builder().build())),
            (connect, id) -> connect.updateQueueStatus(
                    call -> call.instanceId(id).queueId(UNKNOWN).status(QueueStatus.DISABLED)),
            (connect, id) -> connect.deleteQueue(call -> call.instanceId(id).queueId(UNKNOWN)),
            (connect, id) -> connect.associateQueueQuickConnects(
                    call -> call.instanceId(id).queueId(UNKNOWN).quickConnectIds(UNKNOWN)),
            (connect, id) -> connect.disassociateQueueQuickConnects(
                    call -> call.instanceId(id).queueId(UNKNOWN).quickConnectIds(UNKNOWN)),
            (connect, id) ->
                    connect.listQueueQuickConnects(call -> call.instanceId(id).queueId(UNKNOWN)),
            (connect, id) -> connect.createQuickConnect(
                    call -> call.instanceId(id).name("Desk").quickConnectConfig(PHONE)),
            (connect, id) ->
                    connect.describeQuickConnect(call -> call.instanceId(id).quickConnectId(UNKNOWN)),
            (connect, id) -> connect.listQuickConnects(call -> call.instanceId(id)),
            (connect, id) -> connect.updateQuickConnectConfig(
                    call -> call.instanceId(id).quickConnectId(UNKNOWN).quickConnectConfig(PHONE)),
            (connect, id) -> connect.updateQuickConnectName(
                    call -> call.instanceId(id).quickConnectId(UNKNOWN).name("Desk")),
            (connect, id) ->
                    connect.deleteQuickConnect(call -> call.instanceId(id).quickConnectId(UNKNOWN)),
            (connect, id) -> connect.createRoutingProfile(call -> call.instanceId(id)
                    .name("Desk")
                    .description("Those at the desk")
                    .defaultOutboundQueueId(UNKNOWN)
                    .mediaConcurrencies(concurrency(Channel.VOICE, 1))),
            (connect, id) ->
                    connect.describeRoutingProfile(call -> call.instanceId(id).routingProfileId(UNKNOWN)),
            (connect, id) -> connect.listRoutingProfiles(call -> call.instanceId(id)),
            (connect, id) -> connect.updateRoutingProfileName(
                    call -> call.instanceId(id).routingProfileId(UNKNOWN).name("Desk")),
            (connect, id) -> connect.updateRoutingProfileConcurrency(call ->
                    call.instanceId(id).routingProfileId(UNKNOWN).mediaConcurrencies(concurrency(Channel.CHAT, 1))),
            (connect, id) -> connect.updateRoutingProfileDefaultOutboundQueue(
                    call -> call.instanceId(id).routingProfileId(UNKNOWN).defaultOutboundQueueId(UNKNOWN)),
            (connect, id) -> connect.updateRoutingProfileAgentAvailabilityTimer(call -> call.instanceId(id)
                    .routingProfileId(UNKNOWN)
                    .agentAvailabilityTimer(AgentAvailabilityTimer.TIME_SINCE_LAST_INBOUND)),
            (connect, id) ->
                    connect.deleteRoutingProfile(call -> call.instanceId(id).routingProfileId(UNKNOWN)),
            (connect, id) -> connect.associateRoutingProfileQueues(call ->
                    call.instanceId(id).routingProfileId(UNKNOWN).queueConfigs(served(UNKNOWN, Channel.VOICE, 1, 0))),
            (connect, id) -> connect.disassociateRoutingProfileQueues(call ->
                    call.instanceId(id).routingProfileId(UNKNOWN).queueReferences(pair(UNKNOWN, Channel.VOICE))),
            (connect, id) ->
                    connect.listRoutingProfileQueues(call -> call.instanceId(id).routingProfileId(UNKNOWN)),
            (connect, id) -> connect.updateRoutingProfileQueues(call ->
                    call.instanceId(id).routingProfileId(UNKNOWN).queueConfigs(served(UNKNOWN, Channel.VOICE, 1, 0))));

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text and its two blanks, seen of ListQueues with a bad instance id")
    void refusesWhatIsNoInstanceId(ConnectClient connect) {
        assertThat(ALL).hasSize(35);
        ALL.forEach(call ->
                assertThat(invalidParameter(() -> call.accept(connect, "acme"))).isEqualTo("Invalid parameter:  acme"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "404 for an unknown instance")
    void findsNoUnknownInstance(ConnectClient connect) {
        ALL.forEach(call -> notFound(() -> call.accept(connect, UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "InvalidRequestException is the error that all declare for a wrong state")
    void refusesInstancesThatAreBeingCreated(ConnectClient connect, ControlClient control) {
        String id = InstanceFixture.beingCreated(connect, control);
        ALL.forEach(call ->
                assertThat(invalidRequest(() -> call.accept(connect, id))).contains("CREATION_IN_PROGRESS"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ResourceNotFoundException of each; that ids in the body give it, too, is a guess")
    void findsNoUnknownResource(ConnectClient connect, QueueFixture fixture) {
        for (BiConsumer<ConnectClient, String> call : ALL) {
            if (!needNoResource().contains(ALL.indexOf(call))) {
                notFound(() -> call.accept(connect, fixture.instance()));
            }
        }
    }

    /** The lists, and creations that name nothing. */
    private static List<Integer> needNoResource() {
        return List.of(0, 2, 7, 17, 19, 25);
    }
}
