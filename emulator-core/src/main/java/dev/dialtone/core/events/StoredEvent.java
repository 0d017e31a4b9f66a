package dev.dialtone.core.events;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event as it is saved. */
record StoredEvent(EmittedEvent event) implements Shape {
    /** The schema of what is stored. */
    // By hand, because the generator's shapes stand on this module.
    static final Schema<StoredEvent> SCHEMA = Schema.<StoredEvent>structure("dev.dialtone#StoredEvent")
            .member(Member.of("eventId", Type.of(Kind.STRING)).required())
            .member(Member.of("event", Type.of(Kind.DOCUMENT)).required())
            .member(Member.of("detail", Type.of(Kind.DOCUMENT)))
            .member(Member.of("destination", Type.of(Kind.STRING)))
            .member(Member.of("delivery", Type.of(Kind.STRING)).required())
            .member(Member.of("attempts", Type.of(Kind.INTEGER).range("0", null))
                    .required())
            .member(Member.of("lastError", Type.of(Kind.STRING)))
            .member(Member.of("emittedAt", Type.of(Kind.TIMESTAMP)).required())
            .member(Member.of("region", Type.of(Kind.STRING)).required())
            .build(values -> new StoredEvent(new EmittedEvent(
                    text(values[0]),
                    Payload.saved((Document) Objects.requireNonNull(values[1]), (Document) values[2]),
                    (String) values[3],
                    Delivery.valueOf(text(values[4])),
                    (Integer) Objects.requireNonNull(values[5]),
                    (String) values[6],
                    (Instant) Objects.requireNonNull(values[7]),
                    text(values[8]))));

    static StoredEvent of(EmittedEvent event) {
        return new StoredEvent(event);
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return switch (member) {
            case 0 -> event.eventId();
            case 1 -> event.event();
            case 2 -> detail();
            case 3 -> event.destination();
            case 4 -> event.delivery().name();
            case 5 -> event.attempts();
            case 6 -> event.lastError();
            case 7 -> event.emittedAt();
            case 8 -> event.region();
            default -> throw new IndexOutOfBoundsException(member);
        };
    }

    /** Absent where it is the event itself. */
    private @Nullable Document detail() {
        Document detail = event.payload().detail();
        return detail.equals(event.event()) ? null : detail;
    }
}
