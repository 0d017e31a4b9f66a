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
import software.amazon.awssdk.services.connect.model.HierarchyGroup;
import software.amazon.awssdk.services.connect.model.HierarchyStructure;
import software.amazon.awssdk.services.connect.model.HierarchyStructureUpdate;
import software.amazon.awssdk.services.connect.model.PhoneType;
import software.amazon.awssdk.services.connect.model.SecurityProfile;
import software.amazon.awssdk.services.connect.model.User;

/** The calls of Terraform's resources of users and what users may do. Nothing is waited for. */
@ExtendWith(DialtoneServer.class)
@Evidence(value = Source.CLIENT, detail = "terraform-provider-aws, the functions of each resource")
class TerraformConnectUserTest {

    private static String securityProfile(ConnectClient connect, TerraformFixture fixture) {
        return connect.createSecurityProfile(create -> create.instanceId(fixture.instance())
                        .securityProfileName("Lead")
                        .description("Those who lead")
                        .permissions("BasicAgentAccess", "OutboundCallAccess")
                        .tags(Map.of("shop", "four")))
                .securityProfileId();
    }

    private static SecurityProfile read(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeSecurityProfile(
                        get -> get.instanceId(fixture.instance()).securityProfileId(id))
                .securityProfile();
    }

    private static List<String> permissions(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect
                .listSecurityProfilePermissionsPaginator(list -> list.instanceId(fixture.instance())
                        .securityProfileId(id)
                        .maxResults(60))
                .permissions()
                .stream()
                .toList();
    }

    /** aws_connect_security_profile: one update, always sent, which holds nothing when tags alone have changed. */
    @Test
    void securityProfileIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        String id = securityProfile(connect, fixture);
        SecurityProfile created = read(connect, fixture, id);
        assertThat(created.organizationResourceId()).isEqualTo(fixture.instance());
        assertThat(created.tags()).isEqualTo(Map.of("shop", "four"));
        assertThat(permissions(connect, fixture, id)).containsExactly("BasicAgentAccess", "OutboundCallAccess");

        connect.updateSecurityProfile(
                update -> update.instanceId(fixture.instance()).securityProfileId(id));
        fixture.changeTags(created.arn());
        assertThat(read(connect, fixture, id).description()).isEqualTo("Those who lead");
        assertThat(read(connect, fixture, id).tags()).isEqualTo(Map.of("stage", "test"));

        connect.updateSecurityProfile(update ->
                update.instanceId(fixture.instance()).securityProfileId(id).permissions("BasicAgentAccess"));
        assertThat(read(connect, fixture, id).description()).isEqualTo("Those who lead");
        assertThat(permissions(connect, fixture, id)).containsExactly("BasicAgentAccess");

