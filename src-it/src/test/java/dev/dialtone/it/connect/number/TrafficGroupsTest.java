package dev.dialtone.it.connect.number;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.SEATTLE;
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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Distribution;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceConflictException;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ResourceNotReadyException;
import software.amazon.awssdk.services.connect.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.connect.model.TrafficDistributionGroup;
import software.amazon.awssdk.services.connect.model.TrafficDistributionGroupStatus;

/** Traffic distribution groups, their distributions and their users. */
@ExtendWith(DialtoneServer.class)
class TrafficGroupsTest {
    private static final String WEST = "us-west-2";

    private static Distribution share(String region, int percentage) {
        return Distribution.builder().region(region).percentage(percentage).build();
    }

    private static TrafficDistributionGroup describe(ConnectClient connect, String idOrArn) {
        return connect.describeTrafficDistributionGroup(get -> get.trafficDistributionGroupId(idOrArn))
                .trafficDistributionGroup();
    }

    private static String user(ConnectClient connect, String instance, String name) {
        String routing = connect.listRoutingProfiles(list -> list.instanceId(instance))
                .routingProfileSummaryList()
                .get(0)
                .id();
        String security = connect.listSecurityProfiles(list -> list.instanceId(instance))
                .securityProfileSummaryList()
                .get(0)
                .id();
        return connect.createUser(create -> create.instanceId(instance)
                        .username(name)
                        .identityInfo(identity -> identity.firstName(name).lastName("Doe"))
                        .phoneConfig(phone -> phone.phoneType("SOFT_PHONE"))
                        .routingProfileId(routing)
                        .securityProfileIds(security))
                .userId();
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "from creation to deletion, seen from both regions; claims go to the group")
    void liveFromCreationToDeletion(ConnectClient connect, @InRegion(WEST) ConnectClient west, ConnectFixture fixture) {
        String instance = fixture.replicated("acme");
        var created = connect.createTrafficDistributionGroup(create -> create.instanceId(instance)
                .name("sales")
                .description("both coasts")
                .tags(Map.of("team", "voice")));
        assertThat(created.arn()).isEqualTo(fixture.arn("traffic-distribution-group/" + created.id()));
        assertThat(describe(connect, created.id()).status())
                .isEqualTo(TrafficDistributionGroupStatus.CREATION_IN_PROGRESS);
        fixture.settle();
        TrafficDistributionGroup group = describe(connect, created.id());
        assertThat(group)
                .isEqualTo(TrafficDistributionGroup.builder()
                        .id(created.id())
                        .arn(created.arn())
                        .name("sales")
                        .description("both coasts")
                        .instanceArn(fixture.arn("instance/" + instance))
                        .status(TrafficDistributionGroupStatus.ACTIVE)
                        .isDefault(false)
                        .tags(Map.of("team", "voice"))
                        .build());
        assertThat(describe(west, created.arn())).isEqualTo(group);
        assertThat(west.listTrafficDistributionGroups(list -> list.instanceId(instance))
                        .trafficDistributionGroupSummaryList())
                .hasSize(2);

        String number = connect.claimPhoneNumber(
                        claim -> claim.targetArn(created.arn()).phoneNumber(SEATTLE))
                .phoneNumberArn();
        fixture.settle();
        assertThat(west.describePhoneNumber(get -> get.phoneNumberId(number))
                        .claimedPhoneNumberSummary()
                        .targetArn())
                .isEqualTo(created.arn());
        ResourceInUseException inUse = refused(
                ResourceInUseException.class,
                409,
                () -> connect.deleteTrafficDistributionGroup(
                        delete -> delete.trafficDistributionGroupId(created.id())));
        assertThat(inUse.resourceTypeAsString()).isEqualTo("PHONE_NUMBER");
        assertThat(inUse.resourceId()).isEqualTo(number);
        connect.releasePhoneNumber(release -> release.phoneNumberId(number));
        connect.deleteTrafficDistributionGroup(delete -> delete.trafficDistributionGroupId(created.id()));
        fixture.settle();
        refused(ResourceNotFoundException.class, 404, () -> describe(connect, created.id()));
        assertThat(message(refused(
                        InvalidRequestException.class,
                        400,
                        () -> connect.deleteTrafficDistributionGroup(
                                delete -> delete.trafficDistributionGroupId(created.id())))))
                .isEqualTo("Traffic distribution group not found");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "a replica that is ACTIVE; names and the quota by guess")
    void needReplicaNameAndRoom(
            ConnectClient connect, @InRegion(WEST) ConnectClient west, ControlClient control, ConnectFixture fixture) {
        control.dialtone().account().quotas(QuotaLevel.AWS);
        String alone = fixture.instance("alone");
        refused(InvalidRequestException.class, 400, () -> fixture.group(alone, "sales"));
        refused(ResourceNotFoundException.class, 404, () -> fixture.group(UNKNOWN, "sales"));
        String instance = fixture.replicated("acme");
        for (int i = 1; i < 10; i++) {
            fixture.group(instance, "group " + i);
        }
        refused(ResourceConflictException.class, 409, () -> fixture.group(instance, "group 1"));
        refused(ServiceQuotaExceededException.class, 402, () -> fixture.group(instance, "one more"));
        connect.deleteInstance(delete -> delete.instanceId(alone));
        String second = fixture.saml("second");
        control.keepTime("connect", "instance", "CREATION_IN_PROGRESS", "ACTIVE");
        connect.replicateInstance(
                replicate -> replicate.instanceId(second).replicaRegion(WEST).replicaAlias("second-west"));
        refused(ResourceNotReadyException.class, 409, () -> fixture.group(second, "sales"));
        fixture.settle();
        assertThat(west.listTrafficDistributionGroups(list -> {}).trafficDistributionGroupSummaryList())
                .hasSize(10);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ids are constrained; listings know no ResourceNotFoundException")
    void refuseWhatIsNoGroup(ConnectClient connect, ConnectFixture fixture) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> describe(connect, "sales"),
                () -> connect.getTrafficDistribution(get -> get.id("sales")),
                () -> connect.listTrafficDistributionGroupUsers(list -> list.trafficDistributionGroupId("sales")),
                () -> connect.disassociateTrafficDistributionGroupUser(remove ->
                        remove.trafficDistributionGroupId("sales").userId("ada").instanceId(UNKNOWN)),
                () -> connect.listTrafficDistributionGroups(list -> list.instanceId(UNKNOWN)))) {
            refused(InvalidRequestException.class, 400, call);
        }
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> describe(connect, UNKNOWN),
                () -> connect.getTrafficDistribution(get -> get.id(UNKNOWN)),
                () -> connect.updateTrafficDistribution(update -> update.id(UNKNOWN)),
                () -> connect.listTrafficDistributionGroupUsers(list -> list.trafficDistributionGroupId(UNKNOWN)))) {
            assertThat(message(refused(ResourceNotFoundException.class, 404, call)))
                    .isEqualTo("Traffic distribution group not found");
        }
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "sums of 100 in steps of 10; one update at a time by guess")
    void distributeTraffic(
            ConnectClient connect, @InRegion(WEST) ConnectClient west, ControlClient control, ConnectFixture fixture) {
        String arn = fixture.group(fixture.replicated("acme"), "sales");
        west.updateTrafficDistribution(update -> update.id(arn)
                .telephonyConfig(config -> config.distributions(share("us-east-1", 30), share(WEST, 70))));
        fixture.settle();
        assertThat(connect.getTrafficDistribution(get -> get.id(arn))
                        .telephonyConfig()
                        .distributions())
                .containsExactly(share("us-east-1", 30), share(WEST, 70));
        assertThat(message(refused(
                        InvalidRequestException.class,
                        400,
                        () -> connect.updateTrafficDistribution(update -> update.id(arn)
                                .telephonyConfig(
                                        config -> config.distributions(share("us-east-1", 50), share(WEST, 40)))))))
                .isEqualTo("TelephonyConfig.Distributions: 90 in all (expected: 100)");
        control.keepTime("connect", "traffic-distribution-group", "UPDATE_IN_PROGRESS", "ACTIVE");
        connect.updateTrafficDistribution(update ->
                update.id(arn).agentConfig(config -> config.distributions(share("us-east-1", 0), share(WEST, 100))));
        assertThat(describe(connect, arn).status()).isEqualTo(TrafficDistributionGroupStatus.UPDATE_IN_PROGRESS);
        refused(
                ResourceConflictException.class,
                409,
                () -> connect.updateTrafficDistribution(update -> update.id(arn)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "nothing but the model is known of these operations")
    void haveUsers(
            ConnectClient connect, @InRegion(WEST) ConnectClient west, ControlClient control, ConnectFixture fixture) {
        String instance = fixture.replicated("acme");
        String arn = fixture.group(instance, "sales");
        String ada = user(connect, instance, "ada");
        connect.associateTrafficDistributionGroupUser(
                add -> add.trafficDistributionGroupId(arn).instanceId(instance).userId(ada));
        assertThat(west.listTrafficDistributionGroupUsers(list -> list.trafficDistributionGroupId(arn))
                        .trafficDistributionGroupUserSummaryList())
                .singleElement()
                .satisfies(summary -> assertThat(summary.userId()).isEqualTo(ada));
        refused(
                InvalidRequestException.class,
                400,
                () -> west.associateTrafficDistributionGroupUser(add ->
                        add.trafficDistributionGroupId(arn).instanceId(instance).userId(ada)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.associateTrafficDistributionGroupUser(add ->
                        add.trafficDistributionGroupId(arn).instanceId(instance).userId(UNKNOWN)));
        refused(
                ResourceNotFoundException.class,
                404,
                () -> connect.disassociateTrafficDistributionGroupUser(remove -> remove.trafficDistributionGroupId(arn)
                        .instanceId(instance)
                        .userId(UNKNOWN)));
        connect.disassociateTrafficDistributionGroupUser(remove ->
                remove.trafficDistributionGroupId(arn).instanceId(instance).userId(ada));
        assertThat(connect.listTrafficDistributionGroupUsers(list -> list.trafficDistributionGroupId(arn))
                        .trafficDistributionGroupUserSummaryList())
                .isEmpty();
        control.keepTime("connect", "traffic-distribution-group", "PENDING_DELETION", "DELETED");
        connect.deleteTrafficDistributionGroup(delete -> delete.trafficDistributionGroupId(arn));
        assertThat(describe(connect, arn).status()).isEqualTo(TrafficDistributionGroupStatus.PENDING_DELETION);
        refused(
                ResourceConflictException.class,
                409,
                () -> connect.associateTrafficDistributionGroupUser(add ->
                        add.trafficDistributionGroupId(arn).instanceId(instance).userId(ada)));
        refused(
                ResourceConflictException.class,
                409,
                () -> connect.disassociateTrafficDistributionGroupUser(remove -> remove.trafficDistributionGroupId(arn)
                        .instanceId(instance)
                        .userId(ada)));
    }
}
