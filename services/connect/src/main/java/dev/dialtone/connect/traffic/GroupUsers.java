package dev.dialtone.connect.traffic;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AssociateTrafficDistributionGroupUserRequest;
import dev.dialtone.connect.model.AssociateTrafficDistributionGroupUserResponse;
import dev.dialtone.connect.model.DisassociateTrafficDistributionGroupUserRequest;
import dev.dialtone.connect.model.DisassociateTrafficDistributionGroupUserResponse;
import dev.dialtone.connect.model.ListTrafficDistributionGroupUsersRequest;
import dev.dialtone.connect.model.ListTrafficDistributionGroupUsersResponse;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.TrafficDistributionGroupMember;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.model.TrafficDistributionGroupUserOperations;
import dev.dialtone.connect.model.TrafficDistributionGroupUserSummary;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;

/** The users of traffic distribution groups. To add one that is there, or to take out one that is not, changes nothing. */
final class GroupUsers implements TrafficDistributionGroupUserOperations {
    private static final int PAGE = 10;

    private final TrafficStores stores;
    private final GroupLookup groups;
    private final InstanceLookup instances;
    private final InstanceResourceLookup<StoredUser> users;

    GroupUsers(
            TrafficStores stores,
            GroupLookup groups,
            InstanceLookup instances,
            InstanceResourceLookup<StoredUser> users) {
        this.stores = stores;
        this.groups = groups;
        this.instances = instances;
        this.users = users;
    }

    @Override
    public AssociateTrafficDistributionGroupUserResponse associateTrafficDistributionGroupUser(
            AssociateTrafficDistributionGroupUserRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group =
                requireGroup(context, input.trafficDistributionGroupId(), input.instanceId());
        String userId = requireUser(context, group, input.userId());
        Store<String, TrafficDistributionGroupMember> members = stores.members.part(group.id());
        if (!members.contains(context.scope(), userId)) {
            members.put(context.scope(), userId, new TrafficDistributionGroupMember(userId));
        }
        return new AssociateTrafficDistributionGroupUserResponse();
    }

    @Override
    public DisassociateTrafficDistributionGroupUserResponse disassociateTrafficDistributionGroupUser(
            DisassociateTrafficDistributionGroupUserRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group =
                requireGroup(context, input.trafficDistributionGroupId(), input.instanceId());
        stores.members.part(group.id()).remove(context.scope(), requireUser(context, group, input.userId()));
        return new DisassociateTrafficDistributionGroupUserResponse();
    }

    @Override
    public ListTrafficDistributionGroupUsersResponse listTrafficDistributionGroupUsers(
            ListTrafficDistributionGroupUsersRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group = groups.require(context, input.trafficDistributionGroupId());
        Page<TrafficDistributionGroupUserSummary> page = stores.members
                .part(group.id())
                .page(context.scope(), context.page(input, PAGE), member -> true)
                .map(member -> new TrafficDistributionGroupUserSummary(member.userId()));
        return ListTrafficDistributionGroupUsersResponse.builder()
                .trafficDistributionGroupUserSummaryList(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Takes a user that has gone out of all groups of its instance. */
    void forget(Scope scope, String instanceId, String userId) {
        stores.groups.entries().stream(scope)
                .filter(group -> group.instanceId().equals(instanceId))
                .toList()
                .forEach(group -> stores.members.part(group.id()).remove(scope, userId));
    }

    private StoredTrafficDistributionGroup requireGroup(RequestContext context, String groupId, String instance) {
        StoredTrafficDistributionGroup group = groups.require(context, groupId);
        TrafficDistributionGroups.requireHome(context, group);
        if (!instances.active(context, instance).equals(group.instanceId())) {
            throw ConnectErrors.resourceNotFound();
        }
        if (!group.status().equals(TrafficDistributionGroupStatus.ACTIVE)) {
            throw ConnectErrors.conflict("The traffic distribution group is " + group.status() + " (expected: "
                    + TrafficDistributionGroupStatus.ACTIVE + ")");
        }
        return group;
    }

    private String requireUser(RequestContext context, StoredTrafficDistributionGroup group, String userId) {
        return users.require(context, group.instanceId(), userId, "UserId").id();
    }
}
