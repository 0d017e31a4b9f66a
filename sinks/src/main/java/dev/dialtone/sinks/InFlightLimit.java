package dev.dialtone.sinks;

import dev.dialtone.core.events.EventSender.OutboundEvent;
import dev.dialtone.core.limit.Budget;
import dev.dialtone.core.limit.Kept;
import dev.dialtone.core.metrics.Occupancy;
import dev.dialtone.core.shape.Weight;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits how many events may be on their way to one address, and how much memory they may take. Safe for use by any thread. */
final class InFlightLimit {
    private static final int BYTES = 400;

    private final int most;
    private final long mostBytes;
    private final long mostBytesPerAccount;

    private int events;
    private long bytes;
    private final Map<String, Long> bytesByAccount = new HashMap<>();

    /** The limit for one of the addresses that share the usual budget. */
    InFlightLimit(int most, int addresses) {
        this(most, Kept.OUTGOING_EVENTS.budget(), addresses);
    }

    InFlightLimit(int most, Budget budget, int addresses) {
        this.most = most;
        this.mostBytes = budget.overAll() / addresses;
        this.mostBytesPerAccount = budget.perAccount() / addresses;
    }

    /** About how many bytes of memory an event on its way takes. */
    static long weight(OutboundEvent event) {
        return BYTES + Weight.of(event.payload());
    }

    /** Counts an event in, and answers nothing; or what there is too much of, and then counts nothing. */
    synchronized Optional<String> acquire(String account, long weight) {
        if (events >= most) {
            return Optional.of(most + " events");
        }
        long ofAccount = bytesByAccount.getOrDefault(account, 0L) + weight;
        if (ofAccount > mostBytesPerAccount) {
            return Optional.of(mostBytesPerAccount + " bytes of account " + account);
        } else if (bytes + weight > mostBytes) {
            return Optional.of(mostBytes + " bytes");
        }
        events++;
        bytes += weight;
        bytesByAccount.put(account, ofAccount);
        return Optional.empty();
    }

    /** How full it is. */
    synchronized Occupancy occupancy() {
        return Occupancy.of("outgoing_events", events, bytes, mostBytes);
    }

    /** Counts an event out. */
    synchronized void release(String account, long weight) {
        events--;
        bytes -= weight;
        bytesByAccount.compute(account, (key, now) -> now == null || now <= weight ? null : now - weight);
    }
}
