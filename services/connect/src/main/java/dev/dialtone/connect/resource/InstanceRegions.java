package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.InstanceLocation;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which regions the instances of an account are: one, or two when it is replicated. */
public final class InstanceRegions {
    private final Store<String, InstanceLocation> locations;

    InstanceRegions(StoreRegistry stores) {
        this.locations = stores.perAccount("connect/instance-places", () -> InstanceLocation.SCHEMA);
    }

    /** Where an instance of any region of the account is. */
    public Optional<InstanceLocation> find(Scope scope, String instanceId) {
        return locations.find(scope, instanceId);
    }

    /** Where an instance is that has to be there: else a ResourceNotFoundException. */
    public InstanceLocation require(Scope scope, String instanceId) {
        return find(scope, instanceId).orElseThrow(ConnectErrors::instanceNotFound);
    }

    /** Where all instances of the account are. */
    public Stream<InstanceLocation> stream(Scope scope) {
        return locations.stream(scope);
    }

    /** Notes where an instance is. */
    public void put(Scope scope, String instanceId, InstanceLocation location) {
        locations.put(scope, instanceId, location);
    }

    /** Notes that an instance is no more in this region: its replica has gone, or, where it was created, the instance itself. */
    public void leave(Scope scope, String instanceId) {
        InstanceLocation location = require(scope, instanceId);
        if (location.region().equals(scope.region())) {
            locations.remove(scope, instanceId);
        } else {
            put(
                    scope,
                    instanceId,
                    location.toBuilder().replicaRegion(null).replicaAlias(null).build());
        }
    }

    /** The scopes in which the resources of an instance are: this one, and that of the instance's other region if it has one. */
    public List<Scope> of(Scope scope, String instanceId) {
        return locations
                .find(scope, instanceId)
                .filter(location -> location.replicaRegion() != null)
                .map(location -> List.of(scope, new Scope(scope.account(), other(location, scope.region()))))
                .orElse(List.of(scope));
    }

    /** Whether an instance is in a region: as it was created or as its replica. */
    public boolean isIn(Scope scope, String instanceId) {
        return locations
                .find(scope, instanceId)
                .filter(location -> scope.region().equals(location.region())
                        || scope.region().equals(location.replicaRegion()))
                .isPresent();
    }

    private static String other(InstanceLocation location, String region) {
        String replica = String.valueOf(location.replicaRegion());
        return replica.equals(region) ? location.region() : replica;
    }
}
