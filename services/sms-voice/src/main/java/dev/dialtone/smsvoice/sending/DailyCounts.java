package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.DailyCount;
import java.time.Duration;
import java.time.Instant;

/** How often things were sent in the last 24 hours, by a key of the caller's. Each leaves the count when its day is over. */
public final class DailyCounts {
    static final String FORGET = "pinpoint-sms-voice-v2/daily-count/forget";
    private static final Duration DAY = Duration.ofHours(24);

    private final SendingStores stores;

    DailyCounts(SendingStores stores) {
        this.stores = stores;
    }

    /** How often it was sent in the last 24 hours. */
    public int of(Scope scope, String key) {
        return stores.dailyCounts.find(scope, key).map(DailyCount::count).orElse(0);
    }

    /** Counts one more, now. */
    public void add(Scope scope, String key) {
        int count = of(scope, key) + 1;
        stores.dailyCounts.put(scope, key, counted(count));
        Instant end = scope.account().timeline().now().plus(DAY);
        scope.account().timeline().schedule(new ScheduledChange(end, FORGET, scope.region(), key));
    }

    /** One of those counted is a day old. */
    void forget(Scope scope, String key) {
        int left = of(scope, key) - 1;
        if (left > 0) {
            stores.dailyCounts.put(scope, key, counted(left));
        } else {
            stores.dailyCounts.remove(scope, key);
        }
    }

    private static DailyCount counted(int count) {
        return DailyCount.builder().count(count).build();
    }
}
