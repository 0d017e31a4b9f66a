package dev.dialtone.core.events;

import dev.dialtone.core.packed.PackedDocument;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;
import org.jspecify.annotations.Nullable;

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

    /** Whether the detail is a part of it. */
    default boolean hasEnvelope() {
        return false;
    }

    /** About how many bytes of memory it keeps alive by itself. */
    long weight();

    /** One that is written already. */
    static Payload of(Document json) {
        return new Written(json);
    }

    /**
     * One that was saved, in as little memory as it can be.
     *
     * @param detail what EventBridge calls the detail; absent: the whole
     */
    static Payload saved(Document json, @Nullable Document detail) {
        return new Saved(PackedDocument.of(json), detail == null ? null : PackedDocument.of(detail));
    }

    /** What {@link #of} gives. */
    record Written(Document json) implements Payload {
        @Override
        public long weight() {
            return Weight.of(json);
        }
    }

    /** What {@link #saved} gives. */
    record Saved(PackedDocument packed, @Nullable PackedDocument packedDetail) implements Payload {
        @Override
        public Document json() {
            return packed.unpack();
        }

        @Override
        public Document detail() {
            return (packedDetail == null ? packed : packedDetail).unpack();
        }

        @Override
        public boolean hasEnvelope() {
            return packedDetail != null;
        }

        @Override
        public long weight() {
            return packed.weight() + (packedDetail == null ? 0 : packedDetail.weight());
        }
    }
}
