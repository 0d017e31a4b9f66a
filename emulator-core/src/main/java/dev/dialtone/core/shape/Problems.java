package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the broken constraints of one request while it is read, and knows where in the input the reader is. One
 * request, one thread.
 */
public final class Problems {

    private final List<Object> path = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>(0);

    /** Goes down into a member or a map entry. */
    public void enter(String name) {
        path.add(name);
    }

    /** Goes down into a list element. */
    public void enter(int position) {
        path.add(position);
    }

    /** Comes back from the last {@code enter}. */
    public void leave() {
        path.remove(path.size() - 1);
    }

    /** Notes a constraint that the value at the present place breaks. */
    public void add(Constraint constraint, @Nullable Object value, boolean sensitive) {
        found.add(new Problem(List.copyOf(path), constraint, value, sensitive));
    }

    /** Where the reader is: the steps from the input down with a separator between them; empty at the input itself. */
    public String path(String separator) {
        return Problem.join(path, separator);
    }

    /** Whether everything so far meets the contract. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The findings in the order of the contract. */
    public List<Problem> all() {
        return Collections.unmodifiableList(found);
    }
}
