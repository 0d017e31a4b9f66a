package dev.dialtone.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An account's transitions: what ends each wait, and the beginning, counting and cancelling of waits. */
public final class Waits {
    private final Account account;
    private final Pace pace;
    private final Changes changes;
    private final Map<String, TransitionSetting> overrides = new HashMap<>();
    private final Map<Reading, Integer> readsLeft = new LinkedHashMap<>();

    private record Reading(String change, String region, String key) {}

    Waits(Account account, Pace pace, Changes changes) {
        this.account = account;
        this.pace = pace;
        this.changes = changes;
    }

    /**
     * Begins a wait: its change is applied to the key when the account's setting says so, never within the running
     * request. A wait that is under way for the same key begins anew.
     */
    public void begin(Scope scope, Wait wait, String key) {
        cancel(scope, wait, key);
        TransitionSetting setting = setting(wait);
        switch (setting.mode()) {
            case IMMEDIATE -> schedule(scope, wait, key, Duration.ZERO);
            case AFTER -> schedule(scope, wait, key, Objects.requireNonNull(setting.after()));
            case READS -> {
                changes.named(wait.name());
                account.beginHolding();
                readsLeft.put(reading(scope, wait, key), Objects.requireNonNull(setting.reads()));
            }
        }
    }

    /**
     * Says that the running request shows the resource. Operations that describe call it for every resource they show,
     * whatever the setting; it counts only for a wait that began under {@link TransitionMode#READS}. With the last read
     * the change falls due, and the next request sees it.
     */
    public void noteRead(Scope scope, Wait wait, String key) {
        requireOwn(scope);
        if (readsLeft.isEmpty()) {
            return;
        }
        Reading reading = reading(scope, wait, key);
        Integer left = readsLeft.get(reading);
        if (left == null) {
            return;
        }
        if (left > 1) {
            readsLeft.put(reading, left - 1);
        } else {
            readsLeft.remove(reading);
            schedule(scope, wait, key, Duration.ZERO);
        }
    }

    /** The same for whoever shows a resource and does not know what it waits for: counts for each of its waits. */
    public void noteRead(Scope scope, String key) {
        requireOwn(scope);
        if (readsLeft.isEmpty()) {
            return;
        }
        for (Wait wait : changes.waits()) {
            noteRead(scope, wait, key);
        }
    }

    /** Ends a wait without its change, and tells whether it was under way. */
    public boolean cancel(Scope scope, Wait wait, String key) {
        requireOwn(scope);
        boolean wasReading = !readsLeft.isEmpty() && readsLeft.remove(reading(scope, wait, key)) != null;
        return account.timeline().cancel(wait.name(), scope.region(), key) || wasReading;
    }

    /** What ends each registered wait in this account, by name: its setting, else the pace's. */
    public List<TransitionSetting> settings() {
        account.requireExclusive();
        return changes.waits().stream().map(this::setting).toList();
    }

    /**
     * Sets what ends the named waits, from the next time they begin; a wait under way keeps its end. An unknown wait is
     * an {@link IllegalArgumentException} that names those there are; then none is set.
     */
    public void set(List<TransitionSetting> settings) {
        account.requireExclusive();
        List<TransitionSetting> known = new ArrayList<>(settings.size());
        for (TransitionSetting setting : settings) {
            if (changes.waitNamed(setting.name()) == null) {
                String names = changes.waits().stream().map(Wait::name).collect(Collectors.joining(", "));
                throw new IllegalArgumentException(
                        "transition: " + setting.name() + " (expected: one of " + names + ")");
            }
            known.add(setting);
        }
        account.beginHolding();
        known.forEach(setting -> overrides.put(setting.name(), setting));
    }

    /** Forgets every setting; the pace decides again. */
    public void clearSettings() {
        account.requireExclusive();
        overrides.clear();
    }

    /** Whether nothing is set and nothing waits to be read. */
    boolean areUntouched() {
        return overrides.isEmpty() && readsLeft.isEmpty();
    }

    void reset() {
        overrides.clear();
        readsLeft.clear();
    }

    private TransitionSetting setting(Wait wait) {
        TransitionSetting override = overrides.get(wait.name());
        return override == null ? pace.settingOf(wait) : override;
    }

    private void schedule(Scope scope, Wait wait, String key, Duration after) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new Due(at, wait.name(), scope.region(), key));
    }

    private void requireOwn(Scope scope) {
        account.requireExclusive();
        if (scope.account() != account) {
            throw new IllegalStateException("waits of " + account + ": used for " + scope.account());
        }
    }

    private static Reading reading(Scope scope, Wait wait, String key) {
        return new Reading(wait.name(), scope.region(), key);
    }
}
