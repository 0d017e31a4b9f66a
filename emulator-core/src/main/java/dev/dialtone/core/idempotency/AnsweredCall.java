package dev.dialtone.core.idempotency;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.Objects;

/**
 * A call that was answered, as it is saved.
 *
 * @param operation the service's name and the operation's, with a dot between
 * @param input its fingerprint
 * @param answer what the operation has answered
 */
record AnsweredCall(String region, String operation, String token, long input, Document answer, Instant forgottenAt)
        implements Shape {

    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    static final Schema<AnsweredCall> SCHEMA = Schema.<AnsweredCall>structure("dev.dialtone#AnsweredCall")
            .member(Member.of("region", Type.of(Kind.STRING)).required())
            .member(Member.of("operation", Type.of(Kind.STRING)).required())
            .member(Member.of("token", Type.of(Kind.STRING)).required())
            .member(Member.of("input", Type.of(Kind.LONG)).required())
            .member(Member.of("answer", Type.of(Kind.DOCUMENT)).required())
            .member(Member.of("forgottenAt", Type.of(Kind.TIMESTAMP)).required())
            .build(values -> new AnsweredCall(
                    (String) Objects.requireNonNull(values[0], "region"),
                    (String) Objects.requireNonNull(values[1], "operation"),
                    (String) Objects.requireNonNull(values[2], "token"),
                    (Long) Objects.requireNonNull(values[3], "input"),
                    (Document) Objects.requireNonNull(values[4], "answer"),
                    (Instant) Objects.requireNonNull(values[5], "forgottenAt")));

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        return switch (member) {
            case 0 -> region;
            case 1 -> operation;
            case 2 -> token;
            case 3 -> input;
            case 4 -> answer;
            case 5 -> forgottenAt;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
