package dev.dialtone.connect.hierarchy;

import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredHierarchyLevel;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;
import org.jspecify.annotations.Nullable;

/** What this room keeps: its own classes change it, others look at it. */
public final class HierarchyStores {
    /** By their ids, "1" to "5". */
    final InstanceResources<StoredHierarchyLevel> levels;
    /** In groups by parent and name. */
    final InstanceResources<StoredHierarchyGroup> groups;

    /** The stores of one service. */
    public HierarchyStores(ResourceKit kit) {
        this.levels = kit.inInstancesUntagged(
                "agent-group-level",
                kit.stores().perRegion("connect/hierarchy-levels", () -> StoredHierarchyLevel.SCHEMA),
                StoredHierarchyLevel::id);
        this.groups = kit.inInstances(
                "agent-group",
                kit.stores()
                        .<StoredHierarchyGroup>perRegion("connect/hierarchy-groups", () -> StoredHierarchyGroup.SCHEMA)
                        .byGroup(group -> place(group.parentGroupId(), group.name())),
                StoredHierarchyGroup::id);
    }

    /** Hierarchy groups of all levels. */
    public InstanceResourceLookup<StoredHierarchyGroup> groups() {
        return groups;
    }

    /**
     * What no two groups of an instance share.
     *
     * @param parentGroupId null for a group of level one
     */
    static String place(@Nullable String parentGroupId, String name) {
        return (parentGroupId == null ? "" : parentGroupId) + '/' + name;
    }
}
