package dev.dialtone.core.shape;

import java.util.List;
import java.util.Set;

/** An enum as the generator writes them, with one value that messages do not mention. */
final class Colour extends OpenEnum {
    static final Colour RED = new Colour("RED", true);
    static final Colour SKY_BLUE = new Colour("sky-blue", true);
    static final Colour INFRARED = new Colour("INFRARED", true);

    static final EnumSchema<Colour> SCHEMA = EnumSchema.of(
            "test#Colour", value -> new Colour(value, false), List.of(RED, SKY_BLUE, INFRARED), Set.of(INFRARED));

    private Colour(String value, boolean known) {
        super(value, known);
    }
}
