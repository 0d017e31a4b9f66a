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

    private record Entry(@Nullable Wait ends, Change change) {}

    /** Registers a change; a name that is taken is an {@link IllegalStateException}. */
    public void on(String name, Change change) {
        register(name, new Entry(null, change));
    }

    /** Registers what happens at the end of a wait, under the wait's name, and makes the wait known to settings. */
    public void on(Wait wait, Change change) {
        register(wait.name(), new Entry(wait, change));
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
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalStateException(
                    "change " + name + " is not registered (known: " + String.join(", ", byName.keySet()) + ")");
        }
        return entry.change();
    }

    private void register(String name, Entry entry) {
        if (byName.putIfAbsent(name, entry) != null) {
            throw new IllegalStateException("change " + name + " is registered already");
        }
    }
}