        connect.deleteSecurityProfile(
                delete -> delete.instanceId(fixture.instance()).securityProfileId(id));
        notFound(() -> read(connect, fixture, id));
    }

    private static void structure(ConnectClient connect, TerraformFixture fixture, HierarchyStructureUpdate levels) {
        connect.updateUserHierarchyStructure(
                update -> update.instanceId(fixture.instance()).hierarchyStructure(levels));
    }

    private static HierarchyStructure structure(ConnectClient connect, TerraformFixture fixture) {
        return connect.describeUserHierarchyStructure(get -> get.instanceId(fixture.instance()))
                .hierarchyStructure();
    }

    private static HierarchyStructureUpdate levels(String one, String two) {
        return HierarchyStructureUpdate.builder()
                .levelOne(level -> level.name(one))
                .levelTwo(level -> level.name(two))
                .build();
    }

    /** aws_connect_user_hierarchy_structure: destroyed by a structure without levels, which is read again. */
    @Test
    void hierarchyStructureIsSetAndEmptied(ConnectClient connect, TerraformFixture fixture) {
        structure(connect, fixture, levels("Country", "Site"));
        structure(connect, fixture, levels("Country", "Town"));
        HierarchyStructure read = structure(connect, fixture);
        assertThat(read.levelOne().id()).isEqualTo("1");
        assertThat(read.levelTwo().name()).isEqualTo("Town");
        assertThat(read.levelThree()).isNull();
        structure(connect, fixture, HierarchyStructureUpdate.builder().build());
        assertThat(structure(connect, fixture))
                .isEqualTo(HierarchyStructure.builder().build());
    }

    private static String group(ConnectClient connect, TerraformFixture fixture) {
        return connect.createUserHierarchyGroup(create ->
                        create.instanceId(fixture.instance()).name("Chile").tags(Map.of("shop", "four")))
                .hierarchyGroupId();
    }

    private static HierarchyGroup readGroup(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeUserHierarchyGroup(
                        get -> get.instanceId(fixture.instance()).hierarchyGroupId(id))
                .hierarchyGroup();
    }

    private static void deleteGroup(ConnectClient connect, TerraformFixture fixture, String id) {
        connect.deleteUserHierarchyGroup(
                delete -> delete.instanceId(fixture.instance()).hierarchyGroupId(id));
    }

    /** aws_connect_user_hierarchy_group: children go before parents, and groups before the structure. */
    @Test
    void hierarchyGroupsAreCreatedRenamedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        structure(connect, fixture, levels("Country", "Site"));
        String parent = group(connect, fixture);
        String child = connect.createUserHierarchyGroup(create ->
                        create.instanceId(fixture.instance()).name("Santiago").parentGroupId(parent))
                .hierarchyGroupId();
        HierarchyGroup read = readGroup(connect, fixture, child);
        assertThat(read.levelId()).isEqualTo("2");
        assertThat(read.hierarchyPath().levelOne().id()).isEqualTo(parent);
        assertThat(read.hierarchyPath().levelTwo().arn()).isEqualTo(read.arn());

        connect.updateUserHierarchyGroupName(update ->
                update.instanceId(fixture.instance()).hierarchyGroupId(parent).name("Peru"));
        fixture.changeTags(readGroup(connect, fixture, parent).arn());
        assertThat(readGroup(connect, fixture, parent).tags()).isEqualTo(Map.of("stage", "test"));
        assertThat(readGroup(connect, fixture, child).hierarchyPath().levelOne().name())
                .isEqualTo("Peru");

        deleteGroup(connect, fixture, child);
        deleteGroup(connect, fixture, parent);
        notFound(() -> readGroup(connect, fixture, parent));
        structure(connect, fixture, HierarchyStructureUpdate.builder().build());
    }

    private static User readUser(ConnectClient connect, TerraformFixture fixture, String id) {
        return connect.describeUser(get -> get.instanceId(fixture.instance()).userId(id))
                .user();
    }

    /** aws_connect_user: the updates in the provider's order, each when its argument has changed. */
    @Test
    void userIsCreatedChangedAndDestroyed(ConnectClient connect, TerraformFixture fixture) {
        structure(connect, fixture, levels("Country", "Site"));
        String group = group(connect, fixture);
        String profile = securityProfile(connect, fixture);
        String id = connect.createUser(create -> create.instanceId(fixture.instance())
                        .username("ana")
                        .password("Secret123")
                        .identityInfo(identity -> identity.email("ana@example.com")
                                .firstName("Ana")
                                .lastName("Rojas"))
                        .phoneConfig(
                                phone -> phone.phoneType(PhoneType.SOFT_PHONE).afterContactWorkTimeLimit(0))
                        .routingProfileId(fixture.basicProfile())
                        .securityProfileIds(profile)
                        .hierarchyGroupId(group)
                        .tags(Map.of("shop", "four")))
                .userId();
        User created = readUser(connect, fixture, id);
        assertThat(created.phoneConfig().phoneType()).isEqualTo(PhoneType.SOFT_PHONE);
        assertThat(created.hierarchyGroupId()).isEqualTo(group);
        assertThat(created.tags()).isEqualTo(Map.of("shop", "four"));

        connect.updateUserHierarchy(
                update -> update.instanceId(fixture.instance()).userId(id));
        connect.updateUserIdentityInfo(update -> update.instanceId(fixture.instance())
                .userId(id)
                .identityInfo(identity -> identity.firstName("Ana").lastName("Soto")));
        connect.updateUserPhoneConfig(update -> update.instanceId(fixture.instance())
                .userId(id)
                .phoneConfig(phone -> phone.phoneType(PhoneType.DESK_PHONE)
                        .deskPhoneNumber("+12065550100")
                        .autoAccept(true)
                        .afterContactWorkTimeLimit(1)));
        connect.updateUserRoutingProfile(
                update -> update.instanceId(fixture.instance()).userId(id).routingProfileId(fixture.basicProfile()));
        connect.updateUserSecurityProfiles(
                update -> update.instanceId(fixture.instance()).userId(id).securityProfileIds(profile));
        fixture.changeTags(created.arn());
        User changed = readUser(connect, fixture, id);
        assertThat(changed.hierarchyGroupId()).isNull();
        assertThat(changed.identityInfo().lastName()).isEqualTo("Soto");
        assertThat(changed.identityInfo().email()).isNull();
        assertThat(changed.phoneConfig().deskPhoneNumber()).isEqualTo("+12065550100");
        assertThat(changed.tags()).isEqualTo(Map.of("stage", "test"));

        connect.deleteUser(delete -> delete.instanceId(fixture.instance()).userId(id));
        notFound(() -> readUser(connect, fixture, id));
        connect.deleteSecurityProfile(
                delete -> delete.instanceId(fixture.instance()).securityProfileId(profile));
        deleteGroup(connect, fixture, group);
    }
}
