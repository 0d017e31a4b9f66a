package dev.dialtone.core.state;

import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionMode;
import dev.dialtone.core.transition.TransitionSetting;
import dev.dialtone.core.transition.TransitionSpeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account's timed transitions: their settings, and the beginning, counting of reads and cancelling of those under way. */
public final class TimedTransitions {
    private final Account account;
    private final TransitionSpeed speed;
    private final ChangeHandlers changeHandlers;
    private final Map<String, TransitionSetting> overrides = new HashMap<>();
    /** By resource and by name of the transition. */
    private final Map<Resource, Map<String, Integer>> readsLeft = new HashMap<>();
    /** By name of the transition: whose use completes it. */
    private final Map<String, Set<Resource>> waitForUse = new HashMap<>();

    private record Resource(String region, String key) {}

    TimedTransitions(Account account, TransitionSpeed speed, ChangeHandlers changeHandlers) {
        this.account = account;
        this.speed = speed;
        this.changeHandlers = changeHandlers;
    }

    /**
     * Begins a transition: its change is applied to the key when the account's setting says so, never within the running
     * request. One that is under way for the same key begins anew.
     */
    public void begin(Scope scope, TimedTransition transition, String key) {
        cancel(scope, transition, key);
        TransitionSetting setting = setting(transition);
        switch (setting.mode()) {
            case IMMEDIATE -> schedule(scope, transition.name(), key, Duration.ZERO);
            case AFTER -> {
                schedule(scope, transition.name(), key, Objects.requireNonNull(setting.after()));
                if (isCompletedByUse(transition)) {
                    waitForUse
                            .computeIfAbsent(transition.name(), name -> new LinkedHashSet<>())
                            .add(new Resource(scope.region(), key));
                }
            }
            case READS -> {
                changeHandlers.named(transition.name());
                account.beginHolding();
                readsLeft
                        .computeIfAbsent(new Resource(scope.region(), key), resource -> new TreeMap<>())
                        .put(transition.name(), Objects.requireNonNull(setting.reads()));
            }
        }
    }

    /**
     * Says that the running request shows the resource. Operations that describe call it for every resource they show,
     * whatever the setting; it counts only for a transition that began under {@link TransitionMode#READS}. With the last read
     * the change falls due, and the next request sees it.
     */
    public void noteRead(Scope scope, TimedTransition transition, String key) {
        requireOwn(scope);
        Map<String, Integer> ofResource = readsLeft.isEmpty() ? null : readsLeft.get(new Resource(scope.region(), key));
        if (ofResource != null && ofResource.containsKey(transition.name())) {
            noteRead(scope, transition.name(), key, ofResource);
        }
    }

    /** The same for whoever shows a resource and does not know its transitions: counts for each of them. */
    public void noteRead(Scope scope, String key) {
        requireOwn(scope);
        Map<String, Integer> ofResource = readsLeft.isEmpty() ? null : readsLeft.get(new Resource(scope.region(), key));
        if (ofResource != null) {
            List.copyOf(ofResource.keySet()).forEach(transition -> noteRead(scope, transition, key, ofResource));
        }
    }

    /**
     * Completes a transition now, within the running request, if the key's is under way and is completed by use; tells whether it
     * was.
     */
    public boolean completeByUse(Scope scope, TimedTransition transition, String key) {
        requireOwn(scope);
        if (!isAwaitingUse(transition, scope.region(), key)) {
            return false;
        }
        cancel(scope, transition, key);
        changeHandlers.named(transition.name()).apply(scope, key);
        return true;
    }

    /** The keys in the scope's region whose transition is under way and is completed by use. */
    public List<String> awaitingUse(Scope scope, TimedTransition transition) {
        requireOwn(scope);
        Set<Resource> ofTransition = waitForUse.isEmpty() ? null : waitForUse.get(transition.name());
        if (ofTransition == null) {
            return List.of();
        }
        return ofTransition.stream()
                .filter(resource -> resource.region().equals(scope.region()))
                .map(Resource::key)
                .toList();
    }

