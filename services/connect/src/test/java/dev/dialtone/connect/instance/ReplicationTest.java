package dev.dialtone.connect.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateInstanceRequest;
import dev.dialtone.connect.model.DirectoryType;
import dev.dialtone.connect.model.Instance;
import dev.dialtone.connect.model.InstanceReplicationStatus;
import dev.dialtone.connect.model.InstanceStatus;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.PromptSummary;
import dev.dialtone.connect.model.ReplicateInstanceResponse;
import dev.dialtone.connect.model.ReplicationConfiguration;
import dev.dialtone.connect.model.ResourceConflictException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ServiceQuotaExceededException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReplicationTest {
    private static final String WEST = "us-west-2";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in(WEST);

    private String saml(@Nullable String alias) {
        CreateInstanceRequest.Builder request =
                Client.instanceRequest("any").instanceAlias(alias).identityManagementType(DirectoryType.SAML);
        String id = Client.present(client.caller.createInstance(request.build()).id());
        client.settle();
        return id;
    }

    private ReplicateInstanceResponse replicate(String id, String region, String alias) {
        return client.caller.replicateInstance(
                b -> b.instanceId(id).replicaRegion(region).replicaAlias(alias));
    }

    private void assertRefused(String id, String region, String alias, String message) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> replicate(id, region, alias))
                .withMessage(message);
    }

    private ReplicationConfiguration configuration(String id) {
        return Client.present(
                client.caller.describeInstance(b -> b.instanceId(id)).replicationConfiguration());
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "the same id in the other region, an ARN of its own, CREATION_IN_PROGRESS first")
    void makesTheSameInstanceInTheOtherRegion() {
        String id = saml("acme");
        ReplicateInstanceResponse replica = replicate(id, WEST, "acme-west");
        assertThat(replica.id()).isEqualTo(id);
        assertThat(replica.arn()).isEqualTo("arn:aws:connect:us-west-2:111122223333:instance/" + id);
        assertThat(west.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.CREATION_IN_PROGRESS);
        client.settle();
        Instance there = west.describeInstance(id);
        assertThat(there.instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
        assertThat(there.instanceAlias()).isEqualTo("acme-west");
        assertThat(there.instanceAccessUrl()).isEqualTo("https://acme-west.my.connect.aws");
        assertThat(there.arn()).isEqualTo(replica.arn());
        assertThat(client.describeInstance(id).instanceAlias()).isEqualTo("acme");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "DescribeInstance tells how far the replication is, in both regions")
    void showsHowFarTheReplicationIs() {
        String id = saml("acme");
        assertThat(client.caller.describeInstance(b -> b.instanceId(id)).replicationConfiguration())
                .isNull();
        replicate(id, WEST, "acme-west");
        ReplicationConfiguration inProgress = configuration(id);
        assertThat(inProgress.sourceRegion()).isEqualTo("us-east-1");
        assertThat(inProgress.globalSignInEndpoint())
                .isEqualTo("https://" + id + ".us-east-1.sign-in.connect.aws/saml");
        assertThat(inProgress.replicationStatusSummaryList()).singleElement().satisfies(summary -> {
            assertThat(summary.region()).isEqualTo(WEST);
            assertThat(summary.replicationStatus())
                    .isEqualTo(InstanceReplicationStatus.INSTANCE_REPLICATION_IN_PROGRESS);
        });
        client.settle();
        assertThat(configuration(id).replicationStatusSummaryList())
                .singleElement()
                .satisfies(summary -> assertThat(summary.replicationStatus())
                        .isEqualTo(InstanceReplicationStatus.INSTANCE_REPLICATION_COMPLETE));
        assertThat(west.caller.describeInstance(b -> b.instanceId(id)).replicationConfiguration())
                .isEqualTo(configuration(id));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "the configuration is copied, and kept the same from then on")
    void hasTheContentsOfTheInstance() {
        String id = client.replicated("acme");
        assertThat(west.caller.listPrompts(b -> b.instanceId(id)).promptSummaryList())
                .extracting(PromptSummary::id)
                .containsExactlyElementsOf(
                        Client.present(client.caller
                                        .listPrompts(b -> b.instanceId(id))
                                        .promptSummaryList())
                                .stream()
                                .map(PromptSummary::id)
                                .toList());
        assertThat(Client.present(west.caller.listPrompts(b -> b.instanceId(id)).promptSummaryList())
                        .get(0)
                        .arn())
                .startsWith("arn:aws:connect:us-west-2:111122223333:instance/" + id + "/prompt/");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "administrator guide, why a ReplicateInstance call fails, and its pairs of regions")
    void refusesWhatCannotBeReplicated() {
        String id = saml("acme");
        assertRefused(id, "us-east-1", "other", "ReplicaRegion: us-east-1 (expected: us-west-2)");
        assertRefused(id, "eu-west-2", "other", "ReplicaRegion: eu-west-2 (expected: us-west-2)");
        assertRefused(id, WEST, "ACME", "Invalid Input. Instance alias is already used.");
        String managed = client.instance("managed");
        assertRefused(
                managed,
                WEST,
                "other",
                "The instance " + managed + " manages identities by CONNECT_MANAGED (expected: SAML)");
        replicate(id, WEST, "other");
        client.settle();
        assertRefused(id, WEST, "another", "The instance " + id + " is already replicated to us-west-2");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> west.caller.replicateInstance(
                        b -> b.instanceId(id).replicaRegion("us-east-1").replicaAlias("another")))
                .withMessage("The instance " + id + " is a replica (expected: its source in us-east-1)");
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "Tokyo is replicated to Osaka, and not back; other regions have no pair")
    void knowsPairsOfRegions() {
        Client tokyo = client.in("ap-northeast-1");
        String id = Client.present(tokyo.caller
                .createInstance(Client.instanceRequest("tokyo")
                        .identityManagementType(DirectoryType.SAML)
                        .build())
                .id());
        assertThatNoException()
                .isThrownBy(() -> tokyo.caller.replicateInstance(
                        b -> b.instanceId(id).replicaRegion("ap-northeast-3").replicaAlias("osaka")));
        Client osaka = client.in("ap-northeast-3");
        String there = Client.present(osaka.caller
                .createInstance(Client.instanceRequest("osaka-own")
                        .identityManagementType(DirectoryType.SAML)
                        .build())
                .id());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> osaka.caller.replicateInstance(
                        b -> b.instanceId(there).replicaRegion("ap-northeast-1").replicaAlias("back")))
                .withMessage(
                        "ReplicaRegion: ap-northeast-1 (expected: an instance in another region than ap-northeast-3)");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "ResourceConflictException is declared: a second call while the first is under way")
    void refusesSecondReplicationWhileTheFirstIsUnderWay() {
        String id = saml("acme");
        world.keepsItsTime("connect/instance/CREATION_IN_PROGRESS-ACTIVE");
        replicate(id, WEST, "acme-west");
        assertThatExceptionOfType(ResourceConflictException.class)
                .isThrownBy(() -> replicate(id, WEST, "acme-west-2"))
                .withMessage("The instance " + id + " is being replicated to us-west-2");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "replicas count as the instances of their region: 2")
    void refusesReplicaWhereThereAreTooManyInstances() {
        west.create("one");
        west.create("two");
        String id = saml("acme");
        assertThatExceptionOfType(ServiceQuotaExceededException.class)
                .isThrownBy(() -> replicate(id, WEST, "acme-west"))
                .withMessage("Instances in us-west-2: 2 (expected: fewer than 2, the quota)");
        assertThat(client.caller.describeInstance(b -> b.instanceId(id)).replicationConfiguration())
                .isNull();
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what has a replica or is being created cannot be deleted")
    void isDeletedReplicaFirst() {
        String id = client.replicated("acme");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.deleteInstance(b -> b.instanceId(id)))
                .withMessage("The instance " + id
                        + " has a replica in us-west-2 (expected: none; DeleteInstance there removes it)");
        west.caller.deleteInstance(b -> b.instanceId(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> west.describeInstance(id));
        assertThat(client.caller.describeInstance(b -> b.instanceId(id)).replicationConfiguration())
                .isNull();
        assertThat(client.caller.listPrompts(b -> b.instanceId(id)).promptSummaryList())
                .hasSize(7);
        assertThat(client.caller.listTrafficDistributionGroups(b -> b).trafficDistributionGroupSummaryList())
                .isEmpty();
        assertThatNoException().isThrownBy(() -> west.create("acme2"));
        client.caller.deleteInstance(b -> b.instanceId(id));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> client.describeInstance(id));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what is being created cannot be deleted yet")
    void isNotDeletedWhileItIsBeingCreated() {
        world.keepsItsTime("connect/instance/CREATION_IN_PROGRESS-ACTIVE");
        String id = Client.present(client.create("acme").id());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.deleteInstance(b -> b.instanceId(id)))
                .withMessage("The instance " + id + " is CREATION_IN_PROGRESS (expected: ACTIVE or CREATION_FAILED)");
    }

    /** Has the replica that is being made fail. */
    private void fail(String id) {
        Endings.begin(new Scope(world.account, WEST), Instances.CREATION, id, new Ending("CREATION_FAILED", "No room"));
        client.settle();
        assertThat(west.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.CREATION_FAILED);
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a replica that has failed makes room for the next; until then its default group takes no numbers")
    void makesFailedReplicaAgain() {
        west.instance("one");
        String id = saml("acme");
        replicate(id, WEST, "acme-west");
        fail(id);
        String group = Client.present(Client.present(client.caller
                        .listTrafficDistributionGroups(b -> b.instanceId(id))
                        .trafficDistributionGroupSummaryList())
                .get(0)
                .arn());
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() ->
                        client.caller.claimPhoneNumber(b -> b.targetArn(group).phoneNumber("+12065550100")))
                .withMessage("The instance " + id + " is CREATION_FAILED in us-west-2 (expected: ACTIVE)");
        assertRefused(id, WEST, "acme", "Invalid Input. Instance alias is already used.");
        replicate(id, WEST, "acme-west");
        client.settle();
        assertThat(west.describeInstance(id).instanceStatus()).isEqualTo(InstanceStatus.ACTIVE);
        assertThat(client.caller
                        .listTrafficDistributionGroups(b -> b.instanceId(id))
                        .trafficDistributionGroupSummaryList())
                .hasSize(1);
    }
}
