package dev.dialtone.connect.hierarchy;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateUserHierarchyGroupRequest;
import dev.dialtone.connect.model.CreateUserHierarchyGroupResponse;
import dev.dialtone.connect.model.DeleteUserHierarchyGroupRequest;
import dev.dialtone.connect.model.DescribeUserHierarchyGroupRequest;
import dev.dialtone.connect.model.DescribeUserHierarchyGroupResponse;
import dev.dialtone.connect.model.HierarchyGroup;
import dev.dialtone.connect.model.HierarchyGroupSummary;
import dev.dialtone.connect.model.HierarchyPath;
import dev.dialtone.connect.model.ListUserHierarchyGroupsRequest;
import dev.dialtone.connect.model.ListUserHierarchyGroupsResponse;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.UpdateUserHierarchyGroupNameRequest;
import dev.dialtone.connect.model.UserHierarchyGroupOperations;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of the hierarchy of an instance's users: each on one level, and, below the first, in one of the level above. */
final class HierarchyGroups implements UserHierarchyGroupOperations {
    private static final int PAGE = 100;
    private static final int NAME_CHARACTERS = 100;
    private static final String ID = "HierarchyGroupId";

    private final ResourceKit kit;
    private final HierarchyStores stores;
    private final InstanceResources<StoredHierarchyGroup> groups;
    private final InstanceLookup instances;
    private final InstanceResourceLookup<StoredUser> users;

    HierarchyGroups(
            ResourceKit kit,
            HierarchyStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredUser> users) {
        this.kit = kit;
        this.stores = stores;
        this.groups = stores.groups;
        this.instances = instances;
        this.users = users;
    }

    @Override
    public CreateUserHierarchyGroupResponse createUserHierarchyGroup(
            CreateUserHierarchyGroupRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        String name = HierarchyNames.checked("Name", input.name(), NAME_CHARACTERS);
        StoredHierarchyGroup parent = input.parentGroupId() == null
                ? null
                : groups.require(context, instanceId, input.parentGroupId(), "ParentGroupId");
        String parentId = parent == null ? null : parent.id();
        String levelId = parent == null ? Levels.id(1) : Levels.below(parent.levelId());
        if (stores.levels.find(scope, instanceId, levelId).isEmpty()) {
            throw ConnectErrors.invalidRequest(
                    "The group would be on level " + levelId + " (expected: a level of the hierarchy structure)");
        }
        requireFree(scope, instanceId, parentId, name);
        groups.requireRoom(scope, instanceId, ServiceQuotas.USER_HIERARCHY_GROUPS_PER_INSTANCE);
        Map<String, String> tags = kit.tags().checked(scope, input.tags());

        StoredHierarchyGroup group = groups.create(
                context,
                instanceId,
                StoredHierarchyGroup.builder()
                        .id(context.account().ids().uuid())
                        .name(name)
                        .levelId(levelId)
                        .parentGroupId(parentId)
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build(),
                tags);
        return new CreateUserHierarchyGroupResponse(group.id(), groups.arn(scope, instanceId, group.id()));
    }

    @Override
    public DescribeUserHierarchyGroupResponse describeUserHierarchyGroup(
            DescribeUserHierarchyGroupRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        StoredHierarchyGroup group = groups.require(context, instanceId, input.hierarchyGroupId(), ID);
        return new DescribeUserHierarchyGroupResponse(HierarchyGroup.builder()
                .from(group)
                .arn(groups.arn(scope, instanceId, group.id()))
                .levelId(group.levelId())
                .hierarchyPath(path(scope, instanceId, group))
                .tags(groups.tags(scope, instanceId, group.id()))
                .build());
    }

    @Override
    public ListUserHierarchyGroupsResponse listUserHierarchyGroups(
            ListUserHierarchyGroupsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<HierarchyGroupSummary> page = groups.page(context, instanceId, context.page(input, PAGE), group -> true)
                .map(group -> summary(context.scope(), instanceId, group));
        return new ListUserHierarchyGroupsResponse(page.items(), page.nextToken());
    }

    @Override
    public Unit updateUserHierarchyGroupName(UpdateUserHierarchyGroupNameRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        StoredHierarchyGroup group = groups.require(context, instanceId, input.hierarchyGroupId(), ID);
        String name = HierarchyNames.checked("Name", input.name(), NAME_CHARACTERS);
        if (!name.equals(group.name())) {
            requireFree(scope, instanceId, group.parentGroupId(), name);
        }
        groups.update(
                scope,
                instanceId,
                group.id(),
                before -> before.toBuilder()
                        .name(name)
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
        return new Unit();
    }

    @Override
    public Unit deleteUserHierarchyGroup(DeleteUserHierarchyGroupRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        String id = groups.require(context, instanceId, input.hierarchyGroupId(), ID)
                .id();
        users.stream(scope, instanceId)
                .filter(user -> id.equals(user.hierarchyGroupId()))
                .findFirst()
                .ifPresent(user -> {
                    throw inUse(id, ResourceType.USER, users.arn(scope, instanceId, user.id()));
                });
        groups.stream(scope, instanceId)
                .filter(group -> id.equals(group.parentGroupId()))
                .findFirst()
                .ifPresent(child -> {
                    throw inUse(id, ResourceType.HIERARCHY_GROUP, groups.arn(scope, instanceId, child.id()));
                });
        groups.remove(scope, instanceId, id);
        return new Unit();
    }

    private void requireFree(Scope scope, String instanceId, @Nullable String parentId, String name) {
        groups.requireFree(
                scope,
                instanceId,
                HierarchyStores.place(parentId, name),
                "A hierarchy group of the name " + name + " exists in the same place of the hierarchy");
    }

    private static RuntimeException inUse(String id, ResourceType type, String arn) {
        return ConnectErrors.inUse("The hierarchy group " + id + " is not empty: " + arn + " is in it", type, arn);
    }

    /** From level one down to the group itself. */
    private HierarchyPath path(Scope scope, String instanceId, StoredHierarchyGroup group) {
        Map<String, HierarchyGroupSummary> byLevel = new HashMap<>();
        StoredHierarchyGroup next = group;
        for (int i = 0; i < Levels.MOST && next != null; i++) {
            byLevel.put(next.levelId(), summary(scope, instanceId, next));
            String parentId = next.parentGroupId();
            next = parentId == null
                    ? null
                    : groups.find(scope, instanceId, parentId).orElse(null);
        }
        return HierarchyPath.builder()
                .levelOne(byLevel.get(Levels.id(1)))
                .levelTwo(byLevel.get(Levels.id(2)))
                .levelThree(byLevel.get(Levels.id(3)))
                .levelFour(byLevel.get(Levels.id(4)))
                .levelFive(byLevel.get(Levels.id(5)))
                .build();
    }

    private HierarchyGroupSummary summary(Scope scope, String instanceId, StoredHierarchyGroup group) {
        return HierarchyGroupSummary.builder()
                .from(group)
                .arn(groups.arn(scope, instanceId, group.id()))
                .build();
    }
}
