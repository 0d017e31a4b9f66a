package dev.dialtone.connect.user;

import dev.dialtone.connect.model.Channel;
import dev.dialtone.connect.model.MediaConcurrency;
import dev.dialtone.connect.model.StoredHierarchyGroup;
import dev.dialtone.connect.model.StoredRoutingProfile;
import dev.dialtone.connect.model.StoredSecurityProfile;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users name in their instance, in requests by id or ARN. What is not there is a ResourceNotFoundException.
 *
 * @param routingProfiles each user has one
 * @param securityProfiles each user has one or more
 * @param groups a user may be in one, on any level
 */
record UserReferences(
        InstanceResourceLookup<StoredRoutingProfile> routingProfiles,
        InstanceResourceLookup<StoredSecurityProfile> securityProfiles,
        InstanceResourceLookup<StoredHierarchyGroup> groups) {

    /** The id of a routing profile. */
    String routingProfile(RequestContext context, String instanceId, String idOrArn) {
        return routingProfiles
                .require(context, instanceId, idOrArn, "RoutingProfileId")
                .routingProfileId();
    }

    /** The ids of security profiles, each once. */
    List<String> securityProfiles(RequestContext context, String instanceId, List<String> idsOrArns) {
        return idsOrArns.stream()
                .map(idOrArn -> securityProfiles
                        .require(context, instanceId, idOrArn, "SecurityProfileIds")
                        .id())
                .distinct()
                .toList();
    }

    /** The id of a hierarchy group; null for none. */
    @Nullable String group(RequestContext context, String instanceId, @Nullable String idOrArn) {
        return idOrArn == null
                ? null
                : groups.require(context, instanceId, idOrArn, "HierarchyGroupId")
                        .id();
    }

    /** The channels that a user of a routing profile handles. */
    List<Channel> channels(Scope scope, String instanceId, String routingProfileId) {
        return routingProfiles
                .find(scope, instanceId, routingProfileId)
                .map(profile -> profile.mediaConcurrencies().stream()
                        .map(MediaConcurrency::channel)
                        .toList())
                .orElse(List.of());
    }
}
