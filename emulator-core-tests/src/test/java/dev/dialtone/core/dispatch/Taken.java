package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import org.jspecify.annotations.Nullable;

/** The one error of {@link SmallModel}, and how its services word what the house finds. */
@SuppressWarnings("serial") // never serialised
final class Taken extends ModeledException {

    static final Schema<Taken> SCHEMA = Schema.<Taken>error("test#Taken", 409)
            .member(Member.of("Message", Type.of(Kind.STRING)))
            .build(v -> new Taken((String) v[0]));

    private final @Nullable String message;

    Taken(@Nullable String message) {
        super(message);
        this.message = message;
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        return message;
    }
}
