package dev.dialtone.core.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of the contract: thrown by behaviour, answered as a shape. It has no stack trace, because it is an answer and
 * not a fault of the program.
 */
@SuppressWarnings("serial") // never serialised; members are values of the contract
public abstract class ModeledException extends RuntimeException implements Shape {
    private static final int MOST_TEXTS = 10;

    /** For generated subclasses only. */
    protected ModeledException(@Nullable String message) {
        super(message, null, false, false);
    }

    /**
     * What it says, for logs and the journal: its message; of an error that has none in the contract, such as Connect's of flows, the
     * first ten texts in its members. Absent when there is none.
     */
    public final @Nullable String said() {
        if (getMessage() != null) {
            return getMessage();
        }
        List<String> texts = new ArrayList<>();
        collect(this, texts);
        return texts.isEmpty() ? null : String.join("; ", texts.subList(0, Math.min(texts.size(), MOST_TEXTS)));
    }

    private static void collect(@Nullable Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Shape shape) {
            shape.schema().members().forEach(member -> collect(shape.get(member.index()), texts));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, texts));
        }
    }
}
