package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
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
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.QuickConnect;
import software.amazon.awssdk.services.connect.model.QuickConnectConfig;
import software.amazon.awssdk.services.connect.model.QuickConnectSummary;
import software.amazon.awssdk.services.connect.model.QuickConnectType;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.UpdateQuickConnectNameRequest;

/** Quick connects from their creation to their end. */
@ExtendWith(DialtoneServer.class)
class QuickConnectsTest {
    private static final QuickConnectConfig PORTLAND = phone("+15035550100");

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "aws_connect_quick_connect: create, describe, update of name and config, delete")
    void areCreatedChangedAndDeleted(ConnectClient connect, QueueFixture fixture) {
        var created = connect.createQuickConnect(create -> create.instanceId(fixture.instance())
                .name("Portland")
                .description("The other desk")
                .quickConnectConfig(PORTLAND)
                .tags(Map.of("team", "voice")));
        String id = created.quickConnectId();
        assertThat(created.quickConnectARN()).isEqualTo(fixture.arn("transfer-destination/" + id));
        QuickConnect first = describe(connect, fixture, id);
        assertThat(first)
                .isEqualTo(QuickConnect.builder()
                        .quickConnectId(id)
                        .quickConnectARN(created.quickConnectARN())
                        .name("Portland")
                        .description("The other desk")
                        .quickConnectConfig(PORTLAND)
                        .tags(Map.of("team", "voice"))
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        fixture.pass(Duration.ofMinutes(1));
        rename(connect, fixture, id, update -> update.name("Seattle").description(""));
        configure(connect, fixture, id, phone("+12065550100"));
        assertThat(describe(connect, fixture, created.quickConnectARN()))
                .isEqualTo(first.toBuilder()
                        .name("Seattle")
                        .description(null)
                        .quickConnectConfig(phone("+12065550100"))
                        .lastModifiedTime(fixture.now())
                        .build());

        delete(connect, fixture, id);
        notFound(() -> describe(connect, fixture, id));
        notFound(() -> delete(connect, fixture, id));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "members, filter and pages of ListQuickConnects; the order of creation is a guess")
    void areListedPageByPage(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        fixture.quickConnect("Second");
        assertThat(connect.listQuickConnectsPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .quickConnectSummaryList())
                .extracting(QuickConnectSummary::name)
                .containsExactly("First", "Second");
        assertThat(connect.listQuickConnects(list -> list.instanceId(fixture.instance())
                                .quickConnectTypes(QuickConnectType.PHONE_NUMBER, QuickConnectType.USER))
                        .quickConnectSummaryList())
                .hasSize(2)
                .contains(QuickConnectSummary.builder()
                        .id(first)
                        .arn(fixture.arn("transfer-destination/" + first))
                        .name("First")
                        .quickConnectType(QuickConnectType.PHONE_NUMBER)
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(connect.listQuickConnects(
                                list -> list.instanceId(fixture.instance()).quickConnectTypes(QuickConnectType.QUEUE))
                        .quickConnectSummaryList())
                .isEmpty();
        invalidParameter(() -> connect.listQuickConnects(
                list -> list.instanceId(fixture.instance()).quickConnectTypesWithStrings("FAX")));
        invalidParameter(() -> connect.listQuickConnects(
                list -> list.instanceId(fixture.instance()).nextToken("nonsense")));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a member that is not the type's, or none, is an InvalidParameterException")
    void haveTheMemberOfTheirType(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.quickConnect("First");
        QuickConnect before = describe(connect, fixture, id);
        for (QuickConnectConfig wrong : List.of(
                QuickConnectConfig.builder()
                        .quickConnectType(QuickConnectType.FLOW)
                        .build(),
                PORTLAND.toBuilder().quickConnectType(QuickConnectType.QUEUE).build(),
                PORTLAND.toBuilder()
                        .flowConfig(flow -> flow.contactFlowId(UNKNOWN))
                        .build(),
                phone("503 555 0100"))) {
            invalidParameter(() -> create(connect, fixture, wrong));
            invalidParameter(() -> configure(connect, fixture, id, wrong));
        }
        assertThat(invalidParameter(() -> create(
                        connect,
                        fixture,
                        PORTLAND.toBuilder()
                                .quickConnectType(QuickConnectType.QUEUE)
                                .build())))
                .isEqualTo("QuickConnectConfig: [PhoneConfig] of the type QUEUE (expected: QueueConfig alone)");
        assertThat(describe(connect, fixture, id)).isEqualTo(before);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail =
                    "the types of flows for users and queues, and that quick connects to a user who is deleted stay; the check, and "
                            + "that ids are kept of ARNs, are guesses")
    void leadToUsersQueuesAndFlows(ConnectClient connect, QueueFixture fixture) {
        String agentTransfer = fixture.flow("Default agent transfer");
        String queueTransfer = fixture.flow("Default queue transfer");
        String user = fixture.user("jane", fixture.basicProfile());
        String queue = fixture.queue("Desk");
        String id = fixture.quickConnect("First");

        configure(
                connect,
                fixture,
                id,
                toUser(fixture.arn("agent/" + user), fixture.arn("contact-flow/" + agentTransfer)));
        assertThat(describe(connect, fixture, id).quickConnectConfig()).isEqualTo(toUser(user, agentTransfer));
        connect.deleteUser(delete -> delete.instanceId(fixture.instance()).userId(user));
        assertThat(describe(connect, fixture, id).quickConnectConfig()).isEqualTo(toUser(user, agentTransfer));

        assertThat(describe(connect, fixture, id).quickConnectConfig().quickConnectType())
                .isEqualTo(QuickConnectType.USER);

        configure(connect, fixture, id, toFlow(queueTransfer));
        assertThat(describe(connect, fixture, id).quickConnectConfig().quickConnectType())
                .isEqualTo(QuickConnectType.FLOW);
        assertThat(describe(connect, fixture, id).quickConnectConfig()).isEqualTo(toFlow(queueTransfer));
        configure(connect, fixture, id, toQueue(queue, queueTransfer));
        assertThat(describe(connect, fixture, id).quickConnectConfig()).isEqualTo(toQueue(queue, queueTransfer));
        assertThat(invalidRequest(() -> configure(connect, fixture, id, toQueue(queue, agentTransfer))))
                .contains("AGENT_TRANSFER", "QUEUE_TRANSFER");
        invalidRequest(() -> create(connect, fixture, toFlow(fixture.arn("queue/" + queue))));

        ResourceInUseException inUse = refused(ResourceInUseException.class, 409, () -> fixture.deleteQueue(queue));
        assertThat(inUse.resourceId()).isEqualTo(fixture.arn("transfer-destination/" + id));
        delete(connect, fixture, id);
        fixture.deleteQueue(queue);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what they lead to has to be there, else ResourceNotFoundException")
    void leadToNothingThatIsNotThere(ConnectClient connect, QueueFixture fixture) {
        String id = fixture.quickConnect("First");
        for (QuickConnectConfig unknown : List.of(
                QuickConnectConfig.builder()
                        .quickConnectType(QuickConnectType.USER)
                        .userConfig(user -> user.userId(UNKNOWN).contactFlowId(UNKNOWN))
                        .build(),
                QuickConnectConfig.builder()
                        .quickConnectType(QuickConnectType.QUEUE)
                        .queueConfig(queue -> queue.queueId(UNKNOWN).contactFlowId(UNKNOWN))
                        .build(),
                QuickConnectConfig.builder()
                        .quickConnectType(QuickConnectType.QUEUE)
                        .queueConfig(
                                queue -> queue.queueId(fixture.basicQueue()).contactFlowId(UNKNOWN))
                        .build(),
                QuickConnectConfig.builder()
                        .quickConnectType(QuickConnectType.FLOW)
                        .flowConfig(flow -> flow.contactFlowId(UNKNOWN))
                        .build())) {
            notFound(() -> create(connect, fixture, unknown));
            notFound(() -> configure(connect, fixture, id, unknown));
        }
        assertThat(connect.listQuickConnects(list -> list.instanceId(fixture.instance()))
                        .quickConnectSummaryList())
                .hasSize(1);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "UpdateQuickConnectName declares no DuplicateResourceException, which CreateQuickConnect does; an update of "
                            + "neither member is refused with the same")
    void haveNamesOfTheirOwn(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        fixture.quickConnect("Second");
        refused(DuplicateResourceException.class, 409, () -> fixture.quickConnect("First"));
        assertThat(invalidRequest(() -> rename(connect, fixture, first, update -> update.name("Second"))))
                .contains("Second");
        assertThat(invalidRequest(() -> rename(connect, fixture, first, update -> {})))
                .contains("Name", "Description");
        rename(connect, fixture, first, update -> update.name("First"));
        rename(connect, fixture, first, update -> update.description("The first"));
        assertThat(describe(connect, fixture, first).name()).isEqualTo("First");
        assertThat(describe(connect, fixture, first).description()).isEqualTo("The first");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quota: 100 quick connects for each instance")
    void areNoMoreThanTheQuota(QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quotas(QuotaLevel.AWS);
        IntStream.range(0, 100).forEach(i -> fixture.quickConnect("Desk " + i));
        refused(LimitExceededException.class, 429, () -> fixture.quickConnect("Desk 100"));
    }

    private static QuickConnectConfig phone(String e164) {
        return QuickConnectConfig.builder()
                .quickConnectType(QuickConnectType.PHONE_NUMBER)
                .phoneConfig(phone -> phone.phoneNumber(e164))
                .build();
    }

    private static QuickConnectConfig toUser(String user, String flow) {
        return QuickConnectConfig.builder()
                .quickConnectType(QuickConnectType.USER)
                .userConfig(config -> config.userId(user).contactFlowId(flow))
                .build();
    }

    private static QuickConnectConfig toQueue(String queue, String flow) {
        return QuickConnectConfig.builder()
                .quickConnectType(QuickConnectType.QUEUE)
                .queueConfig(config -> config.queueId(queue).contactFlowId(flow))
                .build();
    }

    private static QuickConnectConfig toFlow(String flow) {
        return QuickConnectConfig.builder()
                .quickConnectType(QuickConnectType.FLOW)
                .flowConfig(config -> config.contactFlowId(flow))
                .build();
    }

    private static String create(ConnectClient connect, QueueFixture fixture, QuickConnectConfig config) {
        return connect.createQuickConnect(create ->
                        create.instanceId(fixture.instance()).name("Desk").quickConnectConfig(config))
                .quickConnectId();
    }

    private static void configure(ConnectClient connect, QueueFixture fixture, String id, QuickConnectConfig config) {
        connect.updateQuickConnectConfig(update ->
                update.instanceId(fixture.instance()).quickConnectId(id).quickConnectConfig(config));
    }

    private static void rename(
            ConnectClient connect,
            QueueFixture fixture,
            String id,
            Consumer<UpdateQuickConnectNameRequest.Builder> change) {
        connect.updateQuickConnectName(update -> {
            update.instanceId(fixture.instance()).quickConnectId(id);
            change.accept(update);
        });
    }

    private static QuickConnect describe(ConnectClient connect, QueueFixture fixture, String id) {
        return connect.describeQuickConnect(
                        describe -> describe.instanceId(fixture.instance()).quickConnectId(id))
                .quickConnect();
    }

    private static void delete(ConnectClient connect, QueueFixture fixture, String id) {
        connect.deleteQuickConnect(
                delete -> delete.instanceId(fixture.instance()).quickConnectId(id));
    }
}
