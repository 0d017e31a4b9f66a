package dev.dialtone.core.resource;

import dev.dialtone.core.shape.Copies;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one resource, as they are stored.
 *
 * @param tags values by key, in the order in which the keys were first given
 */
record StoredTags(Map<String, String> tags) implements Shape {

    @SuppressWarnings("unchecked") // the schema says the type
    static final Schema<StoredTags> SCHEMA = Schema.<StoredTags>structure("dev.dialtone.core.resource#StoredTags")
            .member(Member.of("Tags", Type.map(Type.of(Kind.STRING), Type.of(Kind.STRING)))
                    .required())
            .build(values -> new StoredTags((Map<String, String>) values[0]));

    /** Keeps the map as it is now. */
    StoredTags {
        tags = Copies.copyOf(tags);
    }

    @Override
    public Schema<?> schema() {
        return SCHEMA;
    }

    @Override
    public @Nullable Object get(int member) {
        if (member != 0) {
            throw new IndexOutOfBoundsException(member);
        }
        return tags;
    }
}
