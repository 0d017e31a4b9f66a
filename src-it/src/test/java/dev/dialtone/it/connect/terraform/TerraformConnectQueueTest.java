package dev.dialtone.it.connect.terraform;

import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.HoursOfOperation;
import software.amazon.awssdk.services.connect.model.HoursOfOperationConfig;
import software.amazon.awssdk.services.connect.model.HoursOfOperationDays;
import software.amazon.awssdk.services.connect.model.MediaConcurrency;
import software.amazon.awssdk.services.connect.model.Queue;
import software.amazon.awssdk.services.connect.model.QueueStatus;
import software.amazon.awssdk.services.connect.model.QuickConnect;
import software.amazon.awssdk.services.connect.model.QuickConnectSummary;
import software.amazon.awssdk.services.connect.model.QuickConnectType;
import software.amazon.awssdk.services.connect.model.RoutingProfile;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfig;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfigSummary;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueReference;

/** The calls of Terraform's resources of queues and what they need. Nothing is waited for. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.CLIENT, detail = "terraform-provider-aws, the functions of each resource")
class TerraformConnectQueueTest {
    private static final HoursOfOperationConfig MONDAY = HoursOfOperationConfig.builder()
            .day(HoursOfOperationDays.MONDAY)
            .startTime(time -> time.hours(9).minutes(0))
            .endTime(time -> time.hours(17).minutes(30))
            .build();

    private static HoursOfOperation readHours(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeHoursOfOperation(
                        get -> get.instanceId(fixture.instance()).hoursOfOperationId(id))
                .hoursOfOperation();
    }

    /** aws_connect_hours_of_operation: an update has all members. */
    @Test
    void hoursAreCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String id = connect.createHoursOfOperation(create -> create.instanceId(fixture.instance())
                        .name("Office")
                        .description("When somebody is there")
                        .timeZone("EST")
                        .config(MONDAY)
                        .tags(Map.of("shop", "four")))
                .hoursOfOperationId();
        HoursOfOperation created = readHours(connect, fixture, id);
        assertThat(created.config()).containsExactly(MONDAY);
        HoursOfOperationConfig tuesday =
                MONDAY.toBuilder().day(HoursOfOperationDays.TUESDAY).build();
        connect.updateHoursOfOperation(update -> update.instanceId(fixture.instance())
                .hoursOfOperationId(id)
                .name("Office")
                .description("When nobody is there")
                .timeZone("Europe/London")
                .config(MONDAY, tuesday));
        fixture.changeTags(created.hoursOfOperationArn());
        HoursOfOperation changed = readHours(connect, fixture, id);
        assertThat(changed.config()).containsExactlyInAnyOrder(MONDAY, tuesday);
        assertThat(changed.timeZone()).isEqualTo("Europe/London");
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));
        connect.deleteHoursOfOperation(
                delete -> delete.instanceId(fixture.instance()).hoursOfOperationId(id));
        notFound(() -> readHours(connect, fixture, id));
    }

    private static String quickConnect(ConnectClient connect, TerraformFixture fixture, String name) {
        return connect.createQuickConnect(create -> create.instanceId(fixture.instance())
                        .name(name)
                        .quickConnectConfig(config -> config.quickConnectType(QuickConnectType.PHONE_NUMBER)
                                .phoneConfig(phone -> phone.phoneNumber("+12065550123"))))
                .quickConnectId();
    }

    private static QuickConnect readQuickConnect(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeQuickConnect(
                        get -> get.instanceId(fixture.instance()).quickConnectId(id))
                .quickConnect();
    }

    /** aws_connect_quick_connect. */
    @Test
    void quickConnectIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String id = quickConnect(connect, fixture, "Desk");
        connect.updateQuickConnectName(update -> update.instanceId(fixture.instance())
                .quickConnectId(id)
                .name("Office")
                .description("Those of the office"));
        connect.updateQuickConnectConfig(update -> update.instanceId(fixture.instance())
                .quickConnectId(id)
                .quickConnectConfig(config -> config.quickConnectType(QuickConnectType.PHONE_NUMBER)
                        .phoneConfig(phone -> phone.phoneNumber("+12065550124"))));
        QuickConnect changed = readQuickConnect(connect, fixture, id);
        assertThat(changed.name()).isEqualTo("Office");
        assertThat(changed.quickConnectConfig().phoneConfig().phoneNumber()).isEqualTo("+12065550124");
        connect.deleteQuickConnect(
                delete -> delete.instanceId(fixture.instance()).quickConnectId(id));
        notFound(() -> readQuickConnect(connect, fixture, id));
    }

    private static Queue readQueue(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeQueue(get -> get.instanceId(fixture.instance()).queueId(id))
                .queue();
    }

    private static List<String> offered(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect
                .listQueueQuickConnectsPaginator(
                        list -> list.instanceId(fixture.instance()).queueId(id).maxResults(60))
                .quickConnectSummaryList()
                .stream()
                .map(QuickConnectSummary::id)
                .toList();
    }

    /** aws_connect_queue: its quick connects are read at every refresh. */
    @Test
    void queueIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String first = quickConnect(connect, fixture, "First");
        String second = quickConnect(connect, fixture, "Second");
        String id = connect.createQueue(create -> create.instanceId(fixture.instance())
                        .name("Desk")
                        .description("Those at the desk")
                        .hoursOfOperationId(fixture.basicHours())
                        .quickConnectIds(first)
                        .tags(Map.of("shop", "four")))
                .queueId();
        assertThat(readQueue(connect, fixture, id).status()).isEqualTo(QueueStatus.ENABLED);
        assertThat(offered(connect, fixture, id)).containsExactly(first);

        connect.updateQueueHoursOfOperation(
                update -> update.instanceId(fixture.instance()).queueId(id).hoursOfOperationId(fixture.basicHours()));
        connect.updateQueueMaxContacts(
                update -> update.instanceId(fixture.instance()).queueId(id).maxContacts(4));
        connect.updateQueueName(update ->
                update.instanceId(fixture.instance()).queueId(id).name("Office").description("Those of the office"));
        connect.updateQueueOutboundCallerConfig(update -> update.instanceId(fixture.instance())
                .queueId(id)
                .outboundCallerConfig(caller -> caller.outboundCallerIdName("Shop")));
        connect.updateQueueStatus(
                update -> update.instanceId(fixture.instance()).queueId(id).status(QueueStatus.DISABLED));
        connect.associateQueueQuickConnects(
                update -> update.instanceId(fixture.instance()).queueId(id).quickConnectIds(second));
        connect.disassociateQueueQuickConnects(
                update -> update.instanceId(fixture.instance()).queueId(id).quickConnectIds(first));
        fixture.changeTags(readQueue(connect, fixture, id).queueArn());
        Queue changed = readQueue(connect, fixture, id);
        assertThat(changed.name()).isEqualTo("Office");
        assertThat(changed.maxContacts()).isEqualTo(4);
        assertThat(changed.outboundCallerConfig().outboundCallerIdName()).isEqualTo("Shop");
        assertThat(changed.status()).isEqualTo(QueueStatus.DISABLED);
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));
        assertThat(offered(connect, fixture, id)).containsExactly(second);

        connect.deleteQueue(delete -> delete.instanceId(fixture.instance()).queueId(id));
        notFound(() -> readQueue(connect, fixture, id));
    }

    private static RoutingProfile readProfile(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeRoutingProfile(
                        get -> get.instanceId(fixture.instance()).routingProfileId(id))
                .routingProfile();
    }

    private static List<Integer> priorities(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect
                .listRoutingProfileQueuesPaginator(list ->
                        list.instanceId(fixture.instance()).routingProfileId(id).maxResults(60))
                .routingProfileQueueConfigSummaryList()
                .stream()
                .map(RoutingProfileQueueConfigSummary::priority)
                .toList();
    }

    private static RoutingProfileQueueConfig config(RoutingProfileQueueReference pair, int priority) {
        return RoutingProfileQueueConfig.builder()
                .queueReference(pair)
                .priority(priority)
                .delay(0)
                .build();
    }

    /** aws_connect_routing_profile: a pair with another priority is taken off and added again. */
    @Test
    void routingProfileIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String queue = fixture.basicQueue();
        RoutingProfileQueueReference voice = RoutingProfileQueueReference.builder()
                .queueId(queue)
                .channel(Channel.VOICE)
                .build();
        MediaConcurrency calls =
                MediaConcurrency.builder().channel(Channel.VOICE).concurrency(1).build();
        String id = connect.createRoutingProfile(create -> create.instanceId(fixture.instance())
                        .name("Calls")
                        .description("Those who call")
                        .defaultOutboundQueueId(queue)
                        .mediaConcurrencies(calls)
                        .queueConfigs(config(voice, 1))
                        .tags(Map.of("shop", "four")))
                .routingProfileId();
        assertThat(readProfile(connect, fixture, id).mediaConcurrencies().get(0).crossChannelBehavior())
                .isNotNull();
        assertThat(priorities(connect, fixture, id)).containsExactly(1);

        connect.updateRoutingProfileConcurrency(update -> update.instanceId(fixture.instance())
                .routingProfileId(id)
                .mediaConcurrencies(
                        calls,
                        calls.toBuilder().channel(Channel.CHAT).concurrency(2).build()));
        connect.updateRoutingProfileDefaultOutboundQueue(update ->
                update.instanceId(fixture.instance()).routingProfileId(id).defaultOutboundQueueId(queue));
        connect.updateRoutingProfileName(update -> update.instanceId(fixture.instance())
                .routingProfileId(id)
                .name("Calls and chats")
                .description("Those who call"));
        connect.disassociateRoutingProfileQueues(update ->
                update.instanceId(fixture.instance()).routingProfileId(id).queueReferences(voice));
        assertThat(priorities(connect, fixture, id)).isEmpty();
        connect.associateRoutingProfileQueues(update ->
                update.instanceId(fixture.instance()).routingProfileId(id).queueConfigs(config(voice, 2)));
        fixture.changeTags(readProfile(connect, fixture, id).routingProfileArn());
        assertThat(priorities(connect, fixture, id)).containsExactly(2);
        RoutingProfile changed = readProfile(connect, fixture, id);
        assertThat(changed.name()).isEqualTo("Calls and chats");
        assertThat(changed.mediaConcurrencies()).hasSize(2);
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));

        connect.deleteRoutingProfile(
                delete -> delete.instanceId(fixture.instance()).routingProfileId(id));
        notFound(() -> readProfile(connect, fixture, id));
    }
}
