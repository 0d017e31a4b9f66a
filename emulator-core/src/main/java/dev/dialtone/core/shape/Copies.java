package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of what a caller may still change; what nobody can change is its own copy. Sparse ones may hold nulls.
 * For generated code.
 */
public final class Copies {

    private Copies() {}

    /** A list of the same elements. A {@link Listing}, which has none yet, is its own copy. */
    @SuppressWarnings("unchecked") // Nobody can put anything into a listing.
    public static <E extends @Nullable Object> List<E> copyOf(List<? extends E> list) {
        if (list instanceof Listing<?>) {
            return (List<E>) list;
        }
        for (E element : list) {
            if (element == null) {
                return Collections.unmodifiableList(new ArrayList<>(list));
            }
        }
        return List.copyOf(list);
    }

    /** A map of the same entries in the same order. */
    public static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, ? extends V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
