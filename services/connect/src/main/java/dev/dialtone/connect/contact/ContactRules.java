package dev.dialtone.connect.contact;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.EndpointInfo;
import dev.dialtone.connect.model.EndpointType;
import dev.dialtone.connect.model.GlobalResiliencyMetadata;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for contacts of every kind. */
final class ContactRules {
    private static final int MOST_ATTRIBUTE_BYTES = 32_768;
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final ContactStores stores;
    private final InstanceLookup instances;
    private final ResourceKit kit;

    ContactRules(ContactStores stores, InstanceLookup instances, ResourceKit kit) {
        this.stores = stores;
        this.instances = instances;
        this.kit = kit;
    }

    /** Whether an instance can have one call more. */
    boolean hasLine(Scope scope, String instanceId) {
        return stores.contacts.entries().countIn(scope, instanceId) < lines(scope);
    }

    /** Refuses one call more than an instance can have: a LimitExceededException. */
    void requireLine(Scope scope, String instanceId) {
        if (!hasLine(scope, instanceId)) {
            throw ConnectErrors.limitExceeded("Concurrent calls of the instance: "
                    + stores.contacts.entries().countIn(scope, instanceId) + " (expected: fewer than " + lines(scope)
                    + ", the quota)");
        }
    }

    /** In which region a contact of a replicated instance is; null for every other instance. */
    @Nullable GlobalResiliencyMetadata resiliency(Scope scope, String instanceId, @Nullable String groupId) {
        return instances.regions().of(scope, instanceId).size() == 1
                ? null
                : GlobalResiliencyMetadata.builder()
                        .activeRegion(scope.region())
                        .originRegion(scope.region())
                        .trafficDistributionGroupId(groupId)
                        .build();
    }

    /** What is wrong with contact attributes, after the name of the member; empty when they are fine. */
    static Optional<String> attributeFault(Map<String, String> attributes) {
        long bytes = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (!ATTRIBUTE_NAME.matcher(attribute.getKey()).matches()) {
                return Optional.of(": " + Excerpt.of(attribute.getKey())
                        + " (expected: keys of letters, digits, dashes and underscores)");
            }
            bytes += (long) attribute.getKey().getBytes(StandardCharsets.UTF_8).length
                    + attribute.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes <= MOST_ATTRIBUTE_BYTES
                ? Optional.empty()
                : Optional.of(": " + bytes + " bytes (expected: at most " + MOST_ATTRIBUTE_BYTES + ")");
    }

    /** Who or what is at an end of a contact, by number. */
    static EndpointInfo telephone(String e164) {
        return EndpointInfo.builder()
                .type(EndpointType.TELEPHONE_NUMBER)
                .address(e164)
                .build();
    }

    private int lines(Scope scope) {
        return kit.quotas().limit(scope, ServiceQuotas.CONCURRENT_CALLS_PER_INSTANCE);
    }
}
