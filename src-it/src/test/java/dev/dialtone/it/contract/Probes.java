package dev.dialtone.it.contract;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.http.HttpLimits;
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
    }

    /**
     * Where the walk is.
     *
     * @param path from the input down
     * @param part {@code key } for the keys of the map at that path, else empty
     * @param location of the input's member
     * @param outer the structures on the way, so that the walk ends
     * @param place puts a value there
     */
    private record Spot(List<Object> path, String part, Location location, List<Schema<?>> outer, Place place) {

        Spot at(Object step, Place there) {
            List<Object> longer = new ArrayList<>(path);
            longer.add(step);
            return new Spot(List.copyOf(longer), "", location, outer, there);
        }

        Spot keys(Place there) {
            return new Spot(path, "key ", location, outer, there);
        }

        Spot in(Location there) {
            return new Spot(path, part, there, outer, place);
        }

        Spot inside(Schema<?> structure) {
            List<Schema<?>> more = new ArrayList<>(outer);
            more.add(structure);
            return new Spot(path, part, location, List.copyOf(more), place);
        }
    }

    /** In base64 it fills a body of the front end's limit. */
    private static final int LONGEST_BLOB = HttpLimits.defaults().maxBodyBytes() * 3 / 4;

    private static final int LONGEST_QUERY = HttpLimits.defaults().maxRequestLineBytes();

    /** Every probe of an operation. */
    static Found of(Operation<?, ?> operation) {
        Probes walk = new Probes(operation);
        @SuppressWarnings("unchecked") // a structure's sample is a map by member name
        Place whole = input -> (Map<String, Object>) (input == null ? Map.of() : input);
        Spot top = new Spot(List.of(), "", Location.BODY, List.of(), whole);
        for (Member member : operation.input().members()) {
            walk.member(operation.input(), member, top.in(member.location()));
        }
        return new Found(List.copyOf(walk.probes), List.copyOf(walk.inexpressible));
    }

    private void member(Schema<?> schema, Member member, Spot structure) {
        Spot spot = structure.at(member.name(), value -> {
            Map<String, Object> members = schema.isUnion() ? new LinkedHashMap<>() : Samples.smallest(schema);
            members.remove(member.name());
            if (value != null) {
                members.put(member.name(), value);
            }
            return structure.place().with(members);
        });
        if (member.isRequired() && !schema.isUnion() && member.defaultValue() == null) {
            if (spot.location() == Location.LABEL) {
                cannot(spot, "absent", "a label is never absent");
            } else {
                refused(spot, "absent", new Constraint.Required(), null);
            }
        }
        type(member.type(), spot);
    }

    private void type(Type type, Spot spot) {
        type.constraints().forEach(constraint -> constraint(type, constraint, spot));
        switch (type.kind()) {
            case LIST ->
                type(type.element(), spot.at(0, value -> {
                    List<Object> list = Samples.list(type);
                    list.set(0, value == null ? list.get(0) : value);
                    return spot.place().with(list);
                }));
            case MAP -> {
                String key = String.valueOf(Samples.valid(type.key()));
                Object element = Samples.valid(type.element());
                // A key has no place of its own in a path.
                type(type.key(), spot.keys(value -> spot.place().with(Map.of(value == null ? key : value, element))));
                type(
                        type.element(),
                        spot.at(
                                new Probe.Key(key),
                                value -> spot.place().with(Map.of(key, value == null ? element : value))));
            }
            case STRUCTURE, UNION -> {
                Schema<?> schema = type.schema();
                if (!spot.outer().contains(schema)) {
                    schema.members().forEach(member -> member(schema, member, spot.inside(schema)));
                }
            }
            default -> {}
        }
    }

    private void constraint(Type type, Constraint constraint, Spot spot) {
        if (constraint instanceof Constraint.Length length) {
            length(type, length, spot);
        } else if (constraint instanceof Constraint.Range range) {
            range(range, spot);
        } else if (constraint instanceof Constraint.Matches matches) {
            String refused = Samples.of(matches).refused();
            if (refused == null) {
                cannot(spot, "that breaks the pattern", "every string matches " + matches.regex());
            } else {
                refused(spot, "that breaks the pattern", matches, refused);
            }
        } else if (constraint instanceof Constraint.OneOf) {
            refused(spot, "that is no value of the enum", constraint, "NO_SUCH_VALUE");
        } else if (constraint instanceof Constraint.OneOfInts) {
            refused(spot, "that is no value of the enum", constraint, Integer.MIN_VALUE);
        } else if (constraint instanceof Constraint.Unique) {
            refused(spot, "with equal elements", constraint, Samples.list(type, 2));
        }
    }

    private void range(Constraint.Range range, Spot spot) {
        if (range.min() != null) {
            BigDecimal min = new BigDecimal(range.min());
            taken(spot, "of " + min + " is taken", range, min);
            refused(spot, "below " + min, range, min.subtract(BigDecimal.ONE));
        }
        if (range.max() != null) {
            BigDecimal max = new BigDecimal(range.max());
            taken(spot, "of " + max + " is taken", range, max);
            refused(spot, "above " + max, range, max.add(BigDecimal.ONE));
        }
    }

    private void length(Type type, Constraint.Length length, Spot spot) {
        Long min = length.min();
        if (min != null && min > 0) {
            String what = "length below " + min;
            if (min == 1 && spot.location() == Location.LABEL) {
                cannot(spot, what, "an empty label is another path");
            } else if (min == 1 && type.kind() == Kind.LIST && spot.location() == Location.QUERY) {
                cannot(spot, what, "an empty list in the query is an absent one");
            } else {
                refused(spot, what, length, sized(type, min - 1));
            }
        }
        Long max = length.max();
        if (max != null
                && type.kind() == Kind.MAP
                && Samples.keys(type, max + 1).size() <= max) {
            cannot(spot, "length above " + max, "there are not so many keys");
        } else if (max != null && type.kind() == Kind.BLOB && max > LONGEST_BLOB) {
            cannot(spot, "length above " + max, "the front end takes no body as long as that");
        } else if (max != null && spot.location() == Location.QUERY && max >= LONGEST_QUERY) {
            cannot(spot, "length above " + max, "the front end takes no request line as long as that");
        } else if (max != null) {
            Object longest = sized(type, max);
            if (Samples.fits(type, longest)) {
                taken(spot, "length " + max + " is taken", length, longest);
            }
            refused(spot, "length above " + max, length, sized(type, max + 1));
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

    private void refused(Spot spot, String what, Constraint constraint, @Nullable Object value) {
        probes.add(probe(spot, what, constraint, false, value));
    }

    private void taken(Spot spot, String what, Constraint constraint, Object value) {
        probes.add(probe(spot, what, constraint, true, value));
    }

    private Probe probe(Spot spot, String what, Constraint constraint, boolean taken, @Nullable Object value) {
        return new Probe(
                operation,
                spot.path(),
                spot.part() + what,
                constraint,
                taken,
                spot.place().with(value));
    }

    private void cannot(Spot spot, String what, String reason) {
        Probe asked = new Probe(operation, spot.path(), spot.part() + what, new Constraint.Required(), false, Map.of());
        inexpressible.add(asked.name() + ": " + reason);
    }
}
