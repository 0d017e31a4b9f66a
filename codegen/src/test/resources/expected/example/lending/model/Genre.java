// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import java.util.List;

public final class Genre extends OpenEnum {
    public static final Genre NOVEL = new Genre("NOVEL", true);
    public static final Genre SHORT_STORY = new Genre("short-story", true);

    public static final EnumSchema<Genre> SCHEMA = EnumSchema.of("example.lending#Genre", value -> new Genre(value, false), List.of(NOVEL, SHORT_STORY));

    private Genre(String value, boolean known) {
        super(value, known);
    }

    public static Genre of(String value) {
        return SCHEMA.of(value);
    }

    public static List<Genre> values() {
        return SCHEMA.values();
    }
}
