package dev.dialtone.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintMessagesTest {

    private static Problem problem(Constraint constraint, @Nullable Object value, boolean sensitive) {
        return new Problem(List.of("Numbers", 0, "Name"), constraint, value, sensitive);
    }

    private static String demanded(Constraint constraint, @Nullable Object value) {
        String finding = ConstraintMessages.finding(problem(constraint, value, false), "name");
        return finding.substring(finding.indexOf("Member must"));
    }

    @Test
    void showsValueAndNameButNoSecret() {
        Constraint pattern = Constraint.Matches.of("^a$");
        assertThat(ConstraintMessages.finding(problem(pattern, "b", false), "name"))
                .startsWith("Value 'b' at 'name' failed");
        assertThat(ConstraintMessages.finding(problem(pattern, "b", true), "name"))
                .startsWith("Value at 'name' failed");
        assertThat(ConstraintMessages.finding(problem(new Constraint.Required(), null, true), "name"))
                .isEqualTo("Value null at 'name' failed to satisfy constraint: Member must not be null");
    }

    @Test
    void cutsLongValues() {
        String finding =
                ConstraintMessages.finding(problem(Constraint.Matches.of("^a$"), "b".repeat(1000), false), "name");
        assertThat(finding).contains("b".repeat(256) + "…'").doesNotContain("b".repeat(257));
    }

    @Test
    void namesTheBoundThatIsBroken() {
        Constraint length = new Constraint.Length(2L, 4L);
        assertThat(demanded(length, "a")).isEqualTo("Member must have length greater than or equal to 2");
        assertThat(demanded(length, "abcde")).isEqualTo("Member must have length less than or equal to 4");
        assertThat(demanded(new Constraint.Length(1L, null), Map.of()))
                .isEqualTo("Member must have length greater than or equal to 1");
        Constraint range = new Constraint.Range("1", "10");
        assertThat(demanded(range, 0)).isEqualTo("Member must have value greater than or equal to 1");
        assertThat(demanded(range, 11)).isEqualTo("Member must have value less than or equal to 10");
    }

    @Test
    void namesPatternsValuesAndUniqueness() {
        assertThat(demanded(Constraint.Matches.of("^a$"), "b"))
                .isEqualTo("Member must satisfy regular expression pattern: ^a$");
        assertThat(demanded(new Constraint.OneOfInts(List.of(1, 2)), 3))
                .isEqualTo("Member must satisfy enum value set: [1, 2]");
        assertThat(demanded(new Constraint.Unique(), List.of("a", "a"))).isEqualTo("Member must have unique values");
    }

    @Test
    void countsWhatAnAnswerDoesNotHold() {
        Problems problems = new Problems();
        for (int i = 0; i < 103; i++) {
            problems.add(problem(new Constraint.Required(), null, false));
        }
        assertThat(ConstraintMessages.summary(problems))
                .startsWith("103 validation errors detected: Value null")
                .endsWith("Member must not be null; and 3 more");
    }

    @Test
    void countsFindings() {
        Problem one = problem(new Constraint.Required(), null, false);
        Problems problems = new Problems();
        problems.add(one);
        assertThat(ConstraintMessages.summary(problems))
                .isEqualTo("1 validation error detected: "
                        + "Value null at 'Numbers.0.Name' failed to satisfy constraint: Member must not be null");
        problems.add(one);
        assertThat(ConstraintMessages.summary(problems))
                .startsWith("2 validation errors detected: Value null")
                .doesNotContain("more");
    }
}
