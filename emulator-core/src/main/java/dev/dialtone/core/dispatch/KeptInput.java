package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a call has asked, as the journal keeps it: a small input as it is, which costs nothing until somebody looks at it, and an
 * excerpt of a large one, which keeps nothing of it alive.
 */
public final class KeptInput {
    /** An input that weighs more is large. */
    private static final int LARGE = 8 * 1024;

    private final @Nullable Shape whole;
    private final Documents.@Nullable Excerpt excerpt;
    private final long weight;

    private KeptInput(@Nullable Shape whole, Documents.@Nullable Excerpt excerpt, long weight) {
        this.whole = whole;
        this.excerpt = excerpt;
        this.weight = weight;
    }

    /** Keeps an input, or what it needs of it. */
    public static KeptInput of(Shape input) {
        long weight = Weight.of(input);
        if (weight <= LARGE) {
            return new KeptInput(input, null, weight);
        }
        Documents.Excerpt excerpt = Documents.excerpt(input);
        return new KeptInput(null, excerpt, Weight.of(excerpt.document()));
    }

    /** The input for people to read, without what the contract marks sensitive. */
    public Document document() {
        if (whole != null) {
            return Documents.of(whole);
        }
        return excerpt == null ? new Document(null) : excerpt.document();
    }

    /** Whether the document lacks something of the input because that is large. */
    public boolean isCut() {
        return excerpt != null && excerpt.isCut();
    }

    /** About how many bytes of memory it keeps alive. */
    long weight() {
        return weight;
    }
}
