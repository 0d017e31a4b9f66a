package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.BoundedStore;
import dev.dialtone.core.state.Bounds;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.smsvoice.model.StickySender;
import dev.dialtone.telephony.messages.Inbox;
import java.time.Duration;
import java.util.Optional;

/**
 * From which member of a pool each recipient was reached last: within 25 hours the next message comes from the same one. As
 * many are remembered as there are messages in an inbox.
 */
public final class StickySenders {
    private static final Duration STICKS = Duration.ofHours(25);
    private static final int BYTES = 250;

    private final BoundedStore<StickySender> reached;

    /** Knows nobody yet. */
    StickySenders(StoreRegistry stores) {
        this.reached = new BoundedStore<>(
                stores.perAccount("sms-voice/sticky-senders", () -> StickySender.SCHEMA),
                new Bounds<>(
                        Inbox.KEPT_PER_ACCOUNT,
                        Kept.STICKY_SENDERS.budget(),
                        sender -> BYTES + Weight.of(sender.memberArn())));
    }

    /** The ARN of the member that reached the recipient; it may have left the pool since. */
    public Optional<String> find(Scope scope, String poolId, String e164) {
        return reached.find(scope.account(), key(poolId, e164))
                .filter(last -> scope.account()
                        .timeline()
                        .now()
                        .isBefore(last.reachedTimestamp().plus(STICKS)))
                .map(StickySender::memberArn);
    }

    /** Notes that the recipient has got a message from a member. */
    void note(Scope scope, String poolId, String e164, String memberArn) {
        String key = key(poolId, e164);
        reached.remove(scope.account(), key);
        reached.put(
                scope.account(),
                key,
                StickySender.builder()
                        .memberArn(memberArn)
                        .reachedTimestamp(scope.account().timeline().now())
                        .build());
    }

    private static String key(String poolId, String e164) {
        return poolId + e164;
    }
}
