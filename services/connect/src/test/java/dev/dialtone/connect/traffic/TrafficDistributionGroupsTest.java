package dev.dialtone.connect.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ListTrafficDistributionGroupsResponse;
import dev.dialtone.connect.model.ResourceConflictException;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceNotReadyException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.ServiceQuotaExceededException;
import dev.dialtone.connect.model.TrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.model.TrafficDistributionGroupSummary;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TrafficDistributionGroupsTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private final Client west = client.in("us-west-2");
    private String instance = "";

    @BeforeEach
    void replicate() {
        world.account.exclusivelyRun(() -> instance = client.replicated("acme"));
    }

    private static TrafficDistributionGroup describe(Client from, String idOrArn) {
        return Client.present(from.caller
                .describeTrafficDistributionGroup(b -> b.trafficDistributionGroupId(idOrArn))
                .trafficDistributionGroup());
    }

    private static String id(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private void delete(String idOrArn) {
        client.caller.deleteTrafficDistributionGroup(b -> b.trafficDistributionGroupId(idOrArn));
    }

    private TrafficDistributionGroupSummary ofTheReplica() {
        return Client.present(client.caller
                        .listTrafficDistributionGroups(b -> b.instanceId(instance))
                        .trafficDistributionGroupSummaryList())
                .get(0);
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "the default group comes with the replica; what it is called is a guess")
    void hasDefaultGroupWithTheReplica() {
        assertThat(ofTheReplica().isDefault()).isTrue();
        assertThat(ofTheReplica().name()).isEqualTo("Default");
        assertThat(ofTheReplica().status()).isEqualTo(TrafficDistributionGroupStatus.ACTIVE);
        String id = Client.present(ofTheReplica().id());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> delete(id))
                .withMessage("The default traffic distribution group goes with the replica of its instance "
                        + "(expected: another group)");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "CREATION_IN_PROGRESS, then ACTIVE; description and tags in Describe alone")
    void isActiveAfterItsCreation() {
        var created = client.caller.createTrafficDistributionGroup(
                b -> b.instanceId("arn:aws:connect:us-east-1:111122223333:instance/" + instance)
                        .name("sales")
                        .description("both coasts")
                        .tags(Map.of("team", "voice")));
        String id = Client.present(created.id());
        assertThat(created.arn()).isEqualTo("arn:aws:connect:us-east-1:111122223333:traffic-distribution-group/" + id);
        assertThat(describe(client, id).status()).isEqualTo(TrafficDistributionGroupStatus.CREATION_IN_PROGRESS);
        client.settle();
        TrafficDistributionGroup group = describe(client, id);
        assertThat(group.status()).isEqualTo(TrafficDistributionGroupStatus.ACTIVE);
        assertThat(group.name()).isEqualTo("sales");
        assertThat(group.description()).isEqualTo("both coasts");
        assertThat(group.instanceArn()).isEqualTo("arn:aws:connect:us-east-1:111122223333:instance/" + instance);
        assertThat(group.tags()).containsExactly(Map.entry("team", "voice"));
        assertThat(group.isDefault()).isFalse();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "from the region of the replica by ARN, and not by id")
    void isSeenFromTheOtherRegionByArn() {
        String arn = client.group(instance, "sales");
        assertThat(describe(west, arn)).isEqualTo(describe(client, id(arn)));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(west, id(arn)));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> describe(client.in("eu-west-2"), arn));
        assertThat(west.caller.listTrafficDistributionGroups(b -> b))
                .isEqualTo(client.caller.listTrafficDistributionGroups(b -> b));
        assertThat(client.in("eu-west-2")
                        .caller
                        .listTrafficDistributionGroups(b -> b)
                        .trafficDistributionGroupSummaryList())
                .isEmpty();
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "pages of at most 10; that an unknown instance is refused is a guess")
    void listsInPages() {
        client.group(instance, "sales");
        ListTrafficDistributionGroupsResponse first = client.caller.listTrafficDistributionGroups(b -> b.maxResults(1));
        assertThat(first.trafficDistributionGroupSummaryList()).hasSize(1);
        ListTrafficDistributionGroupsResponse second =
                client.caller.listTrafficDistributionGroups(b -> b.maxResults(1).nextToken(first.nextToken()));
        assertThat(second.trafficDistributionGroupSummaryList())
                .extracting(TrafficDistributionGroupSummary::name)
                .containsExactly("sales");
        assertThat(second.nextToken()).isNull();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.caller.listTrafficDistributionGroups(
                        b -> b.instanceId("12345678-90ab-cdef-1234-567890abcdef")))
                .withMessage("Instance not found");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "only for a replicated instance, and where it was created")
    void needsReplicaAndTheRegionOfTheInstance() {
        String alone = client.instance("alone");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.group(alone, "sales"))
                .withMessage("The instance " + alone + " has no replica (expected: one; ReplicateInstance makes it)");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> west.group(instance, "sales"))
                .withMessage("The instance " + instance + " is a replica in us-west-2 (expected: a call in us-east-1)");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.group("12345678-90ab-cdef-1234-567890abcdef", "sales"));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "ResourceNotReadyException while the replica is not ACTIVE")
    void waitsForTheReplica() {
        world.account.exclusivelyRun(() -> west.caller.deleteInstance(b -> b.instanceId(instance)));
        world.keepsItsTime("connect/instance/CREATION_IN_PROGRESS-ACTIVE");
        client.caller.replicateInstance(
                b -> b.instanceId(instance).replicaRegion("us-west-2").replicaAlias("again"));
        assertThatExceptionOfType(ResourceNotReadyException.class)
                .isThrownBy(() -> client.group(instance, "sales"))
                .withMessage("The replica in us-west-2 is CREATION_IN_PROGRESS (expected: ACTIVE)");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "ResourceConflictException is declared: for a name that is used")
    void refusesNameOfAnotherGroup() {
        client.group(instance, "sales");
        assertThatExceptionOfType(ResourceConflictException.class)
                .isThrownBy(() -> client.group(instance, "sales"))
                .withMessage(
                        "Name: sales (expected: one that no other traffic distribution group of the instance has)");
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "there is a quota, and no public figure")
    void refusesMoreThanTheQuota() {
        for (int i = 1; i < 10; i++) {
            client.group(instance, "group " + i);
        }
        assertThatExceptionOfType(ServiceQuotaExceededException.class)
                .isThrownBy(() -> client.group(instance, "one more"))
                .withMessage("Traffic distribution groups of the instance: 10 (expected: fewer than 10, the quota)");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "PENDING_DELETION, then 404; only where it was created")
    void goesInTime() {
        world.keepsItsTime("connect/traffic-distribution-group/PENDING_DELETION-DELETED");
        String arn = client.group(instance, "sales");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> west.caller.deleteTrafficDistributionGroup(b -> b.trafficDistributionGroupId(arn)))
                .withMessage(
                        "The traffic distribution group is of us-east-1 (expected: a call there, and not in us-west-2)");
        delete(id(arn));
        assertThat(describe(client, arn).status()).isEqualTo(TrafficDistributionGroupStatus.PENDING_DELETION);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> delete(arn))
                .withMessage("The traffic distribution group is PENDING_DELETION (expected: ACTIVE)");
        client.settle();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(client, arn));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> delete(arn))
                .withMessage("Traffic distribution group not found");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "not while numbers are claimed to it; which type AWS says is a guess")
    void staysWhileItHasNumbers() {
        String arn = client.group(instance, "sales");
        String number = Client.present(client.caller
                .claimPhoneNumber(b -> b.targetArn(arn).phoneNumber("+12065550100"))
                .phoneNumberArn());
        client.settle();
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> delete(arn))
                .withMessage("Phone numbers are claimed to the traffic distribution group")
                .satisfies(error -> {
                    assertThat(error.resourceType()).isEqualTo(ResourceType.PHONE_NUMBER);
                    assertThat(error.resourceId()).isEqualTo(number);
                });
        client.release(number);
        delete(arn);
        client.settle();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(client, arn));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "an instance with groups has to lose them first")
    void keepsReplicaFromBeingDeleted() {
        String arn = client.group(instance, "sales");
        for (Client each : List.of(client, west)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> each.caller.deleteInstance(b -> b.instanceId(instance)))
                    .withMessage("The instance " + instance + " has the traffic distribution group " + id(arn)
                            + " (expected: none but the default group)");
        }
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "a group can be tagged, by its own ARN")
    void isTagged() {
        String arn = client.group(instance, "sales");
        client.caller.tagResource(b -> b.resourceArn(arn).tags(Map.of("team", "voice")));
        assertThat(describe(west, arn).tags()).containsExactly(Map.entry("team", "voice"));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        west.caller.listTagsForResource(b -> b.resourceArn(arn.replace("us-east-1", "us-west-2"))));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "TrafficDistributionGroupStatus; which follows which is a guess")
    void hasThisLife() {
        assertThat(GroupLife.LIFE).hasToString("""
                TrafficDistributionGroupStatus
                    CREATION_IN_PROGRESS -> ACTIVE, CREATION_FAILED
                    ACTIVE               -> UPDATE_IN_PROGRESS, PENDING_DELETION
                    UPDATE_IN_PROGRESS   -> ACTIVE
                    CREATION_FAILED      -> PENDING_DELETION
                    PENDING_DELETION     -> DELETION_FAILED
                    DELETION_FAILED      -> PENDING_DELETION""");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "the default group stays, as others do, while numbers are claimed to it, and so does the replica")
    void defaultGroupStaysWithItsNumbers() {
        String arn = Client.present(client.caller
                .claimPhoneNumber(
                        b -> b.targetArn(Client.present(ofTheReplica().arn())).phoneNumber("+12065550100"))
                .phoneNumberArn());
        client.settle();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> west.caller.deleteInstance(b -> b.instanceId(instance)))
                .withMessage("The default traffic distribution group of the instance " + instance
                        + " has the phone number " + arn + " (expected: none)");
        client.release(arn);
        west.caller.deleteInstance(b -> b.instanceId(instance));
        assertThat(client.caller.listTrafficDistributionGroups(b -> b).trafficDistributionGroupSummaryList())
                .isEmpty();
    }
}
