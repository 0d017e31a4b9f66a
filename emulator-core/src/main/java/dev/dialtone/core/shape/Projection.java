package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns shapes of one schema into shapes of another, by member name: for two contracts that name the same things, and for
 * a stored resource and its answer. What the target does not name is left out; what the source does not name is absent.
 * A value that the target's enum does not name is carried as it is. Constraints are not checked.
 *
 * <p>Planned once per pair of schemas; safe for use by any thread.
 *
 * @param <S> what is turned
 * @param <T> what it becomes
 */
public final class Projection<S extends Shape, T extends Shape> {

    private static final int ABSENT = -1;
    private static final UnaryOperator<@Nullable Object> AS_IT_IS = UnaryOperator.identity();

    private final Schema<T> to;
    private final int[] sources;
    private final List<UnaryOperator<@Nullable Object>> steps;

    private record Pair(Schema<?> from, Schema<?> to) {}

    private Projection(Schema<S> from, Schema<T> to, Map<Pair, Projection<?, ?>> planned) {
        this.to = to;
        this.sources = new int[to.members().size()];
        this.steps = new ArrayList<>(sources.length);
        planned.put(new Pair(from, to), this); // before its members are planned: shapes may hold themselves
        for (Member target : to.members()) {
            Member source = from.member(target.name());
            sources[target.index()] = source == null ? ABSENT : source.index();
            steps.add(source == null ? AS_IT_IS : step(source.type(), target.type(), target, planned));
        }
    }

    /**
     * The projection of one schema to another.
     *
     * @throws IllegalArgumentException when two members of one name hold what cannot be turned into each other
     */
    public static <S extends Shape, T extends Shape> Projection<S, T> of(Schema<S> from, Schema<T> to) {
        return new Projection<>(from, to, new HashMap<>());
    }

    /**
     * The shape of the target's schema with the values of this one.
     *
     * @throws NullPointerException naming a member that the target requires and the source does not have
     */
    public T apply(S source) {
        return to.make(values(source));
    }

    private @Nullable Object[] values(Shape source) {
        @Nullable Object[] values = new @Nullable Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            Object value = sources[i] == ABSENT ? null : source.get(sources[i]);
            values[i] = value == null ? null : steps.get(i).apply(value);
        }
        return values;
    }

    /** Like {@link #apply}; null for a union whose value the target does not name. */
    private @Nullable Object inside(Shape source) {
        @Nullable Object[] values = values(source);
        boolean isEmptyUnion = to.isUnion();
        for (Object value : values) {
            isEmptyUnion &= value == null;
        }
        return isEmptyUnion ? null : to.make(values);
    }

    private static UnaryOperator<@Nullable Object> step(
            Type from, Type to, Member target, Map<Pair, Projection<?, ?>> planned) {
        return switch (to.kind()) {
            case ENUM -> {
                requireText(from, to, target);
                yield value -> value == null ? null : to.enumeration().of(value.toString());
            }
            case STRING -> {
                requireText(from, to, target);
                yield value -> value == null ? null : value.toString();
            }
            case LIST -> {
                requireKind(from, to, target);
                yield elements(step(from.element(), to.element(), target, planned), to.isSparse());
            }
            case MAP -> {
                requireKind(from, to, target);
                yield entries(step(from.element(), to.element(), target, planned), to.isSparse());
            }
            case STRUCTURE, UNION -> {
                requireKind(from, to, target);
                yield shapes(from.schema(), to.schema(), planned);
            }
            default -> {
                requireKind(from, to, target);
                yield AS_IT_IS;
            }
        };
    }

    private static UnaryOperator<@Nullable Object> shapes(
            Schema<?> from, Schema<?> to, Map<Pair, Projection<?, ?>> planned) {
        if (from == to) {
            return AS_IT_IS;
        }
        Projection<?, ?> known = planned.get(new Pair(from, to));
        Projection<?, ?> nested = known == null ? new Projection<>(from, to, planned) : known;
        return value -> value == null ? null : nested.inside((Shape) value);
    }

    private static UnaryOperator<@Nullable Object> elements(UnaryOperator<@Nullable Object> step, boolean sparse) {
        if (step == AS_IT_IS) {
            return AS_IT_IS;
        }
        return list -> {
            if (list == null) {
                return null;
            }
            List<@Nullable Object> turned = new ArrayList<>();
            for (Object element : (Collection<?>) list) {
                Object value = step.apply(element);
                if (value != null || sparse) {
                    turned.add(value);
                }
            }
            return Collections.unmodifiableList(turned);
        };
    }

    private static UnaryOperator<@Nullable Object> entries(UnaryOperator<@Nullable Object> step, boolean sparse) {
        if (step == AS_IT_IS) {
            return AS_IT_IS;
        }
        return map -> {
            if (map == null) {
                return null;
            }
            Map<Object, @Nullable Object> turned = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                Object value = step.apply(entry.getValue());
                if (value != null || sparse) {
                    turned.put(entry.getKey(), value);
                }
            }
            return Collections.unmodifiableMap(turned);
        };
    }

    private static void requireText(Type from, Type to, Member target) {
        if (from.kind() != Kind.STRING && from.kind() != Kind.ENUM) {
            throw unlike(from, to, target);
        }
    }

    private static void requireKind(Type from, Type to, Member target) {
        if (from.kind() != to.kind()) {
            throw unlike(from, to, target);
        }
    }

    private static IllegalArgumentException unlike(Type from, Type to, Member target) {
        return new IllegalArgumentException(target.name() + ": " + from.kind() + " (expected: " + to.kind() + ")");
    }
}
