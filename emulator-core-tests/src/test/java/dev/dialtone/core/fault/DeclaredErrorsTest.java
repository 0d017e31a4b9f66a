package dev.dialtone.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.Blob;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredErrorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void haveSomethingFittingInEachMemberThatTheyMustHave() {
        Rich error = DeclaredErrors.make(Rich.SCHEMA, "Too rich", "request-1", NOW);

        assertThat(error.values)
                .containsExactly(
                        "Too rich",
                        "request-1",
                        Blob.ofUtf8("Too rich"),
                        List.of(),
                        Map.of(),
                        NOW,
                        1,
                        1L,
                        false,
                        "Too rich",
                        null);
    }

    /** An error with members of many kinds, the last one of which need not be there. */
    @SuppressWarnings("serial") // never serialised
    private static final class Rich extends ModeledException {
        static final Schema<Rich> SCHEMA = Schema.<Rich>error("test#Rich", 409)
                .member(Member.of("Message", Type.of(Kind.STRING)))
                .member(Member.of("RequestId", Type.of(Kind.STRING)))
                .member(Member.of("Blob", Type.of(Kind.BLOB)).required())
                .member(Member.of("List", Type.list(Type.of(Kind.STRING))).required())
                .member(Member.of("Map", Type.map(Type.of(Kind.STRING), Type.of(Kind.STRING)))
                        .required())
                .member(Member.of("Time", Type.of(Kind.TIMESTAMP)).required())
                .member(Member.of("Integer", Type.of(Kind.INTEGER)).required())
                .member(Member.of("Long", Type.of(Kind.LONG)).required())
                .member(Member.of("Boolean", Type.of(Kind.BOOLEAN)).required())
                .member(Member.of("String", Type.of(Kind.STRING)).required())
                .member(Member.of("Absent", Type.of(Kind.STRING)))
                .build(Rich::new);

        private final @Nullable Object[] values;

        Rich(@Nullable Object[] values) {
            super((String) values[0]);
            this.values = values.clone();
        }

        @Override
        public Schema<?> schema() {
            return SCHEMA;
        }

        @Override
        public @Nullable Object get(int member) {
            return values[member];
        }
    }
}
