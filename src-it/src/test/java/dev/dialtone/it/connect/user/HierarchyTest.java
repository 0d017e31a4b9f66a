package dev.dialtone.it.connect.user;

import static dev.dialtone.it.SdkErrors.refused;
import static dev.dialtone.it.connect.ConnectFixture.UNKNOWN;
import static dev.dialtone.it.connect.InstanceFixture.invalidParameter;
import static dev.dialtone.it.connect.InstanceFixture.invalidRequest;
import static dev.dialtone.it.connect.InstanceFixture.notFound;
import static dev.dialtone.it.connect.user.UserFixture.inUse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.DialtoneServer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.DuplicateResourceException;
import software.amazon.awssdk.services.connect.model.HierarchyGroup;
import software.amazon.awssdk.services.connect.model.HierarchyGroupSummary;
import software.amazon.awssdk.services.connect.model.HierarchyStructure;
import software.amazon.awssdk.services.connect.model.HierarchyStructureUpdate;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ResourceInUseException;
import software.amazon.awssdk.services.connect.model.ResourceType;

/** The hierarchy of users: its structure, and its groups. */
@ExtendWith(DialtoneServer.class)
class HierarchyTest {

    private static void structure(
            ConnectClient connect, UserFixture fixture, Consumer<HierarchyStructureUpdate.Builder> levels) {
        connect.updateUserHierarchyStructure(
                update -> update.instanceId(fixture.instance()).hierarchyStructure(levels));
    }

    private static HierarchyStructure structure(ConnectClient connect, UserFixture fixture) {
        return connect.describeUserHierarchyStructure(describe -> describe.instanceId(fixture.instance()))
                .hierarchyStructure();
    }

    private static String create(ConnectClient connect, UserFixture fixture, String name, @Nullable String parent) {
        return connect.createUserHierarchyGroup(create ->
                        create.instanceId(fixture.instance()).name(name).parentGroupId(parent))
                .hierarchyGroupId();
    }

    private static HierarchyGroup describe(ConnectClient connect, UserFixture fixture, String id) {
        return connect.describeUserHierarchyGroup(
                        describe -> describe.instanceId(fixture.instance()).hierarchyGroupId(id))
                .hierarchyGroup();
    }

    private static void rename(ConnectClient connect, UserFixture fixture, String id, String name) {
        connect.updateUserHierarchyGroupName(rename ->
                rename.instanceId(fixture.instance()).hierarchyGroupId(id).name(name));
    }

