package dev.dialtone.core.events;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;

/**
 * What an event tells: AWS's own object. Accounts keep thousands of events that nobody looks at, so it is written when it is
 * read. Immutable, and the same at every reading.
 */
public interface Payload {

    /** AWS's own object. */
    Document json();

    /**
     * What EventBridge calls the detail: of an event that is written as the bus shows it, the part that its sender gives; of every
     * other one the whole.
     */
    default Document detail() {
        return json();
    }

    /** About how many bytes of memory it keeps alive by itself. */
    long weight();

    /** One that is written already. */
    static Payload of(Document json) {
        return new Written(json);
    }

    /** What {@link #of} gives. */
    record Written(Document json) implements Payload {
        @Override
        public long weight() {
            return Weight.of(json);
        }
    }
}
