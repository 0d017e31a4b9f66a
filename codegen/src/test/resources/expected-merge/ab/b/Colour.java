// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import java.util.List;

public final class Colour extends OpenEnum {
    public static final Colour GREEN = new Colour("GREEN", true);

    public static final EnumSchema<Colour> SCHEMA = EnumSchema.of("b#Colour", value -> new Colour(value, false), List.of(GREEN));

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
