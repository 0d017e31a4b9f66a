package dev.dialtone.smsvoice.origination;

import static dev.dialtone.smsvoice.model.NumberStatus.ACTIVE;
import static dev.dialtone.smsvoice.model.NumberStatus.ASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.DISASSOCIATING;
import static dev.dialtone.smsvoice.model.NumberStatus.PENDING;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.NumberStatus;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import java.time.Duration;

/**
 * What a pool does to phone numbers. A number names its pool from the moment it joins until it has left, so that a number
 * which is DISASSOCIATING without a pool is being released.
 */
final class PooledNumbers {
    static final TimedTransition JOINING = PhoneNumberLifecycle.transition(ASSOCIATING, ACTIVE, Duration.ofSeconds(5));
    static final TimedTransition LEAVING =
            PhoneNumberLifecycle.transition(DISASSOCIATING, ACTIVE, Duration.ofSeconds(5));

    private final OriginationStores stores;

    PooledNumbers(OriginationStores stores) {
        this.stores = stores;
    }

    /** Refuses a number that cannot join a pool: it is in one, or it is not active. */
    static void requireFree(StoredPhoneNumber number) {
        OriginationIdentity identity = OriginationIdentity.of(number);
        if (number.poolId() != null && !number.status().equals(DISASSOCIATING)) {
            throw identity.conflict(ConflictExceptionReason.PHONE_NUMBER_ASSOCIATED_TO_POOL);
        }
        if (!number.status().equals(ACTIVE)) {
            throw identity.conflict(ConflictExceptionReason.RESOURCE_NOT_ACTIVE);
        }
    }

    /** A number begins to join a pool. */
    void join(Scope scope, StoredPhoneNumber number, String poolId) {
        stores.phoneNumbers.put(
                scope,
                number.toBuilder()
                        .status(moved(number, ASSOCIATING))
                        .poolId(poolId)
                        .build());
        scope.account().timedTransitions().begin(scope, JOINING, number.phoneNumberId());
    }

    /** A number begins to leave its pool; one that is still PENDING has left at once. */
    void leave(Scope scope, StoredPhoneNumber number) {
        if (number.status().equals(PENDING)) {
            stores.phoneNumbers.put(scope, number.toBuilder().poolId(null).build());
            return;
        }
        stores.phoneNumbers.put(
                scope, number.toBuilder().status(moved(number, DISASSOCIATING)).build());
        scope.account().timedTransitions().cancel(scope, JOINING, number.phoneNumberId());
        scope.account().timedTransitions().begin(scope, LEAVING, number.phoneNumberId());
    }

    /** Gives a number the settings of its pool. */
    void follow(Scope scope, StoredPhoneNumber number, Pool pool) {
        stores.phoneNumbers.put(scope, following(number.toBuilder(), pool).build());
    }

    /** Puts the settings that a pool decides into a number that is being made or changed. */
    static StoredPhoneNumber.Builder following(StoredPhoneNumber.Builder number, Pool pool) {
        return TwoWay.of(pool).into(number).optOutListName(pool.optOutListName());
    }

    /** The number is in its pool. */
    void joined(Scope scope, String id) {
        stores.phoneNumbers.update(
                scope,
                id,
                number -> number.status().equals(ASSOCIATING)
                        ? number.toBuilder().status(moved(number, ACTIVE)).build()
                        : number);
    }

    /** The number is in no pool any more. */
    void left(Scope scope, String id) {
        stores.phoneNumbers.update(
                scope,
                id,
                number -> number.status().equals(DISASSOCIATING) && number.poolId() != null
                        ? number.toBuilder()
                                .status(moved(number, ACTIVE))
                                .poolId(null)
                                .build()
                        : number);
    }

    private static NumberStatus moved(StoredPhoneNumber number, NumberStatus to) {
        return PhoneNumberLifecycle.MOVES.move(number.status(), to);
    }
}
