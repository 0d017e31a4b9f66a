package dev.dialtone.it.connect.user;

import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.connect.InstanceFixture;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.HierarchyStructureUpdate;
import software.amazon.awssdk.services.connect.model.PhoneType;

/** Each operation on users, security profiles and hierarchies, in instances where nothing can be done. */
@ExtendWith(DialtoneServer.class)
class InstancesOfUsersTest {

    /** All operations, each with an instance that a test gives and what else it needs. */
    private static final List<BiConsumer<ConnectClient, String>> ALL = List.of(
            (connect, id) ->
                    connect.createSecurityProfile(call -> call.instanceId(id).securityProfileName("Lead")),
            (connect, id) -> connect.listSecurityProfiles(call -> call.instanceId(id)),
            (connect, id) -> connect.describeUserHierarchyStructure(call -> call.instanceId(id)),
            (connect, id) -> connect.updateUserHierarchyStructure(call -> call.instanceId(id)
                    .hierarchyStructure(HierarchyStructureUpdate.builder().build())),
            (connect, id) -> connect.listUserHierarchyGroups(call -> call.instanceId(id)),
            (connect, id) -> connect.listUsers(call -> call.instanceId(id)),
            (connect, id) ->
                    connect.describeSecurityProfile(call -> call.instanceId(id).securityProfileId(UNKNOWN)),
            (connect, id) -> connect.listSecurityProfilePermissions(
                    call -> call.instanceId(id).securityProfileId(UNKNOWN)),
            (connect, id) -> connect.updateSecurityProfile(
                    call -> call.instanceId(id).securityProfileId(UNKNOWN).description("Leads")),
            (connect, id) ->
                    connect.deleteSecurityProfile(call -> call.instanceId(id).securityProfileId(UNKNOWN)),
            (connect, id) -> connect.createUserHierarchyGroup(
                    call -> call.instanceId(id).name("Chile").parentGroupId(UNKNOWN)),
            (connect, id) -> connect.describeUserHierarchyGroup(
                    call -> call.instanceId(id).hierarchyGroupId(UNKNOWN)),
            (connect, id) -> connect.updateUserHierarchyGroupName(
                    call -> call.instanceId(id).hierarchyGroupId(UNKNOWN).name("Chile")),
            (connect, id) ->
                    connect.deleteUserHierarchyGroup(call -> call.instanceId(id).hierarchyGroupId(UNKNOWN)),
            (connect, id) -> connect.createUser(call -> call.instanceId(id)
                    .username("ana")
                    .password("Secret123")
                    .identityInfo(identity -> identity.firstName("Ana").lastName("Rojas"))
                    .routingProfileId(UNKNOWN)
                    .securityProfileIds(UNKNOWN)),
            (connect, id) -> connect.describeUser(call -> call.instanceId(id).userId(UNKNOWN)),
            (connect, id) -> connect.updateUserIdentityInfo(call -> call.instanceId(id)
                    .userId(UNKNOWN)
                    .identityInfo(identity -> identity.firstName("Ana").lastName("Rojas"))),
            (connect, id) -> connect.updateUserPhoneConfig(call ->
                    call.instanceId(id).userId(UNKNOWN).phoneConfig(phone -> phone.phoneType(PhoneType.SOFT_PHONE))),
            (connect, id) ->
                    connect.updateUserHierarchy(call -> call.instanceId(id).userId(UNKNOWN)),
            (connect, id) -> connect.updateUserRoutingProfile(
                    call -> call.instanceId(id).userId(UNKNOWN).routingProfileId(UNKNOWN)),
            (connect, id) -> connect.updateUserSecurityProfiles(
                    call -> call.instanceId(id).userId(UNKNOWN).securityProfileIds(UNKNOWN)),
            (connect, id) -> connect.deleteUser(call -> call.instanceId(id).userId(UNKNOWN)));

    /** How many of them name nothing in the instance: the first ones. */
    private static final int WITHOUT_RESOURCE = 6;

    @Test
    @Evidence(value = Source.CLIENT, detail = "the text and its two blanks, seen of ListQueues with a bad instance id")
    void refusesWhatIsNoInstanceId(ConnectClient connect) {
        assertThat(ALL).hasSize(22);
        ALL.forEach(call ->
                assertThat(invalidParameter(() -> call.accept(connect, "acme"))).isEqualTo("Invalid parameter:  acme"));
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "404 for an unknown instance")
    void findsNoUnknownInstance(ConnectClient connect) {
        ALL.forEach(call -> notFound(() -> call.accept(connect, UNKNOWN)));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "InvalidRequestException is the error that all declare for a wrong state")
    void refusesInstancesThatAreBeingCreated(ConnectClient connect, ControlClient control) {
        String id = InstanceFixture.beingCreated(connect, control);
        ALL.forEach(call ->
                assertThat(invalidRequest(() -> call.accept(connect, id))).contains("CREATION_IN_PROGRESS"));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ResourceNotFoundException of each; that ids in the body give it, too, is a guess")
    void findsNoUnknownResource(ConnectClient connect, UserFixture fixture) {
        ALL.stream().skip(WITHOUT_RESOURCE).forEach(call -> notFound(() -> call.accept(connect, fixture.instance())));
    }
}
