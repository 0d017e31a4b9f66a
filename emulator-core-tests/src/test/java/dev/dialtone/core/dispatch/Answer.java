package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

/** The output of every operation of {@link SmallModel}. */
record Answer(String text) implements Shape {

    static final Schema<Answer> SCHEMA = Schema.<Answer>structure("test#Answer")
            .member(Member.of("Text", Type.of(Kind.STRING)).required())
            .build(v -> new Answer((String) v[0]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return text;
    }
}
