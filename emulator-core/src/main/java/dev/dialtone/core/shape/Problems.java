package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the broken constraints of one request while it is read, and knows where in the input the reader is. It keeps
 * the first hundred and counts the others. One request, one thread.
 */
public final class Problems {

    private static final int MOST_KEPT = 100;
    private static final int MOST_BYTES_TOLD = 40_000;

    private final List<Object> path = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>(0);
    private int count;

    /**
     * Findings in words.
     *
     * @param findings as many as an answer holds, in the order of the contract
     * @param more how many there are besides
     */
    public record Rendered<T>(List<T> findings, int more) {}

    /** Goes down into a member or a map entry. Of a long key its beginning is enough to say where. */
    public void enter(String name) {
        path.add(Excerpt.of(name));
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
        add(new Problem(List.copyOf(path), constraint, value, sensitive));
    }

    /** Notes a finding of any place. */
    public void add(Problem problem) {
        if (found.size() < MOST_KEPT) {
            found.add(problem);
        }
        count++;
    }

    /** Where the reader is: the steps from the input down with a separator between them; empty at the input itself. */
    public String path(String separator) {
        return Problem.join(path, separator);
    }

    /** Whether everything so far meets the contract. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** How many findings there are, those that are not kept included. */
    public int count() {
        return count;
    }

    /** Forgets what was found since there were so many: the elements of a list that has too many of them. */
    public void forgetAfter(int countThen) {
        if (found.size() > countThen) {
            found.subList(countThen, found.size()).clear();
        }
        count = countThen;
    }

    /** The findings that are kept, in the order of the contract. */
    public List<Problem> all() {
        return Collections.unmodifiableList(found);
    }

    /**
     * Words the findings, as many as an answer of some 40 KB holds.
     *
     * @param words gives one; its {@code toString} holds its text
     */
    public <T> Rendered<T> render(Function<Problem, T> words) {
        List<T> rendered = new ArrayList<>(found.size());
        int bytes = 0;
        for (Problem problem : found) {
            T finding = words.apply(problem);
            bytes += bytes(finding.toString());
            if (bytes > MOST_BYTES_TOLD && !rendered.isEmpty()) {
                break;
            }
            rendered.add(finding);
        }
        return new Rendered<>(Collections.unmodifiableList(rendered), count - rendered.size());
    }

    /** What a text takes in JSON, at most. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < ' ' ? "\\u0000".length() : c < 0x80 ? 1 : 3;
        }
        return bytes;
    }
}
