package dev.dialtone.client.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds an event in AWS's form. */
public interface TypedEvent {

    /** AWS's own object. */
    Map<String, @Nullable Object> event();

    /** The event's own type: {@code TEXT_DELIVERED}, or the detail-type of what goes to EventBridge; null when it has none. */
    default @Nullable String type() {
        Object type = event().get("eventType");
        return (type == null ? event().get("detail-type") : type) instanceof String text ? text : null;
    }
}
