package dev.dialtone.smsvoice.origination;

import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.PoolMember;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an origination identity has in common with a pool that it joins. AWS names a reason for each difference; which one
 * it looks for first is not documented.
 */
final class PoolMatch {
    private PoolMatch() {}

    /**
     * Refuses a candidate that differs from the pool.
     *
     * @param number a number of the pool; empty when it has none, then a candidate may have any capabilities
     */
    static void require(Pool pool, Optional<PoolMember> number, PoolCandidate candidate) {
        requireMessageType(pool.messageType(), candidate);
        requireCapabilities(number, candidate);
        PoolCandidate.Receiving receiving = candidate.receiving();
        if (receiving == null) {
            return;
        }
        TwoWay ofPool = TwoWay.of(pool);
        require(receiving.twoWay().hasChannelOf(ofPool), candidate, ConflictExceptionReason.TWO_WAY_CONFIG_MISMATCH);
        require(
                receiving.twoWay().selfManagedOptOuts() == ofPool.selfManagedOptOuts(),
                candidate,
                ConflictExceptionReason.SELF_MANAGED_OPT_OUTS_MISMATCH);
        require(
                receiving.optOutList().equals(pool.optOutListName()),
                candidate,
                ConflictExceptionReason.OPT_OUT_LIST_MISMATCH);
    }

    /** Refuses a candidate that cannot send what the pool sends. */
    static void requireMessageType(MessageType messageType, PoolCandidate candidate) {
        require(
                candidate.messageTypes().contains(messageType),
                candidate,
                ConflictExceptionReason.MESSAGE_TYPE_MISMATCH);
    }

    /** Numbers are compared with numbers; a sender ID, which only texts, goes with any. */
    private static void requireCapabilities(Optional<PoolMember> number, PoolCandidate candidate) {
        if (candidate.isNumber() && number.isPresent()) {
            require(
                    areEqual(number.get().numberCapabilities(), candidate.capabilities()),
                    candidate,
                    ConflictExceptionReason.NUMBER_CAPABILITIES_MISMATCH);
        }
    }

    private static boolean areEqual(List<?> some, List<?> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static void require(boolean matches, PoolCandidate candidate, ConflictExceptionReason difference) {
        if (!matches) {
            throw candidate.identity().conflict(difference);
        }
    }
}
