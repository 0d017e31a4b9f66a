package dev.dialtone.core.invocation;

import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Weight;

/**
 * A call that has succeeded and may have changed something.
 *
 * @param service its name, as {@code pinpoint-sms-voice-v2}
 * @param operation its name
 * @param region the caller's
 * @param input whole, with what the contract marks sensitive
 * @param output the same
 */
public record Change(String service, String operation, String region, Shape input, Shape output) {

    private static final int BYTES = 100;

    /** About how many bytes of memory it keeps alive. */
    long weight() {
        return BYTES + Weight.of(region) + Weight.of(input) + Weight.of(output);
    }
}