    /** Cancels a transition, so that its change is not applied, and tells whether it was under way. */
    public boolean cancel(Scope scope, TimedTransition transition, String key) {
        requireOwn(scope);
        noteEnd(transition.name(), scope.region(), key);
        boolean wasReading = !readsLeft.isEmpty() && forget(new Resource(scope.region(), key), transition.name());
        return account.timeline().cancel(transition.name(), scope.region(), key) || wasReading;
    }

    /** What completes each registered transition in this account, by name: its setting, else that of the speed. */
    public List<TransitionSetting> settings() {
        account.requireExclusive();
        return changeHandlers.timedTransitions().stream().map(this::setting).toList();
    }

    /**
     * Sets what completes the named transitions, from the next time they begin; one under way is completed as before. An unknown one is
     * an {@link IllegalArgumentException} that names those there are; then none is set.
     */
    public void set(List<TransitionSetting> settings) {
        account.requireExclusive();
        List<TransitionSetting> known = new ArrayList<>(settings.size());
        for (TransitionSetting setting : settings) {
            if (changeHandlers.timedTransitionNamed(setting.name()) == null) {
                String names = changeHandlers.timedTransitions().stream()
                        .map(TimedTransition::name)
                        .collect(Collectors.joining(", "));
                throw new IllegalArgumentException(
                        "transition: " + setting.name() + " (expected: one of " + names + ")");
            }
            known.add(setting);
        }
        account.beginHolding();
        known.forEach(setting -> overrides.put(setting.name(), setting));
    }

    /** Forgets every setting; the speed decides again. */
    public void clearSettings() {
        account.requireExclusive();
        overrides.clear();
    }

    /** Whether nothing is set and no transition depends on reads. */
    boolean areUntouched() {
        return overrides.isEmpty() && readsLeft.isEmpty();
    }

    void reset() {
        overrides.clear();
        readsLeft.clear();
        waitForUse.clear();
    }

    /** A change is applied, or not any more: if it is a transition's, nobody's use completes that. */
    void noteEnd(String transition, String region, String key) {
        Set<Resource> ofTransition = waitForUse.isEmpty() ? null : waitForUse.get(transition);
        if (ofTransition != null && ofTransition.remove(new Resource(region, key)) && ofTransition.isEmpty()) {
            waitForUse.remove(transition);
        }
    }

    /** What an account has set otherwise takes the time that it has set. */
    private boolean isCompletedByUse(TimedTransition transition) {
        return speed == TransitionSpeed.FAST
                && transition.isCompletedByUse()
                && !overrides.containsKey(transition.name());
    }

    private boolean isAwaitingUse(TimedTransition transition, String region, String key) {
        Set<Resource> ofTransition = waitForUse.isEmpty() ? null : waitForUse.get(transition.name());
        return ofTransition != null && ofTransition.contains(new Resource(region, key));
    }

    private TransitionSetting setting(TimedTransition transition) {
        TransitionSetting override = overrides.get(transition.name());
        return override == null ? speed.settingOf(transition) : override;
    }

    private void noteRead(Scope scope, String transition, String key, Map<String, Integer> ofResource) {
        int left = ofResource.getOrDefault(transition, 0);
        if (left > 1) {
            ofResource.put(transition, left - 1);
        } else if (forget(new Resource(scope.region(), key), transition)) {
            schedule(scope, transition, key, Duration.ZERO);
        }
    }

    private boolean forget(Resource resource, String transition) {
        Map<String, Integer> ofResource = readsLeft.get(resource);
        if (ofResource == null || ofResource.remove(transition) == null) {
            return false;
        }
        if (ofResource.isEmpty()) {
            readsLeft.remove(resource);
        }
        return true;
    }

    private void schedule(Scope scope, String transition, String key, Duration after) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new ScheduledChange(at, transition, scope.region(), key));
    }

    private void requireOwn(Scope scope) {
        account.requireExclusive();
        if (scope.account() != account) {
            throw new IllegalStateException("waits of " + account + ": used for " + scope.account());
        }
    }
}
