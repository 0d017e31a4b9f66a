package dev.dialtone.core.transition;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a resource is to be read until its transitions are complete.
 *
 * @param left by the name of the transition; 1 or more
 */
public record ReadsLeft(Map<String, Integer> left) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    @SuppressWarnings("unchecked")
    public static final Schema<ReadsLeft> SCHEMA = Schema.<ReadsLeft>structure("dev.dialtone#ReadsLeft")
            .member(Member.of(
                            "left",
                            Type.map(Type.of(Kind.STRING), Type.of(Kind.INTEGER).range("1", null)))
                    .required())
            .build(values -> new ReadsLeft((Map<String, Integer>) Objects.requireNonNull(values[0], "left")));

    /** With one transition more, or with other reads for it. */
    public ReadsLeft with(String transition, int reads) {
        SortedMap<String, Integer> all = new TreeMap<>(left);
        all.put(transition, reads);
        return new ReadsLeft(all);
    }

    /** With one transition less. */
    public ReadsLeft without(String transition) {
        SortedMap<String, Integer> all = new TreeMap<>(left);
        all.remove(transition);
        return new ReadsLeft(all);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        Objects.checkIndex(member, 1);
        return left;
    }
}
