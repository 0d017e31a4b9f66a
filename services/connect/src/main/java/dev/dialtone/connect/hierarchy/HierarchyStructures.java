package dev.dialtone.connect.hierarchy;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.DescribeUserHierarchyStructureRequest;
import dev.dialtone.connect.model.DescribeUserHierarchyStructureResponse;
import dev.dialtone.connect.model.HierarchyLevel;
import dev.dialtone.connect.model.HierarchyLevelUpdate;
import dev.dialtone.connect.model.HierarchyStructure;
import dev.dialtone.connect.model.HierarchyStructureUpdate;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.StoredHierarchyLevel;
import dev.dialtone.connect.model.UpdateUserHierarchyStructureRequest;
import dev.dialtone.connect.model.UserHierarchyStructureOperations;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of the hierarchy of an instance's users, of which there are five at most. The structure itself is always there. */
final class HierarchyStructures implements UserHierarchyStructureOperations {
    private static final int NAME_CHARACTERS = 50;

    private final HierarchyStores stores;
    private final InstanceLookup instances;

    HierarchyStructures(HierarchyStores stores, InstanceLookup instances) {
        this.stores = stores;
        this.instances = instances;
    }

    /** Terraform takes an answer without the structure for an error: it is there without a level, too. */
    @Override
    public DescribeUserHierarchyStructureResponse describeUserHierarchyStructure(
            DescribeUserHierarchyStructureRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        return new DescribeUserHierarchyStructureResponse(HierarchyStructure.builder()
                .levelOne(level(scope, instanceId, 1))
                .levelTwo(level(scope, instanceId, 2))
                .levelThree(level(scope, instanceId, 3))
                .levelFour(level(scope, instanceId, 4))
                .levelFive(level(scope, instanceId, 5))
                .build());
    }

    /** The request is the whole structure: a level that it leaves out goes. */
    @Override
    public Unit updateUserHierarchyStructure(UpdateUserHierarchyStructureRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        List<String> names = names(input.hierarchyStructure());
        for (int number = names.size() + 1; number <= Levels.MOST; number++) {
            requireUnused(context.scope(), instanceId, Levels.id(number));
        }
        for (int number = 1; number <= names.size(); number++) {
            name(context, instanceId, Levels.id(number), names.get(number - 1));
        }
        for (int number = names.size() + 1; number <= Levels.MOST; number++) {
            stores.levels.remove(context.scope(), instanceId, Levels.id(number));
        }
        return new Unit();
    }

    private @Nullable HierarchyLevel level(Scope scope, String instanceId, int number) {
        return stores.levels
                .find(scope, instanceId, Levels.id(number))
                .map(level -> HierarchyLevel.builder()
                        .from(level)
                        .arn(stores.levels.arn(scope, instanceId, level.id()))
                        .build())
                .orElse(null);
    }

    /** The names of the levels from the first one down; a gap between them is an InvalidParameterException. */
    private static List<String> names(HierarchyStructureUpdate wanted) {
        List<@Nullable HierarchyLevelUpdate> levels = Arrays.asList(
                wanted.levelOne(), wanted.levelTwo(), wanted.levelThree(), wanted.levelFour(), wanted.levelFive());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            HierarchyLevelUpdate level = levels.get(i);
            if (level == null) {
                continue;
            }
            if (names.size() < i) {
                throw ConnectErrors.invalidParameter("HierarchyStructure: level " + (i + 1)
                        + " without that above it (expected: levels from the first one down)");
            }
            names.add(HierarchyNames.checked("HierarchyStructure", level.name(), NAME_CHARACTERS));
        }
        return names;
    }

    private void requireUnused(Scope scope, String instanceId, String levelId) {
        if (stores.levels.find(scope, instanceId, levelId).isPresent()
                && stores.groups.stream(scope, instanceId)
                        .anyMatch(group -> group.levelId().equals(levelId))) {
            throw ConnectErrors.inUse(
                    "There are groups on level " + levelId + " of the hierarchy",
                    ResourceType.HIERARCHY_LEVEL,
                    stores.levels.arn(scope, instanceId, levelId));
        }
    }

    /** Adds a level or renames it; one that has the name already was not modified. */
    private void name(RequestContext context, String instanceId, String levelId, String name) {
        boolean hasName = stores.levels
                .find(context.scope(), instanceId, levelId)
                .filter(level -> level.name().equals(name))
                .isPresent();
        if (!hasName) {
            stores.levels.create(
                    context,
                    instanceId,
                    StoredHierarchyLevel.builder()
                            .id(levelId)
                            .name(name)
                            .lastModifiedTime(context.now())
                            .lastModifiedRegion(context.region())
                            .build(),
                    Map.of());
        }
    }
}
