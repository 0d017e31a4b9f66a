package dev.dialtone.core.state;

import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * What to do when something falls due, by name: the code behind the data in a {@link Timeline}. Filled while the
 * program is wired; any thread may read it.
 */
public final class Changes {
    private final ConcurrentMap<String, Entry> byName = new ConcurrentSkipListMap<>();

    private record Entry(@Nullable Wait ends, Change change, boolean prompt) {}

    /** Registers a change; a name that is taken is an {@link IllegalStateException}. */
    public void on(String name, Change change) {
        register(name, new Entry(null, change, false));
    }

    /** Registers what happens at the end of a wait, under the wait's name, and makes the wait known to settings. */
    public void on(Wait wait, Change change) {
        register(wait.name(), new Entry(wait, change, false));
    }

    /**
     * {@link #on(Wait, Change)} for a change that is seen outside, such as an event that is sent: it is applied when it
     * falls due, even when nobody calls. All others are applied with the next request of their account, which is as good.
     */
    public void onTime(Wait wait, Change change) {
        register(wait.name(), new Entry(wait, change, true));
    }

    /** {@link #onTime(Wait, Change)} for a change that ends no wait. */
    public void onTime(String name, Change change) {
        register(name, new Entry(null, change, true));
    }

    /** The waits registered so far, by name. */
    List<Wait> waits() {
        return byName.values().stream()
                .<Wait>mapMulti((entry, waits) -> {
                    if (entry.ends() != null) {
                        waits.accept(entry.ends());
                    }
                })
                .toList();
    }

    /** The wait of this name, or null when none is registered. */
    @Nullable Wait waitNamed(String name) {
        Entry entry = byName.get(name);
        return entry == null ? null : entry.ends();
    }

    Change named(String name) {
        return entry(name).change();
    }

    /** Whether the change is registered by {@link #onTime}. */
    boolean isPrompt(String name) {
        return entry(name).prompt();
    }

    private Entry entry(String name) {
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalStateException(
                    "change " + name + " is not registered (known: " + String.join(", ", byName.keySet()) + ")");
        }
        return entry;
    }

    private void register(String name, Entry entry) {
        if (byName.putIfAbsent(name, entry) != null) {
            throw new IllegalStateException("change " + name + " is registered already");
        }
    }
}
