package dev.dialtone.core.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A structure with a required member and one that has a default. */
record Item(String code, int count) implements Shape {
    static final Schema<Item> SCHEMA = Schema.<Item>structure("test#Item")
            .member(Member.of("Code", Type.of(Kind.STRING).pattern("^[a-z]+$")).required())
            .member(Member.of("Count", Type.of(Kind.INTEGER).range("1", "9")).defaultsTo(1))
            .build(v -> new Item((String) v[0], (int) v[1]));

    static final Member CODE = SCHEMA.members().get(0);
    static final Member COUNT = SCHEMA.members().get(1);

    Item {
        Objects.requireNonNull(code, "Code");
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> code;
            case 1 -> count;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
