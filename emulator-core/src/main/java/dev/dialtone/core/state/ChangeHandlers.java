package dev.dialtone.core.state;

import dev.dialtone.core.schedule.QueuedChange;
import dev.dialtone.core.transition.ReadsLeft;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.TransitionSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of scheduled changes, by name: the code behind the data in a {@link Timeline}. Filled while the program is
 * wired; any thread may read it.
 */
public final class ChangeHandlers {
    private final ConcurrentMap<String, Entry> byName = new ConcurrentHashMap<>();

    private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();

    private record Entry(@Nullable TimedTransition transition, ChangeHandler handler, boolean prompt) {}

    /**
     * Registers handlers when a name is asked for that is not known by then, or all names are: what they belong to is not loaded
     * before.
     *
     * @param registration calls the other methods
     */
    public void later(Runnable registration) {
        pending.add(registration);
    }

    /** Registers a handler; a name that is taken is an {@link IllegalStateException}. */
    public void on(String name, ChangeHandler handler) {
        register(name, new Entry(null, handler, false));
    }

    /** Registers what completes a transition, under the transition's name, and makes the transition known to settings. */
    public void on(TimedTransition transition, ChangeHandler handler) {
        register(transition.name(), new Entry(transition, handler, false));
    }

    /**
     * {@link #on(TimedTransition, ChangeHandler)} for a change that is seen outside, such as an event that is sent: it is applied when it
     * falls due, even when nobody calls. All others are applied with the next request of their account, which is as good.
     */
    public void onTime(TimedTransition transition, ChangeHandler handler) {
        register(transition.name(), new Entry(transition, handler, true));
    }

    /** {@link #onTime(TimedTransition, ChangeHandler)} for a change that completes no transition. */
    public void onTime(String name, ChangeHandler handler) {
        register(name, new Entry(null, handler, true));
    }

    /** All transitions, by name. */
    List<TimedTransition> timedTransitions() {
        registerUntil(all -> false);
        return byName.values().stream()
                .<TimedTransition>mapMulti((entry, found) -> {
                    if (entry.transition() != null) {
                        found.accept(entry.transition());
                    }
                })
                .sorted(Comparator.comparing(TimedTransition::name))
                .toList();
    }

    /** The transition of this name, or null when none is registered. */
    @Nullable TimedTransition timedTransitionNamed(String name) {
        Entry entry = find(name);
        return entry == null ? null : entry.transition();
    }

    /** Refuses something saved that names a change or a transition which nobody has registered: an {@link IllegalArgumentException}. */
    void requireKnownIn(Object saved) {
        if (saved instanceof QueuedChange queued) {
            requireKnown(queued.change().handler());
        } else if (saved instanceof TransitionSetting setting) {
            requireKnown(setting.name());
        } else if (saved instanceof ReadsLeft reads) {
            reads.left().keySet().forEach(this::requireKnown);
        }
    }

    private void requireKnown(String name) {
        if (find(name) == null) {
            throw new IllegalArgumentException("change: " + name + " (expected: one of "
                    + String.join(", ", new TreeSet<>(byName.keySet())) + ")");
        }
    }

    ChangeHandler named(String name) {
        return entry(name).handler();
    }

    /** Whether the handler is registered by {@link #onTime}. */
    boolean isPrompt(String name) {
        return entry(name).prompt();
    }

    private Entry entry(String name) {
        Entry entry = find(name);
        if (entry == null) {
            throw new IllegalStateException("change " + name + " is not registered (known: "
                    + String.join(", ", new TreeSet<>(byName.keySet())) + ")");
        }
        return entry;
    }

    private @Nullable Entry find(String name) {
        Entry entry = byName.get(name);
        if (entry == null) {
            registerUntil(known -> known.containsKey(name));
            entry = byName.get(name);
        }
        return entry;
    }

    /** One thread registers while others wait, so that who finds nothing pending finds all that was. */
    private synchronized void registerUntil(Predicate<Map<String, Entry>> isEnough) {
        while (!isEnough.test(byName)) {
            Runnable next = pending.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    private void register(String name, Entry entry) {
        if (byName.putIfAbsent(name, entry) != null) {
            throw new IllegalStateException("change " + name + " is registered already");
        }
    }
}
