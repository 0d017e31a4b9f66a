package dev.dialtone.core.shape;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shape that is being read. It becomes a record only when nothing is wrong with it, so a record that exists is valid.
 */
public final class Draft<S extends Shape> {

    /**
     * Stands for a shape inside that was there but is not valid; nothing more is asked of it. One for each, so that a list
     * does not seem to hold the same one twice.
     */
    private static final class Broken {
        @Override
        public String toString() {
            return "(not valid)";
        }
    }

    private static final Constraint REQUIRED = new Constraint.Required();

    private final Schema<S> schema;
    private final @Nullable Object[] values;

    /** An empty draft. */
    public Draft(Schema<S> schema) {
        this.schema = schema;
        this.values = new @Nullable Object[schema.members().size()];
    }

    /** What is being made. */
    public Schema<S> schema() {
        return schema;
    }

    /** Sets a member; null leaves it absent. */
    public void set(Member member, @Nullable Object value) {
        values[member.index()] = value;
    }

    /** Whether a member has a value so far. */
    public boolean has(Member member) {
        return values[member.index()] != null;
    }

    /** How many members have a value so far. */
    public int count() {
        int set = 0;
        for (Object value : values) {
            set += value == null ? 0 : 1;
        }
        return set;
    }

    /**
     * Like {@link #finish}, for a shape inside another one.
     *
     * @return the instance, or a placeholder to be set in the outer draft when this request has a problem
     */
    public Object finishInside(Problems problems) {
        S shape = finish(problems);
        return shape == null ? new Broken() : shape;
    }

    /**
     * Fills defaults, checks every constraint of this shape's own members, and makes the instance. Shapes inside have
     * been checked when they were finished.
     *
     * @return null when this request has a problem, here or in what was read before
     */
    public @Nullable S finish(Problems problems) {
        List<Member> members = schema.members();
        for (int i = 0; i < members.size(); i++) { // An iterator costs more than what is done for most members.
            Member member = members.get(i);
            Object value = values[i];
            if (value == null) {
                values[i] = value = member.defaultValue();
            }
            if (value != null) {
                if (isWorthALook(member.type())) {
                    problems.enter(member.name());
                    check(member.type(), value, problems);
                    problems.leave();
                }
            } else if (member.isRequired() && !schema.isUnion()) {
                problems.enter(member.name());
                problems.add(REQUIRED, null, member.type().isSensitive());
                problems.leave();
            }
        }
        return problems.isEmpty() ? schema.construct(values) : null;
    }

    /** The length first: what is far too long, or has too many elements, is asked nothing else. */
    private static void check(Type type, Object value, Problems problems) {
        if (value instanceof Broken) {
            return;
        }
        if (type.isBeyond(value)) {
            problems.add(type.bound(), value, type.isSensitive());
            return;
        }
        List<Constraint> constraints = type.constraints();
        for (int i = 0; i < constraints.size(); i++) {
            if (!constraints.get(i).isMetBy(value)) {
                problems.add(constraints.get(i), value, type.isSensitive());
            }
        }
        if (type.kind() == Kind.LIST && isWorthALook(type.element())) {
            int position = 0;
            for (Object element : (Collection<?>) value) {
                if (element != null) {
                    problems.enter(position);
                    check(type.element(), element, problems);
                    problems.leave();
                }
                position++;
            }
        } else if (type.kind() == Kind.MAP) {
            checkEntries(type, (Map<?, ?>) value, problems);
        }
    }

    private static void checkEntries(Type type, Map<?, ?> map, Problems problems) {
        boolean keys = isWorthALook(type.key());
        boolean elements = isWorthALook(type.element());
        if (!keys && !elements) {
            return;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (keys) {
                check(type.key(), entry.getKey(), problems);
            }
            if (elements && entry.getValue() != null) {
                problems.enter((String) entry.getKey());
                check(type.element(), entry.getValue(), problems);
                problems.leave();
            }
        }
    }

    private static boolean isWorthALook(Type type) {
        return !type.constraints().isEmpty() || type.kind() == Kind.LIST || type.kind() == Kind.MAP;
    }
}
