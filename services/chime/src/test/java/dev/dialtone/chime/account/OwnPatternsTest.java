package dev.dialtone.chime.account;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.pattern.LinearTime;
import dev.dialtone.core.pattern.SameVerdict;
import dev.dialtone.core.shape.Constraint;
import org.junit.jupiter.api.Test;

/** The pattern that no contract has is held to what the contracts' are held to. */
@Evidence(DIALTONE)
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
