package dev.dialtone.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account's transitions: what ends each wait, and the beginning, counting and cancelling of waits. */
public final class Waits {
    private final Account account;
    private final Pace pace;
    private final Changes changes;
    private final Map<String, TransitionSetting> overrides = new HashMap<>();
    /** By resource and by name of the wait. */
    private final Map<Resource, Map<String, Integer>> readsLeft = new HashMap<>();

    private record Resource(String region, String key) {}

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
            case IMMEDIATE -> schedule(scope, wait.name(), key, Duration.ZERO);
            case AFTER -> schedule(scope, wait.name(), key, Objects.requireNonNull(setting.after()));
            case READS -> {
                changes.named(wait.name());
                account.beginHolding();
                readsLeft
                        .computeIfAbsent(new Resource(scope.region(), key), resource -> new TreeMap<>())
                        .put(wait.name(), Objects.requireNonNull(setting.reads()));
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
        Map<String, Integer> ofResource = readsLeft.isEmpty() ? null : readsLeft.get(new Resource(scope.region(), key));
        if (ofResource != null && ofResource.containsKey(wait.name())) {
            noteRead(scope, wait.name(), key, ofResource);
        }
    }

    /** The same for whoever shows a resource and does not know what it waits for: counts for each of its waits. */
    public void noteRead(Scope scope, String key) {
        requireOwn(scope);
        Map<String, Integer> ofResource = readsLeft.isEmpty() ? null : readsLeft.get(new Resource(scope.region(), key));
        if (ofResource != null) {
            List.copyOf(ofResource.keySet()).forEach(wait -> noteRead(scope, wait, key, ofResource));
        }
    }

    /** Ends a wait without its change, and tells whether it was under way. */
    public boolean cancel(Scope scope, Wait wait, String key) {
        requireOwn(scope);
        boolean wasReading = !readsLeft.isEmpty() && forget(new Resource(scope.region(), key), wait.name());
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

    private void noteRead(Scope scope, String wait, String key, Map<String, Integer> ofResource) {
        int left = ofResource.getOrDefault(wait, 0);
        if (left > 1) {
            ofResource.put(wait, left - 1);
        } else if (forget(new Resource(scope.region(), key), wait)) {
            schedule(scope, wait, key, Duration.ZERO);
        }
    }

    private boolean forget(Resource resource, String wait) {
        Map<String, Integer> ofResource = readsLeft.get(resource);
        if (ofResource == null || ofResource.remove(wait) == null) {
            return false;
        }
        if (ofResource.isEmpty()) {
            readsLeft.remove(resource);
        }
        return true;
    }

    private void schedule(Scope scope, String wait, String key, Duration after) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new Due(at, wait, scope.region(), key));
    }

    private void requireOwn(Scope scope) {
        account.requireExclusive();
        if (scope.account() != account) {
            throw new IllegalStateException("waits of " + account + ": used for " + scope.account());
        }
    }
}
