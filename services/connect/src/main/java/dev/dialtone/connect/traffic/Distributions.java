package dev.dialtone.connect.traffic;

import dev.dialtone.connect.model.AgentConfig;
import dev.dialtone.connect.model.Distribution;
import dev.dialtone.connect.model.GetTrafficDistributionRequest;
import dev.dialtone.connect.model.GetTrafficDistributionResponse;
import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.connect.model.SignInConfig;
import dev.dialtone.connect.model.SignInDistribution;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TelephonyConfig;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.model.TrafficDistributionOperations;
import dev.dialtone.connect.model.TrafficDistributionState;
import dev.dialtone.connect.model.UpdateTrafficDistributionRequest;
import dev.dialtone.connect.model.UpdateTrafficDistributionResponse;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.stream.Stream;

/** How the traffic of groups is split between the two regions of their instance. */
final class Distributions implements TrafficDistributionOperations {
    private static final int WHOLE = 100;
    private static final int STEP = 10;

    private final TrafficStores stores;
    private final GroupLookup groups;
    private final InstanceRegions regions;

    Distributions(TrafficStores stores, GroupLookup groups, InstanceRegions regions) {
        this.stores = stores;
        this.groups = groups;
        this.regions = regions;
    }

    @Override
    public GetTrafficDistributionResponse getTrafficDistribution(
            GetTrafficDistributionRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group = groups.show(context, input.id());
        return GetTrafficDistributionResponse.builder()
                .from((TrafficDistributionState) group)
                .id(group.id())
                .arn(group.arn())
                .build();
    }

    /** What is absent stays. */
    @Override
    public UpdateTrafficDistributionResponse updateTrafficDistribution(
            UpdateTrafficDistributionRequest input, RequestContext context) {
        StoredTrafficDistributionGroup group = groups.require(context, input.id());
        StoredTrafficDistributionGroup.Builder changed = group.toBuilder();
        InstanceLocation location = regions.require(context.scope(), group.instanceId());
        if (input.telephonyConfig() != null) {
            requireWhole("TelephonyConfig", location, input.telephonyConfig().distributions());
            changed.telephonyConfig(input.telephonyConfig());
        }
        if (input.agentConfig() != null) {
            requireWhole("AgentConfig", location, input.agentConfig().distributions());
            changed.agentConfig(input.agentConfig());
        }
        if (input.signInConfig() != null) {
            requireDefault(group);
            requireRegions(
                    "SignInConfig",
                    location,
                    input.signInConfig().distributions().stream().map(SignInDistribution::region));
            changed.signInConfig(input.signInConfig());
        }
        requireActive(group);
        if (input.telephonyConfig() != null || input.agentConfig() != null || input.signInConfig() != null) {
            Scope everywhere = stores.groups.scope(context);
            stores.groups.put(
                    everywhere,
                    changed.status(GroupLife.LIFE.move(
                                    group.status(), TrafficDistributionGroupStatus.UPDATE_IN_PROGRESS))
                            .build());
            everywhere.account().timedTransitions().begin(everywhere, GroupLife.UPDATE, group.id());
        }
        return new UpdateTrafficDistributionResponse();
    }

    /** All calls go where the instance was created. */
    static TelephonyConfig telephony(InstanceLocation location) {
        return new TelephonyConfig(allAtHome(location));
    }

    /** All agents are active where the instance was created. */
    static AgentConfig agents(InstanceLocation location) {
        return new AgentConfig(allAtHome(location));
    }

    /** Agents may sign in in both regions. */
    static SignInConfig signIn(InstanceLocation location) {
        return new SignInConfig(both(location)
                .map(region -> new SignInDistribution(region, true))
                .toList());
    }

    private static List<Distribution> allAtHome(InstanceLocation location) {
        return both(location)
                .map(region -> new Distribution(region, region.equals(location.region()) ? WHOLE : 0))
                .toList();
    }

    private static Stream<String> both(InstanceLocation location) {
        return Stream.of(location.region(), String.valueOf(location.replicaRegion()));
    }

    private static void requireWhole(String field, InstanceLocation location, List<Distribution> distributions) {
        requireRegions(field, location, distributions.stream().map(Distribution::region));
        for (Distribution distribution : distributions) {
            if (distribution.percentage() % STEP != 0) {
                throw ConnectErrors.invalidRequest(field + ".Distributions: " + distribution.percentage() + " for "
                        + distribution.region() + " (expected: a multiple of " + STEP + ")");
            }
        }
        int sum = distributions.stream().mapToInt(Distribution::percentage).sum();
        if (sum != WHOLE) {
            throw ConnectErrors.invalidRequest(field + ".Distributions: " + sum + " in all (expected: " + WHOLE + ")");
        }
    }

    private static void requireRegions(String field, InstanceLocation location, Stream<String> named) {
        List<String> expected = both(location).sorted().toList();
        List<String> actual = named.sorted().toList();
        if (!actual.equals(expected)) {
            throw ConnectErrors.invalidRequest(field + ".Distributions: " + actual.size()
                    + " (expected: one for each of " + String.join(" and ", expected) + ")");
        }
    }

    private static void requireDefault(StoredTrafficDistributionGroup group) {
        if (!group.isDefault()) {
            throw ConnectErrors.invalidRequest(
                    "SignInConfig: given (expected: only for the default traffic distribution group)");
        }
    }

    private static void requireActive(StoredTrafficDistributionGroup group) {
        if (group.status().equals(TrafficDistributionGroupStatus.UPDATE_IN_PROGRESS)) {
            throw ConnectErrors.conflict("The traffic distribution group is being updated");
        }
        if (!group.status().equals(TrafficDistributionGroupStatus.ACTIVE)) {
            throw ConnectErrors.invalidRequest("The traffic distribution group is " + group.status() + " (expected: "
                    + TrafficDistributionGroupStatus.ACTIVE + ")");
        }
    }
}
