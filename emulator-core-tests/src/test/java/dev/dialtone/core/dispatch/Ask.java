package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

/** The input of every operation of {@link SmallModel}. */
record Ask(
        String word,
        @Nullable String clientToken,
        @Nullable String nextToken,
        @Nullable Integer maxResults) implements Shape {

    static final Schema<Ask> SCHEMA = Schema.<Ask>structure("test#Ask")
            .member(Member.of("Word", Type.of(Kind.STRING).length(1L, 20L)).required())
            .member(Member.of("ClientToken", Type.of(Kind.STRING)).idempotencyToken())
            .member(Member.of("NextToken", Type.of(Kind.STRING)))
            .member(Member.of("MaxResults", Type.of(Kind.INTEGER)))
            .build(v -> new Ask((String) v[0], (String) v[1], (String) v[2], (Integer) v[3]));

    Ask(String word) {
        this(word, null, null, null);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> word;
            case 1 -> clientToken;
            case 2 -> nextToken;
            case 3 -> maxResults;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
