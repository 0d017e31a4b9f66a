package dev.dialtone.core.fault;

import dev.dialtone.core.shape.StoredForm;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.transition.TimedTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How transitions that are under way will end otherwise than usual. Whoever begins one for a call notes what the call was
 * {@linkplain dev.dialtone.core.dispatch.RequestContext#later() struck by}; whoever completes it asks here. Part of the account's state.
 */
public final class Endings {
    private static final Store<String, Ending> STORE =
            Store.perRegion("faults/endings", StoredForm.of(() -> Ending.SCHEMA));

    private Endings() {}

    /** Makes known where they are kept. */
    public static void register(StoreRegistry stores) {
        stores.include(STORE);
    }

    /**
     * Notes how a transition that begins now will end.
     *
     * @param ending null: as usual, whatever was noted for an earlier one of this key
     */
    public static void begin(Scope scope, TimedTransition transition, String key, @Nullable Ending ending) {
        if (ending != null) {
            STORE.put(scope, keyOf(transition, key), ending);
        } else {
            forget(scope, transition, key);
        }
    }

    /** How a transition ends; empty: as usual. */
    public static Optional<Ending> find(Scope scope, TimedTransition transition, String key) {
        return STORE.size(scope) == 0 ? Optional.empty() : STORE.find(scope, keyOf(transition, key));
    }

    /** {@link #find} for the one who ends it: it is forgotten with that. */
    public static Optional<Ending> take(Scope scope, TimedTransition transition, String key) {
        return STORE.size(scope) == 0 ? Optional.empty() : STORE.remove(scope, keyOf(transition, key));
    }

    /** The transition does not end any more. */
    public static void forget(Scope scope, TimedTransition transition, String key) {
        if (STORE.size(scope) > 0) {
            STORE.remove(scope, keyOf(transition, key));
        }
    }

    private static String keyOf(TimedTransition transition, String key) {
        return transition.name() + " " + key;
    }
}
