package dev.dialtone.it.connect.queue;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.Dialtone;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ListQueueQuickConnectsResponse;
import software.amazon.awssdk.services.connect.model.QuickConnectSummary;
import software.amazon.awssdk.services.connect.model.QuickConnectType;

/** The quick connects that queues offer. */
@ExtendWith(DialtoneServer.class)
class QueueQuickConnectsTest {

    @Test
    @Evidence(value = Source.CLIENT, detail = "aws_connect_queue reads the list on every refresh, by pages of 60")
    void areThoseThatTheQueueIsCreatedWith(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        String second = fixture.quickConnect("Second");
        String queue = connect.createQueue(create -> create.instanceId(fixture.instance())
                        .name("Desk")
                        .hoursOfOperationId(fixture.basicHours())
                        .quickConnectIds(second, first, second))
                .queueId();
        ListQueueQuickConnectsResponse all = connect.listQueueQuickConnects(
                list -> list.instanceId(fixture.instance()).queueId(queue).maxResults(60));
        assertThat(all.quickConnectSummaryList())
                .extracting(QuickConnectSummary::id)
                .containsExactly(first, second);
        assertThat(all.quickConnectSummaryList().get(0))
                .isEqualTo(QuickConnectSummary.builder()
                        .id(first)
                        .arn(fixture.arn("transfer-destination/" + first))
                        .name("First")
                        .quickConnectType(QuickConnectType.PHONE_NUMBER)
                        .lastModifiedTime(fixture.now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(all.lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(all.lastModifiedRegion()).isEqualTo("us-east-1");
        assertThat(all.nextToken()).isNull();
        assertThat(connect.listQueueQuickConnectsPaginator(list -> list.instanceId(fixture.instance())
                                .queueId(queue)
                                .maxResults(1))
                        .quickConnectSummaryList())
                .extracting(QuickConnectSummary::id)
                .containsExactly(first, second);
        invalidParameter(() -> connect.listQueueQuickConnects(
                list -> list.instanceId(fixture.instance()).queueId(queue).nextToken("nonsense")));
        invalidParameter(() -> connect.listQueueQuickConnects(
                list -> list.instanceId(fixture.instance()).queueId(queue).maxResults(101)));
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail =
                    "one that is there is added without error, one that is not there is removed so; the order of creation, and "
                            + "that the queue is modified")
    void areAddedAndRemoved(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        String second = fixture.quickConnect("Second");
        String third = fixture.quickConnect("Third");
        String queue = fixture.queue("Desk");
        fixture.pass(Duration.ofMinutes(1));
        associate(connect, fixture, queue, second);
        associate(connect, fixture, queue, first, fixture.arn("transfer-destination/" + second));
        assertThat(listed(connect, fixture, queue)).containsExactly(first, second);
        assertThat(fixture.describeQueue(queue).lastModifiedTime()).isEqualTo(fixture.now());
        disassociate(connect, fixture, queue, second, third);
        assertThat(listed(connect, fixture, queue)).containsExactly(first);
        disassociate(connect, fixture, queue, first);
        assertThat(listed(connect, fixture, queue)).isEmpty();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an unknown one is not found, and nothing of the call is kept")
    void areAllThereOrNoneIsAdded(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        String queue = fixture.queue("Desk");
        notFound(() -> associate(connect, fixture, queue, first, UNKNOWN));
        assertThat(listed(connect, fixture, queue)).isEmpty();
        notFound(() -> disassociate(connect, fixture, queue, UNKNOWN));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws 46072: the text, and 50 at once; 1 at least is the model's")
    void areOneToFiftyAtOnce(ConnectClient connect, QueueFixture fixture) {
        String queue = fixture.queue("Desk");
        String[] many = Collections.nCopies(51, fixture.quickConnect("First")).toArray(new String[0]);
        String text = "QuickConnectIds must include at most 50 items";
        assertThat(invalidParameter(() -> associate(connect, fixture, queue, many)))
                .isEqualTo(text);
        assertThat(invalidParameter(() -> disassociate(connect, fixture, queue, many)))
                .isEqualTo(text);
        invalidParameter(() -> associate(connect, fixture, queue));
        invalidParameter(() -> disassociate(connect, fixture, queue));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "at most 700 quick connects in a queue, here made 2")
    void areNoMoreThanTheQuota(ConnectClient connect, QueueFixture fixture, Dialtone dialtone) {
        dialtone.account().quota("CONNECT_QUICK_CONNECTS_PER_QUEUE", 2);
        String queue = fixture.queue("Desk");
        associate(connect, fixture, queue, fixture.quickConnect("First"));
        String second = fixture.quickConnect("Second");
        String third = fixture.quickConnect("Third");
        refused(LimitExceededException.class, 429, () -> associate(connect, fixture, queue, second, third));
        assertThat(listed(connect, fixture, queue)).hasSize(1);
        associate(connect, fixture, queue, second);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "one that is deleted leaves every queue, whose time of change moves")
    void leaveTheirQueuesWhenTheyAreDeleted(ConnectClient connect, QueueFixture fixture) {
        String first = fixture.quickConnect("First");
        String second = fixture.quickConnect("Second");
        List<String> queues = List.of(fixture.queue("Desk"), fixture.queue("Front"));
        queues.forEach(queue -> associate(connect, fixture, queue, first, second));
        connect.deleteQuickConnect(
                delete -> delete.instanceId(fixture.instance()).quickConnectId(first));
        queues.forEach(queue -> assertThat(listed(connect, fixture, queue)).containsExactly(second));
    }

    private static void associate(ConnectClient connect, QueueFixture fixture, String queue, String... ids) {
        connect.associateQueueQuickConnects(associate ->
                associate.instanceId(fixture.instance()).queueId(queue).quickConnectIds(ids));
    }

    private static void disassociate(ConnectClient connect, QueueFixture fixture, String queue, String... ids) {
        connect.disassociateQueueQuickConnects(disassociate ->
                disassociate.instanceId(fixture.instance()).queueId(queue).quickConnectIds(ids));
    }

    private static List<String> listed(ConnectClient connect, QueueFixture fixture, String queue) {
        return connect
                .listQueueQuickConnects(
                        list -> list.instanceId(fixture.instance()).queueId(queue))
                .quickConnectSummaryList()
                .stream()
                .map(QuickConnectSummary::id)
                .toList();
    }
}
