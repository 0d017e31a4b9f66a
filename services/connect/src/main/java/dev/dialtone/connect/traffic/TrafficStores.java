package dev.dialtone.connect.traffic;

import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroupMember;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.List;

/** What this room keeps: its own classes change it. Others find groups by {@link GroupLookup}. */
public final class TrafficStores {
    /** By id, of all regions, in groups by instance. Tags and ARNs are those of the region where one was created. */
    final ResourceKind<StoredTrafficDistributionGroup> groups;
    /** A part for each group, by the id of the user. */
    final Store<String, TrafficDistributionGroupMember> members;

    /** The stores of one service. */
    public TrafficStores(ResourceKit kit) {
        this.groups = ResourceKind.of(
                        kit.stores()
                                .<StoredTrafficDistributionGroup>perAccount(
                                        "connect/traffic-distribution-groups",
                                        () -> StoredTrafficDistributionGroup.SCHEMA)
                                .byGroup(StoredTrafficDistributionGroup::instanceId),
                        StoredTrafficDistributionGroup::id,
                        (id, named) -> ConnectErrors.notFound("Traffic distribution group not found"))
                .transitions(List.of(GroupLife.CREATION, GroupLife.UPDATE, GroupLife.DELETION))
                .begins(GroupLife.CREATION)
                .build();
        this.members = kit.stores()
                .<TrafficDistributionGroupMember>perAccount(
                        "connect/traffic-distribution-group-users", () -> TrafficDistributionGroupMember.SCHEMA)
                .inParts();
        kit.others(GroupLife.TYPE, this::isFrom);
    }

    private boolean isFrom(Scope scope, String id) {
        return groups.find(scope, id)
                .filter(group -> group.region().equals(scope.region()))
                .isPresent();
    }
}
