package dev.dialtone.connect.hierarchy;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.CreateUserHierarchyGroupResponse;
import dev.dialtone.connect.model.DuplicateResourceException;
import dev.dialtone.connect.model.HierarchyGroup;
import dev.dialtone.connect.model.HierarchyGroupSummary;
import dev.dialtone.connect.model.HierarchyLevelUpdate;
import dev.dialtone.connect.model.HierarchyPath;
import dev.dialtone.connect.model.HierarchyStructureUpdate;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.ListUserHierarchyGroupsResponse;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HierarchyGroupsTest {
    private static final String UNKNOWN = "12345678-90ab-cdef-1234-567890abcdef";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createLevels() {
        world.account.exclusivelyRun(() -> {
            instance = client.instance("acme");
            client.caller.updateUserHierarchyStructure(b -> b.instanceId(instance)
                    .hierarchyStructure(HierarchyStructureUpdate.builder()
                            .levelOne(new HierarchyLevelUpdate("Country"))
                            .levelTwo(new HierarchyLevelUpdate("Site"))
                            .levelThree(new HierarchyLevelUpdate("Team"))
                            .build()));
        });
    }

    private String create(String name, @Nullable String parent) {
        return present(client.caller
                .createUserHierarchyGroup(b -> b.instanceId(instance).name(name).parentGroupId(parent))
                .hierarchyGroupId());
    }

    private HierarchyGroup describe(String idOrArn) {
        return present(client.caller
                .describeUserHierarchyGroup(b -> b.instanceId(instance).hierarchyGroupId(idOrArn))
                .hierarchyGroup());
    }

    private void rename(String id, String name) {
        client.caller.updateUserHierarchyGroupName(
                b -> b.instanceId(instance).hierarchyGroupId(id).name(name));
    }

    private void delete(String id) {
        client.caller.deleteUserHierarchyGroup(b -> b.instanceId(instance).hierarchyGroupId(id));
    }

    private String arn(String id) {
        return "arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/agent-group/" + id;
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "a group without parent is on level one, another below its parent")
    void areOnTheLevelBelowTheirParent() {
        CreateUserHierarchyGroupResponse chile = client.caller.createUserHierarchyGroup(
                b -> b.instanceId(instance).name("Chile").tags(Map.of("team", "south")));
        assertThat(chile.hierarchyGroupArn()).isEqualTo(arn(present(chile.hierarchyGroupId())));
        assertThat(describe(present(chile.hierarchyGroupId())))
                .isEqualTo(HierarchyGroup.builder()
                        .id(chile.hierarchyGroupId())
                        .arn(chile.hierarchyGroupArn())
                        .name("Chile")
                        .levelId("1")
                        .hierarchyPath(HierarchyPath.builder()
                                .levelOne(summary(present(chile.hierarchyGroupId()), "Chile"))
                                .build())
                        .tags(Map.of("team", "south"))
                        .lastModifiedTime(world.account.timeline().now())
                        .lastModifiedRegion("us-east-1")
                        .build());
        assertThat(describe(create("Santiago", chile.hierarchyGroupId())).levelId())
                .isEqualTo("2");
    }

    private HierarchyGroupSummary summary(String id, String name) {
        return HierarchyGroupSummary.builder()
                .id(id)
                .arn(arn(id))
                .name(name)
                .lastModifiedTime(world.account.timeline().now())
                .lastModifiedRegion("us-east-1")
                .build();
    }

    @Test
    @Evidence(
            value = Source.AWS_DOCS,
            detail = "AWS CLI, describe-user-hierarchy-group: the path ends with the group itself")
    void showTheirPath() {
        String country = create("Chile", null);
        String site = create("Santiago", arn(country));
        String team = create("Night", site);
        rename(country, "Chile Sur");
        HierarchyPath path = present(describe(arn(team)).hierarchyPath());
        assertThat(path)
                .isEqualTo(HierarchyPath.builder()
                        .levelOne(summary(country, "Chile Sur"))
                        .levelTwo(summary(site, "Santiago"))
                        .levelThree(summary(team, "Night"))
                        .build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "all levels are in one list")
    void areListedFlat() {
        String country = create("Chile", null);
        String site = create("Santiago", country);
        ListUserHierarchyGroupsResponse first = client.caller.listUserHierarchyGroups(
                b -> b.instanceId(instance).maxResults(1));
        assertThat(first.userHierarchyGroupSummaryList()).containsExactly(summary(country, "Chile"));
        ListUserHierarchyGroupsResponse second = client.caller.listUserHierarchyGroups(
                b -> b.instanceId(instance).maxResults(1).nextToken(first.nextToken()));
        assertThat(second.userHierarchyGroupSummaryList()).containsExactly(summary(site, "Santiago"));
        assertThat(second.nextToken()).isNull();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "names are one of a kind among the children of a parent; AWS does not say where")
    void haveNamesOfTheirOwn() {
        String chile = create("Chile", null);
        String peru = create("Peru", null);
        String site = create("Centro", chile);
        create("Norte", chile);
        assertThatNoException().isThrownBy(() -> create("Centro", peru));
        assertThatExceptionOfType(DuplicateResourceException.class).isThrownBy(() -> create("Centro", chile));
        assertThatExceptionOfType(DuplicateResourceException.class).isThrownBy(() -> rename(peru, "Chile"));
        assertThatExceptionOfType(DuplicateResourceException.class).isThrownBy(() -> rename(site, "Norte"));
        assertThatNoException().isThrownBy(() -> rename(site, "Centro"));
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws #23530: the level comes first; the error is a guess")
    void needTheirLevel() {
        String team = create("Night", create("Santiago", create("Chile", null)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> create("Desk", team))
                .withMessageContaining("level 4");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> create("Desk", UNKNOWN))
                .withMessage("Resource not found");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> create("x".repeat(101), null))
                .withMessageContaining("101");
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "a group goes when it has no users and no groups; the error's members are a guess")
    void stayWhileTheyHaveGroups() {
        String chile = create("Chile", null);
        String site = create("Santiago", chile);
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> delete(chile))
                .satisfies(error -> {
                    assertThat(error.resourceType()).isEqualTo(ResourceType.HIERARCHY_GROUP);
                    assertThat(error.resourceId()).isEqualTo(arn(site));
                });
        delete(site);
        delete(arn(chile));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> describe(chile));
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "quota of groups, over all levels")
    void areAsManyAsTheQuota() {
        new QuotaOverrides(Map.of("CONNECT_USER_HIERARCHY_GROUPS_PER_INSTANCE", 2)).putTo(world.account);
        create("Santiago", create("Chile", null));
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> create("Peru", null));
    }
}
