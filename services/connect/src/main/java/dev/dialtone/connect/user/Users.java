package dev.dialtone.connect.user;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateUserRequest;
import dev.dialtone.connect.model.CreateUserResponse;
import dev.dialtone.connect.model.DeleteUserRequest;
import dev.dialtone.connect.model.DescribeUserRequest;
import dev.dialtone.connect.model.DescribeUserResponse;
import dev.dialtone.connect.model.ListUsersRequest;
import dev.dialtone.connect.model.ListUsersResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.UpdateUserHierarchyRequest;
import dev.dialtone.connect.model.UpdateUserIdentityInfoRequest;
import dev.dialtone.connect.model.UpdateUserPhoneConfigRequest;
import dev.dialtone.connect.model.UpdateUserRoutingProfileRequest;
import dev.dialtone.connect.model.UpdateUserSecurityProfilesRequest;
import dev.dialtone.connect.model.User;
import dev.dialtone.connect.model.UserOperations;
import dev.dialtone.connect.model.UserSummary;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The users of instances. Passwords are checked and forgotten: nobody signs in. */
final class Users implements UserOperations {
    private static final int PAGE = 100;
    private static final String ID = "UserId";

    private final ResourceKit kit;
    private final InstanceResources<StoredUser> users;
    private final InstanceLookup instances;
    private final UserReferences references;
    private final Supplier<List<UserContents>> contents;

    Users(
            ResourceKit kit,
            UserStores stores,
            InstanceLookup instances,
            UserReferences references,
            Supplier<List<UserContents>> contents) {
        this.kit = kit;
        this.users = stores.users;
        this.instances = instances;
        this.references = references;
        this.contents = contents;
    }

    @Override
    public CreateUserResponse createUser(CreateUserRequest input, RequestContext context) {
        Scope scope = context.scope();
        StoredInstance instance = instances.requireActive(context, input.instanceId());
        String instanceId = instance.id();
        IdentityRules.of(instance).checkNew(input);
        ChannelSettings.check(input);
        String routingProfileId = references.routingProfile(context, instanceId, input.routingProfileId());
        List<String> securityProfileIds = references.securityProfiles(context, instanceId, input.securityProfileIds());
        String groupId = references.group(context, instanceId, input.hierarchyGroupId());
        users.requireFree(
                scope,
                instanceId,
                input.username(),
                "The user " + input.username() + " is already associated with the Amazon Connect instance "
                        + instanceId);
        users.requireRoom(scope, instanceId, ServiceQuotas.USERS_PER_INSTANCE);
        Map<String, String> tags = kit.tags().checked(scope, input.tags());

        String id = context.account().ids().uuid();
        StoredUser user = StoredUser.builder()
                .id(id)
                .username(input.username())
                .identityInfo(input.identityInfo())
                .phoneConfig(input.phoneConfig())
                // Every user of a real export has one, and those of no directory, too.
                .directoryUserId(
                        input.directoryUserId() == null
                                ? context.account().ids().uuid()
                                : input.directoryUserId())
                .securityProfileIds(securityProfileIds)
                .routingProfileId(routingProfileId)
                .hierarchyGroupId(groupId)
                .autoAcceptConfigs(input.autoAcceptConfigs())
                .afterContactWorkConfigs(input.afterContactWorkConfigs())
                .phoneNumberConfigs(input.phoneNumberConfigs())
                .persistentConnectionConfigs(input.persistentConnectionConfigs())
                .voiceEnhancementConfigs(input.voiceEnhancementConfigs())
                .lastModifiedTime(context.now())
                .lastModifiedRegion(context.region())
                .build();
        users.create(context, instanceId, user, tags);
        return new CreateUserResponse(id, users.arn(scope, instanceId, id));
    }

    @Override
    public DescribeUserResponse describeUser(DescribeUserRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        StoredUser user = users.require(context, instanceId, input.userId(), ID);
        ChannelSettings settings =
                ChannelSettings.of(user, references.channels(scope, instanceId, user.routingProfileId()));
        return new DescribeUserResponse(settings.show(User.builder().from(user))
                .arn(users.arn(scope, instanceId, user.id()))
                .tags(users.tags(scope, instanceId, user.id()))
                .build());
    }

    @Override
    public ListUsersResponse listUsers(ListUsersRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<UserSummary> page = users.page(context, instanceId, context.page(input, PAGE), user -> true)
                .map(user -> UserSummary.builder()
                        .id(user.id())
                        .arn(users.arn(context.scope(), instanceId, user.id()))
                        .username(user.username())
                        .lastModifiedTime(user.lastModifiedTime())
                        .lastModifiedRegion(user.lastModifiedRegion())
                        .build());
        return new ListUsersResponse(page.items(), page.nextToken());
    }

    /** What is left out of the new identity is gone: Terraform leaves out an e-mail address that was taken away. */
    @Override
    public Unit updateUserIdentityInfo(UpdateUserIdentityInfoRequest input, RequestContext context) {
        StoredInstance instance = instances.requireActive(context, input.instanceId());
        String id = users.require(context, instance.id(), input.userId(), ID).id();
        IdentityRules.of(instance).checkChange(input.identityInfo());
        return change(context, instance.id(), id, user -> user.identityInfo(input.identityInfo()));
    }

    /** It holds for all channels from now on. */
    @Override
    public Unit updateUserPhoneConfig(UpdateUserPhoneConfigRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = users.require(context, instanceId, input.userId(), ID).id();
        ChannelSettings.check(input.phoneConfig());
        return change(
                context,
                instanceId,
                id,
                user -> user.phoneConfig(input.phoneConfig())
                        .autoAcceptConfigs(null)
                        .afterContactWorkConfigs(null)
                        .phoneNumberConfigs(null)
                        .persistentConnectionConfigs(null));
    }

    /** A request without a group takes the user out of the hierarchy. */
    @Override
    public Unit updateUserHierarchy(UpdateUserHierarchyRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = users.require(context, instanceId, input.userId(), ID).id();
        String groupId = references.group(context, instanceId, input.hierarchyGroupId());
        return change(context, instanceId, id, user -> user.hierarchyGroupId(groupId));
    }

    @Override
    public Unit updateUserRoutingProfile(UpdateUserRoutingProfileRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = users.require(context, instanceId, input.userId(), ID).id();
        String profileId = references.routingProfile(context, instanceId, input.routingProfileId());
        return change(context, instanceId, id, user -> user.routingProfileId(profileId));
    }

    @Override
    public Unit updateUserSecurityProfiles(UpdateUserSecurityProfilesRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String id = users.require(context, instanceId, input.userId(), ID).id();
        List<String> profileIds = references.securityProfiles(context, instanceId, input.securityProfileIds());
        return change(context, instanceId, id, user -> user.securityProfileIds(profileIds));
    }

    @Override
    public Unit deleteUser(DeleteUserRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        String id = users.require(context, instanceId, input.userId(), ID).id();
        users.remove(scope, instanceId, id);
        contents.get().forEach(room -> room.userGone(scope, instanceId, id));
        return new Unit();
    }

    private Unit change(
            RequestContext context, String instanceId, String id, UnaryOperator<StoredUser.Builder> change) {
        users.update(
                context.scope(),
                instanceId,
                id,
                user -> change.apply(user.toBuilder())
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
        return new Unit();
    }
}
