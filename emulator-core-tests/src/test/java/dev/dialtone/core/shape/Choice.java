package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/** A union. */
sealed interface Choice extends Shape {
    Schema<Choice> SCHEMA = Schema.<Choice>union("test#Choice")
            .member(Member.of("Word", Type.of(Kind.STRING).length(2L, null)).required())
            .member(Member.of("Item", Type.structure(() -> Item.SCHEMA)))
            .build(Choice::of);

    private static Choice of(@Nullable Object[] v) {
        return v[0] != null ? new Word((String) v[0]) : new Thing((Item) v[1]);
    }

    @Override
    default Schema<?> schema() {
        return SCHEMA;
    }

    record Word(String word) implements Choice {
        @Override
        public @Nullable Object get(int member) {
            return member == 0 ? word : null;
        }
    }

    record Thing(Item item) implements Choice {
        @Override
        public @Nullable Object get(int member) {
            return member == 1 ? item : null;
        }
    }
}
