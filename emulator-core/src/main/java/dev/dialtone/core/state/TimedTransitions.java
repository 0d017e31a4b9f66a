package dev.dialtone.core.state;

import dev.dialtone.core.schedule.QueuedChange;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.transition.ReadsLeft;
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
import java.util.stream.Collectors;

/** An account's timed transitions: their settings, and the beginning, counting of reads and cancelling of those under way. */
public final class TimedTransitions {
    /** What an account has set, by the name of the transition. */
    static final Store<String, TransitionSetting> SETTINGS =
            Store.perAccount("timeline/transition-settings", StoredForm.of(() -> TransitionSetting.SCHEMA));

    /** How often each resource is to be read until its transitions are complete, by the resource's key. */
    static final Store<String, ReadsLeft> READS_LEFT =
            Store.perRegion("timeline/reads-left", StoredForm.of(() -> ReadsLeft.SCHEMA));

    private final Account account;
    private final TransitionSpeed speed;
    private final ChangeHandlers changeHandlers;
    /** Whether a transition of the account may wait for reads: most never do, and pay nothing for it. */
    private boolean countsReads;

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
            case IMMEDIATE -> schedule(scope, transition.name(), key, Duration.ZERO, false);
            case AFTER -> {
                boolean isCompletedByUse = isCompletedByUse(transition);
                schedule(scope, transition.name(), key, Objects.requireNonNull(setting.after()), isCompletedByUse);
                if (isCompletedByUse) {
                    awaitUse(transition.name(), new Resource(scope.region(), key));
                }
            }
            case READS -> {
                changeHandlers.named(transition.name());
                countsReads = true;
                ReadsLeft before = READS_LEFT.find(scope, key).orElse(new ReadsLeft(Map.of()));
                READS_LEFT.put(scope, key, before.with(transition.name(), Objects.requireNonNull(setting.reads())));
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
        if (countsReads) {
            READS_LEFT.find(scope, key).ifPresent(reads -> noteRead(scope, transition.name(), key, reads));
        }
    }

    /** The same for whoever shows a resource and does not know its transitions: counts for each of them. */
    public void noteRead(Scope scope, String key) {
        requireOwn(scope);
        if (countsReads) {
            for (String transition : READS_LEFT
                    .find(scope, key)
                    .map(ReadsLeft::left)
                    .orElse(Map.of())
                    .keySet()) {
                READS_LEFT.find(scope, key).ifPresent(reads -> noteRead(scope, transition, key, reads));
            }
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
        boolean wasReading = countsReads && forget(scope, key, transition.name());
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
        known.forEach(setting -> SETTINGS.put(account.ofAllRegions(), setting.name(), setting));
    }

    /** Forgets every setting; the speed decides again. */
    public void clearSettings() {
        SETTINGS.clear(account.ofAllRegions());
    }

    /** Forgets what is not in stores. */
    void reset() {
        countsReads = false;
        waitForUse.clear();
    }

    /** Takes on that there may be something in the stores. */
    void restore() {
        countsReads = true;
    }

    /** Takes note of a change that was scheduled before the account was saved. */
    void noteRestored(QueuedChange queued) {
        ScheduledChange change = queued.change();
        if (queued.completedByUse()) {
            awaitUse(change.handler(), new Resource(change.region(), change.key()));
        }
    }

    private void awaitUse(String transition, Resource resource) {
        waitForUse.computeIfAbsent(transition, name -> new LinkedHashSet<>()).add(resource);
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
                && !SETTINGS.contains(account.ofAllRegions(), transition.name());
    }

    private boolean isAwaitingUse(TimedTransition transition, String region, String key) {
        Set<Resource> ofTransition = waitForUse.isEmpty() ? null : waitForUse.get(transition.name());
        return ofTransition != null && ofTransition.contains(new Resource(region, key));
    }

    private TransitionSetting setting(TimedTransition transition) {
        return SETTINGS.find(account.ofAllRegions(), transition.name()).orElseGet(() -> speed.settingOf(transition));
    }

    private void noteRead(Scope scope, String transition, String key, ReadsLeft reads) {
        int left = reads.left().getOrDefault(transition, 0);
        if (left > 1) {
            READS_LEFT.put(scope, key, reads.with(transition, left - 1));
        } else if (forget(scope, key, transition)) {
            schedule(scope, transition, key, Duration.ZERO, false);
        }
    }

    private boolean forget(Scope scope, String key, String transition) {
        ReadsLeft reads = READS_LEFT.find(scope, key).orElse(null);
        if (reads == null || !reads.left().containsKey(transition)) {
            return false;
        }
        if (reads.left().size() == 1) {
            READS_LEFT.remove(scope, key);
        } else {
            READS_LEFT.put(scope, key, reads.without(transition));
        }
        return true;
    }

    private void schedule(Scope scope, String transition, String key, Duration after, boolean isCompletedByUse) {
        Instant at = account.timeline().now().plus(after);
        account.timeline().schedule(new ScheduledChange(at, transition, scope.region(), key), isCompletedByUse);
    }

    private void requireOwn(Scope scope) {
        account.requireExclusive();
        if (scope.account() != account) {
            throw new IllegalStateException("waits of " + account + ": used for " + scope.account());
        }
    }
}
