// Generated from the contract; do not edit.
package ab.b;

import dev.dialtone.core.shape.EnumSchema;
import dev.dialtone.core.shape.OpenEnum;
import java.util.List;

public final class Shout extends OpenEnum {
    public static final Shout LOUD = new Shout("LOUD", true);

    public static final EnumSchema<Shout> SCHEMA = EnumSchema.of("b#Shout", value -> new Shout(value, false), List.of(LOUD));

    private Shout(String value, boolean known) {
        super(value, known);
    }

    public static Shout of(String value) {
        return SCHEMA.of(value);
    }

    public static List<Shout> values() {
        return SCHEMA.values();
    }
}