    private static void delete(ConnectClient connect, UserFixture fixture, String id) {
        connect.deleteUserHierarchyGroup(
                delete -> delete.instanceId(fixture.instance()).hierarchyGroupId(id));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws #22835: a structure without levels, from the start")
    void structureIsThereWithoutLevels(ConnectClient connect, UserFixture fixture) {
        assertThat(structure(connect, fixture))
                .isEqualTo(HierarchyStructure.builder().build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "levels are named by their numbers, and renamed where they are")
    void levelsAreRenamed(ConnectClient connect, UserFixture fixture) {
        structure(connect, fixture, levels -> levels.levelOne(one -> one.name("Country")));
        fixture.pass(Duration.ofMinutes(1));
        structure(
                connect,
                fixture,
                levels -> levels.levelOne(one -> one.name("Land")).levelTwo(two -> two.name("Site")));
        assertThat(structure(connect, fixture).levelOne().id()).isEqualTo("1");
        assertThat(structure(connect, fixture).levelOne().name()).isEqualTo("Land");
        assertThat(structure(connect, fixture).levelOne().lastModifiedTime()).isEqualTo(fixture.now());
        assertThat(structure(connect, fixture).levelTwo().arn()).isEqualTo(fixture.arn("agent-group-level/2"));
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "gaps and names that are too long are wrong parameters")
    void refusesStructuresThatCannotBe(ConnectClient connect, UserFixture fixture) {
        assertThat(invalidParameter(
                        () -> structure(connect, fixture, levels -> levels.levelThree(three -> three.name("Team")))))
                .contains("level 3");
        assertThat(invalidParameter(() ->
                        structure(connect, fixture, levels -> levels.levelOne(one -> one.name("x".repeat(51))))))
                .contains("51");
        structure(connect, fixture, levels -> levels.levelOne(one -> one.name("x".repeat(50))));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "ResourceInUseException of UpdateUserHierarchyStructure; its members are a guess")
    void levelsStayWhileTheyHaveGroups(ConnectClient connect, UserFixture fixture) {
        fixture.group("Chile");
        ResourceInUseException error = inUse(() -> structure(connect, fixture, levels -> {}));
        assertThat(error.resourceType()).isEqualTo(ResourceType.HIERARCHY_LEVEL);
        assertThat(error.resourceId()).isEqualTo(fixture.arn("agent-group-level/1"));
        assertThat(structure(connect, fixture).levelTwo()).isNotNull();
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "AWS CLI's example of a group: the path ends with the group itself")
    void groupsShowTheirPath(ConnectClient connect, UserFixture fixture) {
        String country = fixture.group("Chile");
        String site = connect.createUserHierarchyGroup(create -> create.instanceId(fixture.instance())
                        .name("Santiago")
                        .parentGroupId(country)
                        .tags(Map.of("cost", "7")))
                .hierarchyGroupId();
        HierarchyGroup group = describe(connect, fixture, site);
        assertThat(group.arn()).isEqualTo(fixture.arn("agent-group/" + site));
        assertThat(group.levelId()).isEqualTo("2");
        assertThat(group.hierarchyPath().levelOne().id()).isEqualTo(country);
        assertThat(group.hierarchyPath().levelTwo().name()).isEqualTo("Santiago");
        assertThat(group.hierarchyPath().levelThree()).isNull();
        assertThat(group.tags()).isEqualTo(Map.of("cost", "7"));
        assertThat(group.lastModifiedTime()).isEqualTo(fixture.now());

        rename(connect, fixture, country, "Chile Sur");
        assertThat(describe(connect, fixture, site).hierarchyPath().levelOne().name())
                .isEqualTo("Chile Sur");
        assertThat(connect
                        .listUserHierarchyGroupsPaginator(
                                list -> list.instanceId(fixture.instance()).maxResults(1))
                        .userHierarchyGroupSummaryList()
                        .stream())
                .extracting(HierarchyGroupSummary::id)
                .containsExactly(country, site);
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws #23530: the level comes first; the error is a guess")
    void refusesGroupsWithoutLevel(ConnectClient connect, UserFixture fixture) {
        assertThat(invalidRequest(() -> create(connect, fixture, "Chile", null)))
                .contains("level 1");
        assertThat(invalidParameter(() -> create(connect, fixture, "x".repeat(101), null)))
                .contains("101");
        notFound(() -> create(connect, fixture, "Chile", UNKNOWN));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "DuplicateResourceException and LimitExceededException; where names are unique is a guess")
    void groupsHaveNamesOfTheirOwnAndAreNotTooMany(ConnectClient connect, UserFixture fixture) {
        String chile = fixture.group("Chile");
        refused(DuplicateResourceException.class, 409, () -> create(connect, fixture, "Chile", null));
        String below = create(connect, fixture, "Chile", chile);
        create(connect, fixture, "Santiago", chile);
        refused(DuplicateResourceException.class, 409, () -> rename(connect, fixture, below, "Santiago"));
        assertThat(invalidParameter(() -> rename(connect, fixture, below, ""))).contains("Name");
        fixture.quota("CONNECT_USER_HIERARCHY_GROUPS_PER_INSTANCE", 3);
        refused(LimitExceededException.class, 429, () -> create(connect, fixture, "Peru", null));
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "a group goes when it has no users and no groups; the error's members are a guess")
    void groupsStayWhileSomethingIsInThem(ConnectClient connect, UserFixture fixture) {
        String country = fixture.group("Chile");
        String site = create(connect, fixture, "Santiago", country);
        String user = fixture.user("ana", create -> create.hierarchyGroupId(site));
        ResourceInUseException child = inUse(() -> delete(connect, fixture, country));
        assertThat(child.resourceType()).isEqualTo(ResourceType.HIERARCHY_GROUP);
        assertThat(child.resourceId()).isEqualTo(fixture.arn("agent-group/" + site));
        ResourceInUseException error = inUse(() -> delete(connect, fixture, site));
        assertThat(error.resourceType()).isEqualTo(ResourceType.USER);
        assertThat(error.resourceId()).isEqualTo(fixture.arn("agent/" + user));

        connect.updateUserHierarchy(
                update -> update.instanceId(fixture.instance()).userId(user));
        delete(connect, fixture, site);
        delete(connect, fixture, country);
        notFound(() -> describe(connect, fixture, country));
        structure(connect, fixture, levels -> {});
    }
}
