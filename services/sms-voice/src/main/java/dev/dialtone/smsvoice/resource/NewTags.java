package dev.dialtone.smsvoice.resource;

import dev.dialtone.smsvoice.model.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a resource that is being made; they were checked.
 *
 * @param byKey their values
 */
public record NewTags(Map<String, String> byKey) {

    /** What the answer shows: AWS leaves the member out when there are none. */
    public @Nullable List<Tag> shown() {
        return byKey.isEmpty() ? null : Tags.list(byKey);
    }
}
