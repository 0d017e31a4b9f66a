package dev.dialtone.connect.traffic;

import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.ACTIVE;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.CREATION_FAILED;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.CREATION_IN_PROGRESS;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.DELETION_FAILED;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.PENDING_DELETION;
import static dev.dialtone.connect.model.TrafficDistributionGroupStatus.UPDATE_IN_PROGRESS;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import dev.dialtone.connect.model.TrafficDistributionGroupStatus;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import java.time.Duration;

/** What becomes of a traffic distribution group by itself. AWS says no times: the realistic ones are guesses. */
final class GroupLife {
    /** The type in ARNs. */
    static final String TYPE = "traffic-distribution-group";

    static final Transitions<TrafficDistributionGroupStatus> LIFE = Transitions.of(TrafficDistributionGroupStatus.class)
            .allow(CREATION_IN_PROGRESS, ACTIVE, CREATION_FAILED)
            .allow(ACTIVE, UPDATE_IN_PROGRESS, PENDING_DELETION)
            .allow(UPDATE_IN_PROGRESS, ACTIVE)
            .allow(CREATION_FAILED, PENDING_DELETION)
            .allow(PENDING_DELETION, DELETION_FAILED)
            .allow(DELETION_FAILED, PENDING_DELETION)
            .build();

    static final TimedTransition CREATION =
            transition(CREATION_IN_PROGRESS.value(), ACTIVE.value(), Duration.ofSeconds(10));
    static final TimedTransition UPDATE = transition(UPDATE_IN_PROGRESS.value(), ACTIVE.value(), Duration.ofSeconds(5));
    static final TimedTransition DELETION = transition(PENDING_DELETION.value(), "DELETED", Duration.ofSeconds(10));

    private final TrafficStores stores;
    private final ResourceKit kit;

    GroupLife(TrafficStores stores, ResourceKit kit) {
        this.stores = stores;
        this.kit = kit;
    }

    /** The group is there, or a fault has its creation fail. */
    void activate(Scope scope, String id) {
        boolean hasFailed = Endings.take(scope, CREATION, id).isPresent();
        move(scope, id, hasFailed ? CREATION_FAILED : ACTIVE);
    }

    /** A new distribution holds. */
    void endUpdate(Scope scope, String id) {
        move(scope, id, ACTIVE);
    }

    /** The group goes, or a fault has its deletion fail. */
    void endDeletion(Scope scope, String id) {
        if (Endings.take(scope, DELETION, id).isPresent()) {
            move(scope, id, DELETION_FAILED);
        } else {
            stores.groups.find(scope, id).ifPresent(group -> forget(scope, group));
        }
    }

    /** Nothing of the group is left, its users and tags included. */
    void forget(Scope scope, StoredTrafficDistributionGroup group) {
        stores.groups.remove(Scope.ofAllRegions(scope.account()), group.id());
        stores.members.part(group.id()).clear(scope);
        kit.tags().forget(new Scope(scope.account(), group.region()), group.arn());
    }

    private void move(Scope scope, String id, TrafficDistributionGroupStatus status) {
        stores.groups.update(
                scope,
                id,
                group -> group.toBuilder()
                        .status(LIFE.move(group.status(), status))
                        .build());
    }

    private static TimedTransition transition(String from, String to, Duration realistic) {
        return TimedTransition.of(
                        AmazonConnectService.IDENTITY.name(), TYPE, from, to, Duration.ofMillis(30), realistic)
                .completedByUse();
    }
}
