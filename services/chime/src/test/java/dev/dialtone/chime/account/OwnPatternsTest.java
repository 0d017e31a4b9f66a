package dev.dialtone.chime.account;

import dev.dialtone.core.pattern.LinearTime;
import dev.dialtone.core.pattern.SameVerdict;
import dev.dialtone.core.shape.Constraint;
import org.junit.jupiter.api.Test;

/** The pattern that no contract has is held to what the contracts' are held to. */
class OwnPatternsTest {

    private static final Constraint.Matches BUCKET = Settings.Loaded.BUCKET;

    @Test
    void takesTimeInProportion() {
        LinearTime.require(BUCKET.regex(), BUCKET::isMetBy);
    }

    @Test
    void judgesAsTheJdkDoes() {
        SameVerdict.require(BUCKET.regex(), BUCKET::isMetBy, 5);
    }
}
