package dev.dialtone.core.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken constraint, as data: every service words it in its own way.
 *
 * @param path from the input down: member names and map keys as {@link String}, list positions as {@link Integer}
 * @param constraint what was demanded
 * @param value what was found; null when the member is absent
 * @param sensitive whether the value must not be shown
 */
public record Problem(
        List<Object> path, Constraint constraint, @Nullable Object value, boolean sensitive) {

    /** The path with a separator between its steps and none in front. */
    public String path(String separator) {
        return join(path, separator);
    }

    static String join(List<Object> path, String separator) {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (!text.isEmpty()) {
                text.append(separator);
            }
            text.append(step);
        }
        return text.toString();
    }
}
