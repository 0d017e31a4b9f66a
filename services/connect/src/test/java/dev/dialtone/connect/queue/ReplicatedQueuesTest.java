package dev.dialtone.connect.queue;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.OutboundCallerConfig;
import dev.dialtone.connect.model.Queue;
import dev.dialtone.connect.model.QueueSummary;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queues of an instance that is in two regions. */
final class ReplicatedQueuesTest {
    @RegisterExtension
    final World world = new World();

    private final Client east = new Client(world);
    private final Client west = east.in("us-west-2");
    private String instance = "";
    private String queue = "";

    @BeforeEach
    void createQueue() {
        world.account.exclusivelyRun(() -> {
            instance = east.replicated("acme");
            String hours = present(present(west.caller
                            .listHoursOfOperations(b -> b.instanceId(instance))
                            .hoursOfOperationSummaryList())
                    .get(0)
                    .id());
            queue = present(west.caller
                    .createQueue(b -> b.instanceId(instance).name("Desk").hoursOfOperationId(hours))
                    .queueId());
        });
    }

    private Queue describe(Client from) {
        return present(from.caller
                .describeQueue(b -> b.instanceId(instance).queueId(queue))
                .queue());
    }

    private void callFrom(Client client, String idOrArn) {
        client.caller.updateQueueOutboundCallerConfig(b -> b.instanceId(instance)
                .queueId(queue)
                .outboundCallerConfig(OutboundCallerConfig.builder()
                        .outboundCallerIdNumberId(idOrArn)
                        .build()));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "a replica is kept the same; LastModifiedRegion says where it was changed")
    void areTheSameInBothRegions() {
        assertThat(describe(east))
                .isEqualTo(describe(west).toBuilder()
                        .queueArn("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/queue/" + queue)
                        .build());
        assertThat(describe(east).lastModifiedRegion()).isEqualTo("us-west-2");
        east.caller.updateQueueName(b -> b.instanceId(instance).queueId(queue).name("Front"));
        assertThat(describe(west).name()).isEqualTo("Front");
        assertThat(describe(west).lastModifiedRegion()).isEqualTo("us-east-1");
        east.caller.deleteQueue(b -> b.instanceId(instance).queueId(queue));
        List<QueueSummary> left =
                present(west.caller.listQueues(b -> b.instanceId(instance)).queueSummaryList());
        assertThat(left).extracting(QueueSummary::name).containsExactly("BasicQueue");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail =
                    "OutboundCallerIdNumberId: a number of a traffic distribution group by id in the group's region, and by ARN "
                            + "in the other")
    void callFromNumbersOfGroups() {
        String group = east.group(instance, "sales");
        String arn = present(east.caller
                .claimPhoneNumber(b -> b.targetArn(group).phoneNumber("+12065550100"))
                .phoneNumberArn());
        east.settle();
        String id = arn.substring(arn.lastIndexOf('/') + 1);
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> callFrom(west, id));
        for (Client client : List.of(east, west)) {
            callFrom(client, arn);
            assertThat(present(describe(client).outboundCallerConfig()).outboundCallerIdNumberId())
                    .isEqualTo(id);
        }
        callFrom(east, id);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a replica stays while a queue, which is in the other region, too, calls out with a number of it")
    void keepReplicaWhoseNumberTheyCallFrom() {
        callFrom(west, west.number(instance, "+12065550100"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> west.caller.deleteInstance(b -> b.instanceId(instance)))
                .withMessage(
                        "The phone number +12065550100 is the outbound caller ID of the queue Desk (expected: of none)");
        west.caller.updateQueueOutboundCallerConfig(b -> b.instanceId(instance)
                .queueId(queue)
                .outboundCallerConfig(OutboundCallerConfig.builder().build()));
        west.caller.deleteInstance(b -> b.instanceId(instance));
        assertThat(describe(east).outboundCallerConfig()).isNull();
        callFrom(east, east.number(instance, "+12065550101"));
        assertThatNoException().isThrownBy(() -> east.caller.deleteInstance(b -> b.instanceId(instance)));
    }
}
