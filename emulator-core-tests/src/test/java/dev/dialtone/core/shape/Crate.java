package dev.dialtone.core.shape;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A structure with a member of every kind that holds others; its values stand in the order of its members. */
record Crate(List<@Nullable Object> values) implements Shape {
    static final Schema<Crate> SCHEMA = Schema.<Crate>structure("test#Crate")
            .member(Member.of("Secret", Type.of(Kind.STRING).length(2L, 4L).sensitive()))
            .member(Member.of(
                    "Items", Type.list(Type.structure(() -> Item.SCHEMA)).unique()))
            .member(Member.of(
                    "Tags", Type.list(Type.of(Kind.STRING).length(1L, 3L)).length(null, 3L)))
            .member(Member.of(
                    "Notes",
                    Type.map(
                            Type.of(Kind.STRING).pattern("^[a-z]$"),
                            Type.of(Kind.STRING).length(1L, null))))
            .member(Member.of(
                    "Grid",
                    Type.list(Type.list(Type.of(Kind.INTEGER).range(null, "9")).sparse())))
            .member(Member.of("Colour", Type.enumeration(Colour.SCHEMA)))
            .member(Member.of("Choice", Type.union(() -> Choice.SCHEMA)))
            .member(Member.of("Best", Type.structure(() -> Item.SCHEMA)).required())
            .build(v -> new Crate(Arrays.asList(v)));

    static Member member(String name) {
        Member member = SCHEMA.member(name);
        if (member == null) {
            throw new AssertionError(name);
        }
        return member;
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return values.get(member);
    }
}
