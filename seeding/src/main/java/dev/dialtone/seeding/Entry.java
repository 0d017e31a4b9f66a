package dev.dialtone.seeding;

import dev.dialtone.core.shape.Document;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a seed.
 *
 * @param place for messages: {@code shop.yaml: entry 3 (pool)}
 * @param name what later entries call its answer; null: nothing
 * @param service as {@code pinpoint-sms-voice-v2}; {@code dialtone} is the control API
 * @param operation AWS's name, or that of the control API
 * @param account 12 digits
 * @param input with its references
 */
record Entry(
        String place,
        @Nullable String name,
        String service,
        String operation,
        String account,
        String region,
        Document input) {

    /** {@code shop.yaml: entry 3 (pool), pinpoint-sms-voice-v2 CreatePool}. */
    @Override
    public String toString() {
        return place + ", " + service + " " + operation;
    }
}
