// Generated from the contract; do not edit.
package ab;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import java.util.List;

public final class Colour extends OpenEnum {
    public static final Colour RED = new Colour("RED", true);
    public static final Colour GREEN = new Colour("GREEN", true);

    public static final EnumSchema<Colour> SCHEMA = EnumSchema.of("ab#Colour", value -> new Colour(value, false), List.of(RED, GREEN));

    private Colour(String value, boolean known) {
        super(value, known);
    }

    public static Colour of(String value) {
        return SCHEMA.of(value);
    }

    public static List<Colour> values() {
        return SCHEMA.values();
    }
}
