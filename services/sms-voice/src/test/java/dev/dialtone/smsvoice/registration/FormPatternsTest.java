package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.pattern.LinearTime;
import dev.dialtone.core.pattern.SameVerdict;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.TextValidation;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The patterns of registration forms are held to what the contract's are held to. */
@Evidence(DIALTONE)
class FormPatternsTest {

    private final RegistrationForms forms = new RegistrationForms();

    private Set<String> ofFields() {
        Set<String> patterns = new TreeSet<>();
        for (String type : forms.types()) {
            forms.of(type).fields().values().stream()
                    .map(RegistrationForm.Field::definition)
                    .map(RegistrationFieldDefinition::textValidation)
                    .filter(Objects::nonNull)
                    .map(TextValidation::pattern)
                    .forEach(patterns::add);
        }
        return patterns;
    }

    @Test
    void takeTimeInProportion() {
        assertThat(ofFields()).hasSizeGreaterThan(5);
        ofFields().forEach(regex -> LinearTime.require(regex, Constraint.Matches.split(regex)::isMetBy));
    }

    @Test
    void judgeAsTheJdkDoes() {
        long seed = new Random().nextLong();
        ofFields().forEach(regex -> SameVerdict.require(regex, Constraint.Matches.split(regex)::isMetBy, seed));
    }
}
