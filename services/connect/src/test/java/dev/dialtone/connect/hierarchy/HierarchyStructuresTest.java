package dev.dialtone.connect.hierarchy;

import static dev.dialtone.connect.Client.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.HierarchyLevel;
import dev.dialtone.connect.model.HierarchyLevelUpdate;
import dev.dialtone.connect.model.HierarchyStructure;
import dev.dialtone.connect.model.HierarchyStructureUpdate;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HierarchyStructuresTest {
    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private static HierarchyLevelUpdate named(String name) {
        return new HierarchyLevelUpdate(name);
    }

    private void update(UnaryOperator<HierarchyStructureUpdate.Builder> structure) {
        client.caller.updateUserHierarchyStructure(b -> b.instanceId(instance)
                .hierarchyStructure(
                        structure.apply(HierarchyStructureUpdate.builder()).build()));
    }

    private HierarchyStructure structure() {
        return present(client.caller
                .describeUserHierarchyStructure(b -> b.instanceId(instance))
                .hierarchyStructure());
    }

    @Test
    @Evidence(
            value = Source.CLIENT,
            detail = "terraform-provider-aws #22835: it is there from the start, with no level")
    void isThereWithoutLevels() {
        assertThat(structure()).isEqualTo(HierarchyStructure.builder().build());
    }

    @Test
    @Evidence(value = Source.CLIENT, detail = "Terraform sends every level that it wants, and none when it destroys")
    void isTheWholeWish() {
        update(b -> b.levelOne(named("Country")).levelTwo(named("Site")).levelThree(named("Team")));
        HierarchyLevel site = present(structure().levelTwo());
        assertThat(site)
                .isEqualTo(HierarchyLevel.builder()
                        .id("2")
                        .arn("arn:aws:connect:us-east-1:111122223333:instance/" + instance + "/agent-group-level/2")
                        .name("Site")
                        .lastModifiedTime(world.account.timeline().now())
                        .lastModifiedRegion("us-east-1")
                        .build());

        update(b -> b.levelOne(named("Land")).levelTwo(named("Site")));
        assertThat(present(structure().levelOne()).name()).isEqualTo("Land");
        assertThat(structure().levelTwo()).isEqualTo(site);
        assertThat(structure().levelThree()).isNull();

        update(b -> b);
        assertThat(structure()).isEqualTo(HierarchyStructure.builder().build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "five levels, names of at most 50 characters")
    void hasFiveLevels() {
        String longest = "x".repeat(50);
        update(b -> b.levelOne(named("same"))
                .levelTwo(named("same"))
                .levelThree(named("same"))
                .levelFour(named("same"))
                .levelFive(named(longest)));
        assertThat(present(structure().levelFive()).name()).isEqualTo(longest);
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "the model says it in words alone, and names no error")
    void refusesGapsAndNames() {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> update(b -> b.levelTwo(named("Site"))))
                .withMessageContaining("level 2");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> update(b -> b.levelOne(named(""))))
                .withMessageContaining("0 characters");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> update(b -> b.levelOne(named("Country")).levelTwo(named("x".repeat(51)))))
                .withMessageContaining("51 characters");
        assertThat(structure()).isEqualTo(HierarchyStructure.builder().build());
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "ResourceInUseException; what its members are is a guess")
    void keepsLevelsThatHaveGroups() {
        update(b -> b.levelOne(named("Country")).levelTwo(named("Site")));
        client.caller.createUserHierarchyGroup(b -> b.instanceId(instance).name("Chile"));
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> update(b -> b))
                .satisfies(error -> {
                    assertThat(error.resourceType()).isEqualTo(ResourceType.HIERARCHY_LEVEL);
                    assertThat(error.resourceId()).endsWith("/agent-group-level/1");
                });
        assertThat(structure().levelTwo()).isNotNull();
        update(b -> b.levelOne(named("Land")));
        assertThat(present(structure().levelOne()).name()).isEqualTo("Land");
    }

    @Test
    @Evidence(value = Source.AWS_DOCS, detail = "levels are not among the resources that have tags")
    void hasNoTags() {
        update(b -> b.levelOne(named("Country")));
        String arn = present(present(structure().levelOne()).arn());
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(
                        () -> client.caller.tagResource(b -> b.resourceArn(arn).tags(Map.of("a", "b"))));
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "what instances have goes with them")
    void goesWithItsInstance() {
        update(b -> b.levelOne(named("Country")));
        client.caller.deleteInstance(b -> b.instanceId(instance));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(this::structure)
                .withMessage("Instance not found");
    }
}
