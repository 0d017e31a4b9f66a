package dev.dialtone.smsvoice.origination;

import static dev.dialtone.smsvoice.model.NumberStatus.ACTIVE;
import static dev.dialtone.smsvoice.model.NumberStatus.ASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.DELETED;
import static dev.dialtone.smsvoice.model.NumberStatus.DISASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.PENDING;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.numbers.Inventory;
import java.time.Duration;

/** What becomes of a phone number by itself: it becomes active after its request, and nothing is left after its release. */
public final class PhoneNumberLifecycle {
    static final Transitions<NumberStatus> MOVES = Transitions.of(NumberStatus.class)
            .allow(PENDING, ACTIVE, ASSOCIATING, DISASSOCIATING)
            .allow(ACTIVE, ASSOCIATING, DISASSOCIATING)
            .allow(ASSOCIATING, ACTIVE, DISASSOCIATING)
            .allow(DISASSOCIATING, ACTIVE, DELETED)
            .build();

    /** AWS takes seconds to minutes. Toll-free numbers wait for their registration instead. */
    static final TimedTransition ACTIVATION = transition(PENDING, ACTIVE, Duration.ofSeconds(30));

    /** The number has gone when it is over. */
    static final TimedTransition RELEASE = transition(DISASSOCIATING, DELETED, Duration.ofSeconds(10));

    private final OriginationStores stores;
    private final Inventory inventory;
    private final PhoneNumberAssociation phoneNumberAssociation;
    private final PooledNumbers pooled;
    private final KeywordSets keywords;

    PhoneNumberLifecycle(
            OriginationStores stores,
            Inventory inventory,
            PhoneNumberAssociation phoneNumberAssociation,
            PooledNumbers pooled,
            KeywordSets keywords) {
        this.stores = stores;
        this.inventory = inventory;
        this.phoneNumberAssociation = phoneNumberAssociation;
        this.pooled = pooled;
        this.keywords = keywords;
    }

    static TimedTransition transition(NumberStatus from, NumberStatus to, Duration realistic) {
        return ResourceKit.transition(
                        ResourceType.PHONE_NUMBER, from.value(), to.value(), Duration.ofMillis(50), realistic)
                .completedByUse();
    }

    /** Whether a release has begun: what is leaving its pool names the pool until it has left. */
    public static boolean isBeingReleased(StoredPhoneNumber number) {
        return number.status().equals(DISASSOCIATING) && number.poolId() == null;
    }

    /** Lets a new number, which is PENDING, become ACTIVE in its time. */
    static void begin(Scope scope, StoredPhoneNumber number) {
        if (!PhoneNumberAssociation.waitsForRegistration(number)) {
            scope.account().timedTransitions().begin(scope, ACTIVATION, number.phoneNumberId());
        }
    }

    /** Begins the release of a number that is in no pool; it has its keywords and tags to the end. */
    StoredPhoneNumber release(Scope scope, StoredPhoneNumber number) {
        StoredPhoneNumber leaving = move(scope, number, DISASSOCIATING);
        scope.account().timedTransitions().cancel(scope, ACTIVATION, number.phoneNumberId());
        scope.account().timedTransitions().begin(scope, RELEASE, number.phoneNumberId());
        return leaving;
    }

    /** A number that was requested for a pool now joins it. */
    void activate(Scope scope, String id) {
        StoredPhoneNumber number = stores.phoneNumbers.find(scope, id).orElse(null);
        if (number == null || !number.status().equals(PENDING)) {
            return;
        }
        if (number.poolId() == null) {
            move(scope, number, ACTIVE);
        } else {
            pooled.join(scope, number, number.poolId());
        }
    }

    /** The number is gone, and can be had again after its time. */
    void forget(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(PhoneNumberLifecycle::isBeingReleased)
                .ifPresent(number -> remove(scope, number));
    }

    /** Takes a number that is in no pool away, whatever it is waiting for. */
    void remove(Scope scope, StoredPhoneNumber number) {
        stores.phoneNumbers.remove(scope, number.phoneNumberId());
        keywords.forget(scope, number.phoneNumberId());
        phoneNumberAssociation.forget(scope, number);
        inventory.giveBack(scope, number.phoneNumber());
    }

    /** A number as it is when all that AWS and the carriers have to do is done. */
    static StoredPhoneNumber ready(Scope scope, StoredPhoneNumber number) {
        scope.account().timedTransitions().cancel(scope, ACTIVATION, number.phoneNumberId());
        scope.account().timedTransitions().cancel(scope, PooledNumbers.JOINING, number.phoneNumberId());
        return number.status().equals(ACTIVE)
                ? number
                : number.toBuilder().status(MOVES.move(number.status(), ACTIVE)).build();
    }

    private StoredPhoneNumber move(Scope scope, StoredPhoneNumber number, NumberStatus to) {
        StoredPhoneNumber moved =
                number.toBuilder().status(MOVES.move(number.status(), to)).build();
        return stores.phoneNumbers.put(scope, moved);
    }
}
