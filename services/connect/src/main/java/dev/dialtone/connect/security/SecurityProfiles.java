package dev.dialtone.connect.security;

import dev.dialtone.connect.instance.InstanceContents;
import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.CreateSecurityProfileRequest;
import dev.dialtone.connect.model.CreateSecurityProfileResponse;
import dev.dialtone.connect.model.DeleteSecurityProfileRequest;
import dev.dialtone.connect.model.DescribeSecurityProfileRequest;
import dev.dialtone.connect.model.DescribeSecurityProfileResponse;
import dev.dialtone.connect.model.ListSecurityProfilePermissionsRequest;
import dev.dialtone.connect.model.ListSecurityProfilePermissionsResponse;
import dev.dialtone.connect.model.ListSecurityProfilesRequest;
import dev.dialtone.connect.model.ListSecurityProfilesResponse;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.SecurityProfile;
import dev.dialtone.connect.model.SecurityProfileOperations;
import dev.dialtone.connect.model.SecurityProfileSettings;
import dev.dialtone.connect.model.SecurityProfileSummary;
import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredSecurityProfile;
import dev.dialtone.connect.model.StoredUser;
import dev.dialtone.connect.model.UpdateSecurityProfileRequest;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Security profiles: what their users may do. Nothing of it is enforced, since users do not call. */
final class SecurityProfiles implements SecurityProfileOperations, InstanceContents {
    private static final int PAGE = 100;
    /** The one resource that a hierarchy restricts. */
    private static final String RESTRICTED_BY_HIERARCHY = "User";

    /** Read at the first instance; a start has no use for them. */
    private static final class Loaded {
        static final List<DefaultProfiles.DefaultProfile> DEFAULTS = DefaultProfiles.read();
    }

    private final ResourceKit kit;
    private final InstanceResources<StoredSecurityProfile> profiles;
    private final InstanceLookup instances;
    private final InstanceResourceLookup<StoredHierarchyGroup> groups;
    private final InstanceResourceLookup<StoredUser> users;

    SecurityProfiles(
            ResourceKit kit,
            SecurityStores stores,
            InstanceLookup instances,
            InstanceResourceLookup<StoredHierarchyGroup> groups,
            InstanceResourceLookup<StoredUser> users) {
        this.kit = kit;
        this.profiles = stores.profiles;
        this.instances = instances;
        this.groups = groups;
        this.users = users;
    }

    @Override
    public CreateSecurityProfileResponse createSecurityProfile(
            CreateSecurityProfileRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        String name = input.securityProfileName();
        check(input);
        String groupId = groupOf(context, instanceId, input.allowedAccessControlHierarchyGroupId());
        profiles.requireFree(
                scope, instanceId, name, "A security profile of the name " + name + " exists in the instance");
        profiles.requireRoom(scope, instanceId, ServiceQuotas.SECURITY_PROFILES_PER_INSTANCE);
        Map<String, String> tags = kit.tags().checked(scope, input.tags());

        StoredSecurityProfile profile = profiles.create(
                context,
                instanceId,
                StoredSecurityProfile.builder()
                        .from((SecurityProfileSettings) input)
                        .id(context.account().ids().uuid())
                        .securityProfileName(name)
                        .permissions(once(Objects.requireNonNullElse(input.permissions(), List.of())))
                        .allowedAccessControlHierarchyGroupId(groupId)
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build(),
                tags);
        return new CreateSecurityProfileResponse(profile.id(), profiles.arn(scope, instanceId, profile.id()));
    }

    @Override
    public DescribeSecurityProfileResponse describeSecurityProfile(
            DescribeSecurityProfileRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        StoredSecurityProfile profile =
                profiles.require(context, instanceId, input.securityProfileId(), "SecurityProfileId");
        return new DescribeSecurityProfileResponse(SecurityProfile.builder()
                .from(profile)
                .organizationResourceId(instanceId)
                .arn(profiles.arn(scope, instanceId, profile.id()))
                .tags(profiles.tags(scope, instanceId, profile.id()))
                .build());
    }

    @Override
    public ListSecurityProfilesResponse listSecurityProfiles(
            ListSecurityProfilesRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<SecurityProfileSummary> page = profiles.page(
                        context, instanceId, context.page(input, PAGE), profile -> true)
                .map(profile -> SecurityProfileSummary.builder()
                        .id(profile.id())
                        .arn(profiles.arn(context.scope(), instanceId, profile.id()))
                        .name(profile.securityProfileName())
                        .lastModifiedTime(profile.lastModifiedTime())
                        .lastModifiedRegion(profile.lastModifiedRegion())
                        .build());
        return new ListSecurityProfilesResponse(page.items(), page.nextToken());
    }

