// Generated from the contract; do not edit.
package example.client.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A line that calls are led through.
 *
 * @param holder Who holds it; absent: nobody.
 */
public record Line(@Nullable String holder, @Nullable Colour colour, @Nullable Duration ring) implements Held {
}
