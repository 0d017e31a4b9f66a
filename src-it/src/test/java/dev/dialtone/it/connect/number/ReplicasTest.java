package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.ConnectFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.client.model.QuotaLevel;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.ConnectFixture;
import dev.dialtone.junit5.InRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DescribeInstanceResponse;
import software.amazon.awssdk.services.connect.model.HoursOfOperationConfig;
import software.amazon.awssdk.services.connect.model.InstanceReplicationStatus;
import software.amazon.awssdk.services.connect.model.InstanceStatus;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceConflictException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;

/** Replicas of instances in other regions. */
@ExtendWith(DialtoneServer.class)
class ReplicasTest {
    private static final String WEST = "us-west-2";

    private static void replicate(ConnectClient connect, String id, String region, String alias) {
        connect.replicateInstance(
                replicate -> replicate.instanceId(id).replicaRegion(region).replicaAlias(alias));
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "the same instance in another region; the default contents and a copy of the configuration")
    void liveFromReplicationToDeletion(
            ConnectClient connect, @InRegion(WEST) ConnectClient west, ConnectFixture fixture) {
        String id = fixture.saml("acme");
        var replica = connect.replicateInstance(replicate -> replicate
                .instanceId(fixture.arn("instance/" + id))
                .replicaRegion(WEST)
                .replicaAlias("acme-west"));
        assertThat(replica.id()).isEqualTo(id);
        assertThat(replica.arn()).isEqualTo(fixture.arn("instance/" + id).replace("us-east-1", WEST));
        fixture.settle();
        DescribeInstanceResponse here = connect.describeInstance(get -> get.instanceId(id));
        DescribeInstanceResponse there = west.describeInstance(get -> get.instanceId(id));
        assertThat(there.instance().instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
        assertThat(there.replicationConfiguration()).isEqualTo(here.replicationConfiguration());
        assertThat(here.replicationConfiguration().sourceRegion()).isEqualTo("us-east-1");
        assertThat(here.replicationConfiguration().replicationStatusSummaryList())
                .singleElement()
                .satisfies(summary -> assertThat(summary.replicationStatus())
                        .isEqualTo(InstanceReplicationStatus.INSTANCE_REPLICATION_COMPLETE));

        String hours = connect.createHoursOfOperation(create -> create.instanceId(id)
                        .name("Night")
                        .timeZone("UTC")
                        .config(HoursOfOperationConfig.builder()
                                .day("MONDAY")
                                .startTime(time -> time.hours(0).minutes(0))
                                .endTime(time -> time.hours(6).minutes(0))
                                .build()))
                .hoursOfOperationId();
        assertThat(west.describeHoursOfOperation(get -> get.instanceId(id).hoursOfOperationId(hours))
                        .hoursOfOperation()
                        .hoursOfOperationArn())
                .startsWith(replica.arn());
        assertThat(west.listQueues(list -> list.instanceId(id)).queueSummaryList())
                .hasSameSizeAs(connect.listQueues(list -> list.instanceId(id)).queueSummaryList());

        assertThat(message(refused(
                        InvalidRequestException.class,
                        400,
                        () -> connect.deleteInstance(delete -> delete.instanceId(id)))))
                .isEqualTo("The instance " + id
                        + " has a replica in us-west-2 (expected: none; DeleteInstance there removes it)");
        west.deleteInstance(delete -> delete.instanceId(id));
        refused(ResourceNotFoundException.class, 404, () -> west.describeInstance(get -> get.instanceId(id)));
        assertThat(connect.describeHoursOfOperation(get -> get.instanceId(id).hoursOfOperationId(hours))
                        .hoursOfOperation()
                        .name())
                .isEqualTo("Night");
        connect.deleteInstance(delete -> delete.instanceId(id));
        refused(ResourceNotFoundException.class, 404, () -> connect.describeInstance(get -> get.instanceId(id)));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "administrator guide, why a ReplicateInstance call fails")
    void areOfInstancesThatCanBeReplicated(ConnectClient connect, ConnectFixture fixture) {
        String managed = fixture.instance("managed");
        refused(InvalidRequestException.class, 400, () -> replicate(connect, managed, WEST, "other"));
        String id = fixture.saml("acme");
        refused(InvalidRequestException.class, 400, () -> replicate(connect, id, "eu-west-2", "other"));
        refused(InvalidRequestException.class, 400, () -> replicate(connect, id, WEST, "managed"));
        refused(ResourceNotFoundException.class, 404, () -> replicate(connect, UNKNOWN, WEST, "other"));
        replicate(connect, id, WEST, "other");
        fixture.settle();
        assertThat(message(refused(InvalidRequestException.class, 400, () -> replicate(connect, id, WEST, "another"))))
                .isEqualTo("The instance " + id + " is already replicated to us-west-2");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "ResourceConflictException while the first replication is under way; the region's quota counts")
    void areOneAtATimeAndWithinTheQuota(
            ConnectClient connect, @InRegion(WEST) ConnectClient west, ControlClient control, ConnectFixture fixture) {
        control.dialtone().account().quotas(QuotaLevel.AWS);
        String id = fixture.saml("acme");
        String own = fixture.instance(west, "own");
        fixture.instance(west, "own-too");
        refused(ServiceQuotaExceededException.class, 402, () -> replicate(connect, id, WEST, "acme-west"));
        west.deleteInstance(delete -> delete.instanceId(own));
        control.keepTime("connect", "instance", "CREATION_IN_PROGRESS", "ACTIVE");
        replicate(connect, id, WEST, "acme-west");
        refused(ResourceConflictException.class, 409, () -> replicate(connect, id, WEST, "acme-west-2"));
        fixture.settle();
    }
}
