package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How something that a call begins ends, in place of its usual end.
 *
 * @param status the one that it ends in, as the service names it; of those that the operation is {@linkplain LateFailure known} for
 * @param reason for people; absent: the service says nothing, or words of its own
 */
public record Ending(String status, @Nullable String reason) implements Shape {
    /** The schema of what is stored and of what the header has. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<Ending> SCHEMA = Schema.<Ending>structure("dev.dialtone#Ending")
            .member(Member.of("status", Type.of(Kind.STRING)).required())
            .member(Member.of("reason", Type.of(Kind.STRING)))
            .build(values -> new Ending((String) Objects.requireNonNull(values[0], "status"), (String) values[1]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        Objects.checkIndex(member, 2);
        return member == 0 ? status : reason;
    }
}