    @Override
    public ListSecurityProfilePermissionsResponse listSecurityProfilePermissions(
            ListSecurityProfilePermissionsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredSecurityProfile profile =
                profiles.require(context, instanceId, input.securityProfileId(), "SecurityProfileId");
        Page<String> page = Page.of(
                context.account().id(),
                profiles.arn(context.scope(), instanceId, profile.id()),
                context.page(input, PAGE),
                profile.permissions(),
                permission -> true);
        return ListSecurityProfilePermissionsResponse.builder()
                .permissions(page.items())
                .nextToken(page.nextToken())
                .lastModifiedTime(profile.lastModifiedTime())
                .lastModifiedRegion(profile.lastModifiedRegion())
                .build();
    }

    /** What is left out stays. Terraform leaves out everything when it has changed tags alone. */
    @Override
    public Unit updateSecurityProfile(UpdateSecurityProfileRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        StoredSecurityProfile profile =
                profiles.require(context, instanceId, input.securityProfileId(), "SecurityProfileId");
        check(input);
        String groupId = groupOf(context, instanceId, input.allowedAccessControlHierarchyGroupId());
        profiles.update(
                context.scope(),
                instanceId,
                profile.id(),
                before -> changed(before, input)
                        .allowedAccessControlHierarchyGroupId(
                                or(groupId, before.allowedAccessControlHierarchyGroupId()))
                        .lastModifiedTime(context.now())
                        .lastModifiedRegion(context.region())
                        .build());
        return new Unit();
    }

    @Override
    public Unit deleteSecurityProfile(DeleteSecurityProfileRequest input, RequestContext context) {
        Scope scope = context.scope();
        String instanceId = instances.active(context, input.instanceId());
        String id = profiles.require(context, instanceId, input.securityProfileId(), "SecurityProfileId")
                .id();
        users.stream(scope, instanceId)
                .filter(user -> user.securityProfileIds().contains(id))
                .findFirst()
                .ifPresent(user -> {
                    throw ConnectErrors.inUse(
                            "The security profile " + id + " is that of the user " + user.id(),
                            ResourceType.USER,
                            users.arn(scope, instanceId, user.id()));
                });
        profiles.remove(scope, instanceId, id);
        return new Unit();
    }

    @Override
    public void fill(RequestContext context, String instanceId) {
        for (DefaultProfiles.DefaultProfile each : Loaded.DEFAULTS) {
            StoredSecurityProfile profile = StoredSecurityProfile.builder()
                    .id(context.account().ids().uuid())
                    .securityProfileName(each.name())
                    .description(each.description())
                    .permissions(each.permissions())
                    .lastModifiedTime(context.now())
                    .lastModifiedRegion(context.region())
                    .build();
            profiles.create(context, instanceId, profile, Map.of());
        }
    }

    private static StoredSecurityProfile.Builder changed(StoredSecurityProfile before, SecurityProfileSettings to) {
        return before.toBuilder()
                .description(or(to.description(), before.description()))
                .permissions(once(Objects.requireNonNullElse(to.permissions(), before.permissions())))
                .allowedAccessControlTags(or(to.allowedAccessControlTags(), before.allowedAccessControlTags()))
                .tagRestrictedResources(or(to.tagRestrictedResources(), before.tagRestrictedResources()))
                .applications(or(to.applications(), before.applications()))
                .hierarchyRestrictedResources(
                        or(to.hierarchyRestrictedResources(), before.hierarchyRestrictedResources()))
                .allowedFlowModules(or(to.allowedFlowModules(), before.allowedFlowModules()))
                .granularAccessControlConfiguration(
                        or(to.granularAccessControlConfiguration(), before.granularAccessControlConfiguration()));
    }

    private static void check(SecurityProfileSettings settings) {
        for (String permission : Objects.requireNonNullElse(settings.permissions(), List.<String>of())) {
            if (!isName(permission)) {
                throw ConnectErrors.invalidParameter("Permissions: " + Excerpt.of(permission)
                        + " (expected: names of letters, digits, dots, hyphens and underscores)");
            }
        }
        for (String resource : Objects.requireNonNullElse(settings.hierarchyRestrictedResources(), List.<String>of())) {
            if (!resource.equals(RESTRICTED_BY_HIERARCHY)) {
                throw ConnectErrors.invalidParameter("HierarchyRestrictedResources: " + Excerpt.of(resource)
                        + " (expected: " + RESTRICTED_BY_HIERARCHY + ")");
            }
        }
    }

    /** AWS has new permissions time and again: any name will do. */
    private static boolean isName(String permission) {
        return permission
                .chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '-'
                        || c == '_');
    }

    private @Nullable String groupOf(RequestContext context, String instanceId, @Nullable String idOrArn) {
        return idOrArn == null
                ? null
                : groups.require(context, instanceId, idOrArn, "AllowedAccessControlHierarchyGroupId")
                        .id();
    }

    private static List<String> once(List<String> permissions) {
        return permissions.stream().distinct().toList();
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
        return value == null ? other : value;
    }
}
