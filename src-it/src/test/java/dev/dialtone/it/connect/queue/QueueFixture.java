package dev.dialtone.it.connect.queue;

import dev.dialtone.client.Dialtone;
import dev.dialtone.it.Fixture;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.ContactFlowSummary;
import software.amazon.awssdk.services.connect.model.HoursOfOperation;
import software.amazon.awssdk.services.connect.model.HoursOfOperationConfig;
import software.amazon.awssdk.services.connect.model.HoursOfOperationDays;
import software.amazon.awssdk.services.connect.model.MediaConcurrency;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.Queue;
import software.amazon.awssdk.services.connect.model.QuickConnectType;
import software.amazon.awssdk.services.connect.model.RoutingProfile;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueConfig;
import software.amazon.awssdk.services.connect.model.RoutingProfileQueueReference;
import software.amazon.awssdk.services.connect.model.SecurityProfileSummary;

/** An instance, and what tests put into it. The clock stands still unless a test moves it. */
@Fixture
final class QueueFixture extends InstanceFixture {

    QueueFixture(ConnectClient connect, Dialtone dialtone) {
        super(connect, dialtone);
    }

    /** The id of new hours: Monday from nine to five. */
    String hours(String name) {
        return connect.createHoursOfOperation(create -> create.instanceId(instance)
                        .name(name)
                        .timeZone("Europe/London")
                        .config(day(HoursOfOperationDays.MONDAY, 9, 17)))
                .hoursOfOperationId();
    }

    HoursOfOperation describeHours(String id) {
        return connect.describeHoursOfOperation(
                        describe -> describe.instanceId(instance).hoursOfOperationId(id))
                .hoursOfOperation();
    }

    /** The id of a new queue. */
    String queue(String name) {
        return connect.createQueue(
                        create -> create.instanceId(instance).name(name).hoursOfOperationId(basicHours()))
                .queueId();
    }

    Queue describeQueue(String id) {
        return connect.describeQueue(describe -> describe.instanceId(instance).queueId(id))
                .queue();
    }

    void deleteQueue(String id) {
        connect.deleteQueue(delete -> delete.instanceId(instance).queueId(id));
    }

    /** The id of a new quick connect to a number. */
    String quickConnect(String name) {
        return connect.createQuickConnect(create -> create.instanceId(instance)
                        .name(name)
                        .quickConnectConfig(config -> config.quickConnectType(QuickConnectType.PHONE_NUMBER)
                                .phoneConfig(phone -> phone.phoneNumber("+12065550123"))))
                .quickConnectId();
    }

    /** The id of a new routing profile for calls, whose agents serve these queues. */
    String profile(String name, RoutingProfileQueueConfig... queues) {
        return connect.createRoutingProfile(create -> {
                    create.instanceId(instance)
                            .name(name)
                            .description("Those who call back")
                            .defaultOutboundQueueId(basicQueue())
                            .mediaConcurrencies(concurrency(Channel.VOICE, 1));
                    if (queues.length > 0) {
                        create.queueConfigs(queues);
                    }
                })
                .routingProfileId();
    }

    RoutingProfile describeProfile(String id) {
        return connect.describeRoutingProfile(
                        describe -> describe.instanceId(instance).routingProfileId(id))
                .routingProfile();
    }

    /** The id of a flow that the instance came with. */
    String flow(String name) {
        return connect.listContactFlowsPaginator(list -> list.instanceId(instance)).contactFlowSummaryList().stream()
                .filter(flow -> name.equals(flow.name()))
                .map(ContactFlowSummary::id)
                .findFirst()
                .orElseThrow();
    }

    /** The id of a new user who has a routing profile. */
    String user(String name, String profile) {
        String agent =
                connect.listSecurityProfiles(list -> list.instanceId(instance)).securityProfileSummaryList().stream()
                        .filter(each -> "Agent".equals(each.name()))
                        .map(SecurityProfileSummary::id)
                        .findFirst()
                        .orElseThrow();
        return connect.createUser(create -> create.instanceId(instance)
                        .username(name)
                        .password("Passw0rd")
                        .identityInfo(identity -> identity.firstName("Jane").lastName("Doe"))
                        .phoneConfig(phone -> phone.phoneType(PhoneType.SOFT_PHONE))
                        .routingProfileId(profile)
                        .securityProfileIds(agent))
                .userId();
    }

    void tag(String arn, Map<String, String> tags) {
        connect.tagResource(tag -> tag.resourceArn(arn).tags(tags));
    }

    static HoursOfOperationConfig day(HoursOfOperationDays day, int from, int to) {
        return HoursOfOperationConfig.builder()
                .day(day)
                .startTime(time -> time.hours(from).minutes(0))
                .endTime(time -> time.hours(to).minutes(0))
                .build();
    }

    static MediaConcurrency concurrency(Channel channel, int most) {
        return MediaConcurrency.builder().channel(channel).concurrency(most).build();
    }

    static RoutingProfileQueueReference pair(String queue, Channel channel) {
        return RoutingProfileQueueReference.builder()
                .queueId(queue)
                .channel(channel)
                .build();
    }

    static RoutingProfileQueueConfig served(String queue, Channel channel, int priority, int delay) {
        return RoutingProfileQueueConfig.builder()
                .queueReference(pair(queue, channel))
                .priority(priority)
                .delay(delay)
                .build();
    }

    static String message(AwsServiceException error) {
        return error.awsErrorDetails().errorMessage();
    }
}
