package dev.dialtone.core.invocation;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.DocumentReader;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call that has changed something, as it is saved. */
record StoredChange(String service, String operation, String region, Document input, Document output) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    static final Schema<StoredChange> SCHEMA = Schema.<StoredChange>structure("dev.dialtone#StoredChange")
            .member(Member.of("service", Type.of(Kind.STRING)).required())
            .member(Member.of("operation", Type.of(Kind.STRING)).required())
            .member(Member.of("region", Type.of(Kind.STRING)).required())
            .member(Member.of("input", Type.of(Kind.DOCUMENT)).required())
            .member(Member.of("output", Type.of(Kind.DOCUMENT)).required())
            .build(values -> new StoredChange(
                    (String) Objects.requireNonNull(values[0], "service"),
                    (String) Objects.requireNonNull(values[1], "operation"),
                    (String) Objects.requireNonNull(values[2], "region"),
                    (Document) Objects.requireNonNull(values[3], "input"),
                    (Document) Objects.requireNonNull(values[4], "output")));

    static StoredChange of(Change change) {
        return new StoredChange(
                change.service(),
                change.operation(),
                change.region(),
                Documents.complete(change.input()),
                Documents.complete(change.output()));
    }

    /** The call; one of an operation that there is not is an {@link IllegalArgumentException}. */
    Change change(Function<String, @Nullable Operation<?, ?>> operations) {
        Operation<?, ?> called = operations.apply(service + '.' + operation);
        if (called == null) {
            throw new IllegalArgumentException(
                    "operation: " + operation + " of " + service + " (expected: one that there is)");
        }
        return new Change(
                service,
                operation,
                region,
                DocumentReader.read(called.input(), input),
                DocumentReader.read(called.output(), output));
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public Object get(int member) {
        return switch (member) {
            case 0 -> service;
            case 1 -> operation;
            case 2 -> region;
            case 3 -> input;
            case 4 -> output;
            default -> throw new IndexOutOfBoundsException(member);
        };
    }
}
