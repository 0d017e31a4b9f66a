package dev.dialtone.core.fault;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The error that a call is answered with.
 *
 * @param statusCode of HTTP; absent: that of the code
 * @param code the error's name; absent: what AWS's front end says at this status
 * @param message for people; absent: that the fault was asked for
 */
public record FaultError(
        @Nullable Integer statusCode,
        @Nullable String code,
        @Nullable String message) implements Shape {
    /** The schema of what is stored and of what the header has. */
    // By hand, because the generator's shapes stand on this module.
    public static final Schema<FaultError> SCHEMA = Schema.<FaultError>structure("dev.dialtone#FaultError")
            .member(Member.of("statusCode", Type.of(Kind.INTEGER)))
            .member(Member.of("code", Type.of(Kind.STRING)))
            .member(Member.of("message", Type.of(Kind.STRING)))
            .build(values -> new FaultError((Integer) values[0], (String) values[1], (String) values[2]));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        Objects.checkIndex(member, 3);
        return switch (member) {
            case 0 -> statusCode;
            case 1 -> code;
            default -> message;
        };
    }
}
