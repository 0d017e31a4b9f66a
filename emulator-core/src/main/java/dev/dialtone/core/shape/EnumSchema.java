package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The values that the contract names for one enum, in its order. */
public final class EnumSchema<E extends OpenEnum> {

    private final String id;
    private final List<E> values;
    private final List<E> publicValues;
    private final Map<String, E> byValue;
    private final Function<String, E> unknown;

    private EnumSchema(String id, List<E> values, Set<E> internal, Function<String, E> unknown) {
        this.id = id;
        this.values = values;
        this.unknown = unknown;
        this.byValue = new HashMap<>();
        List<E> named = new ArrayList<>();
        for (E value : values) {
            byValue.put(value.value(), value);
            if (!internal.contains(value)) {
                named.add(value);
            }
        }
        this.publicValues = List.copyOf(named);
    }

    /**
     * For generated code.
     *
     * @param id the absolute shape id, {@code namespace#Name}
     * @param unknown makes a value that the contract does not name
     */
    public static <E extends OpenEnum> EnumSchema<E> of(String id, Function<String, E> unknown, List<E> values) {
        return of(id, unknown, values, Set.of());
    }

    /**
     * For generated code: an enum with values that messages do not mention.
     *
     * @param internal those values
     */
    public static <E extends OpenEnum> EnumSchema<E> of(
            String id, Function<String, E> unknown, List<E> values, Set<E> internal) {
        return new EnumSchema<>(id, List.copyOf(values), internal, unknown);
    }

    /** The absolute shape id, {@code namespace#Name}. */
    public String id() {
        return id;
    }

    /** Every value that the contract names, in its order. */
    public List<E> values() {
        return values;
    }

    /** The values that messages may mention: all but those marked {@code @internal}. */
    public List<E> publicValues() {
        return publicValues;
    }

    /** The constant for a wire value, or a value that is not {@linkplain OpenEnum#isKnown() known}. */
    public E of(String value) {
        E known = byValue.get(value);
        return known != null ? known : unknown.apply(value);
    }
}
