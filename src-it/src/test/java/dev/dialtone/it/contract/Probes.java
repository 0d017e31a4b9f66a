package dev.dialtone.it.contract;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Member.Location;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks an operation's input and makes a probe for each side of each constraint of each member, however deep it is. */
final class Probes {

    private final Operation<?, ?> operation;
    private final List<Probe> probes = new ArrayList<>();
    private final List<String> inexpressible = new ArrayList<>();

    private Probes(Operation<?, ?> operation) {
        this.operation = operation;
    }

    /**
     * What an operation can be asked.
     *
     * @param probes requests
     * @param inexpressible what no request can say, with the reason
     */
    record Found(List<Probe> probes, List<String> inexpressible) {}

    /** Makes the whole input of a value at some place in it; null leaves the place empty. */
    private interface Place {
        Map<String, Object> with(@Nullable Object value);

        /** A member of a structure at this place. */
        default Place member(Schema<?> schema, Member member) {
            return value -> {
                Map<String, Object> structure = schema.isUnion() ? new LinkedHashMap<>() : Samples.smallest(schema);
                structure.remove(member.name());
                if (value != null) {
                    structure.put(member.name(), value);
                }
                return with(structure);
            };
        }
    }

    /** Every probe of an operation. */
    static Found of(Operation<?, ?> operation) {
        Probes walk = new Probes(operation);
        Place whole = input -> {
            @SuppressWarnings("unchecked") // a structure's sample is a map by member name
            Map<String, Object> members = (Map<String, Object>) (input == null ? Map.of() : input);
            return members;
        };
        for (Member member : operation.input().members()) {
            walk.member(operation.input(), member, List.of(), whole, member.location(), List.of());
        }
        return new Found(List.copyOf(walk.probes), List.copyOf(walk.inexpressible));
    }

    private void member(
            Schema<?> schema,
            Member member,
            List<Object> above,
            Place structure,
            Location location,
            List<Schema<?>> outer) {
        List<Object> path = and(above, member.name());
        Place place = structure.member(schema, member);
        if (member.isRequired() && !schema.isUnion() && member.defaultValue() == null) {
            if (location == Location.LABEL) {
                cannot(path, "absent", "a label is never absent");
            } else {
                refused(path, "absent", new Constraint.Required(), place.with(null));
            }
        }
        type(member.type(), path, place, location, outer);
    }

    private void type(Type type, List<Object> path, Place place, Location location, List<Schema<?>> outer) {
        for (Constraint constraint : type.constraints()) {
            constraint(type, constraint, path, place, location);
        }
        switch (type.kind()) {
            case LIST -> type(
                    type.element(),
                    and(path, 0),
                    value -> {
                        List<Object> list = Samples.list(type);
                        list.set(0, value == null ? list.get(0) : value);
                        return place.with(list);
                    },
                    location,
                    outer);
            case MAP -> {
                // A key has no place of its own in a path.
                type(type.key(), path, key -> place.with(Map.of(String.valueOf(key), Samples.valid(type.element()))),
                        location, outer);
                String key = String.valueOf(Samples.valid(type.key()));
                type(type.element(), and(path, key), value -> place.with(
                        value == null ? Map.of() : Map.of(key, value)), location, outer);
            }
            case STRUCTURE, UNION -> {
                Schema<?> schema = type.schema();
                if (!outer.contains(schema)) {
                    List<Schema<?>> inside = new ArrayList<>(outer);
                    inside.add(schema);
                    for (Member member : schema.members()) {
                        member(schema, member, path, place, Location.BODY, inside);
                    }
                }
            }
            default -> {}
        }
    }

    private void constraint(Type type, Constraint constraint, List<Object> path, Place place, Location location) {
        if (constraint instanceof Constraint.Length length) {
            length(type, length, path, place, location);
        } else if (constraint instanceof Constraint.Range range) {
            if (range.min() != null) {
                taken(path, "of " + range.min(), range, place.with(range.min()));
                refused(path, "below " + range.min(), range, place.with(range.min().subtract(BigDecimal.ONE)));
            }
            if (range.max() != null) {
                taken(path, "of " + range.max(), range, place.with(range.max()));
                refused(path, "above " + range.max(), range, place.with(range.max().add(BigDecimal.ONE)));
            }
        } else if (constraint instanceof Constraint.Matches matches) {
            String refused = Samples.of(matches).refused();
            if (refused == null) {
                cannot(path, "that breaks the pattern", "every string matches " + matches.regex());
            } else {
                refused(path, "that breaks the pattern", matches, place.with(refused));
            }
        } else if (constraint instanceof Constraint.OneOf) {
            refused(path, "that is no value of the enum", constraint, place.with("NO_SUCH_VALUE"));
        } else if (constraint instanceof Constraint.OneOfInts) {
            refused(path, "that is no value of the enum", constraint, place.with(Integer.MIN_VALUE));
        } else if (constraint instanceof Constraint.Unique) {
            refused(path, "with equal elements", constraint, place.with(Samples.list(type, 2)));
        }
    }

    private void length(Type type, Constraint.Length length, List<Object> path, Place place, Location location) {
        Long min = length.min();
        if (min != null && min > 0) {
            String what = "length below " + min;
            if (min == 1 && location == Location.LABEL) {
                cannot(path, what, "an empty label is another path");
            } else if (min == 1 && type.kind() == Kind.LIST && location == Location.QUERY) {
                cannot(path, what, "an empty list in the query is an absent one");
            } else {
                refused(path, what, length, place.with(sized(type, min - 1)));
            }
        }
        Long max = length.max();
        if (max != null) {
            Object longest = sized(type, max);
            if (type.constraints().stream().allMatch(constraint -> constraint.isMetBy(longest))) {
                taken(path, "length " + max, length, place.with(longest));
            }
            refused(path, "length above " + max, length, place.with(sized(type, max + 1)));
        }
    }

    private static Object sized(Type type, long size) {
        return switch (type.kind()) {
            case LIST -> Samples.list(type, size);
            case MAP -> Samples.map(type, size);
            case BLOB -> new byte[(int) size];
            default -> Samples.stretched(type, size);
        };
    }

    private void refused(List<Object> path, String what, Constraint constraint, Map<String, Object> input) {
        probes.add(new Probe(operation, path, what, constraint, false, input));
    }

    private void taken(List<Object> path, String what, Constraint constraint, Map<String, Object> input) {
        probes.add(new Probe(operation, path, what + " is taken", constraint, true, input));
    }

    private void cannot(List<Object> path, String what, String reason) {
        inexpressible.add(operation.name() + " "
                + String.join(".", path.stream().map(Object::toString).toList()) + " " + what + ": " + reason);
    }

    private static List<Object> and(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
