package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.control.model.GetClockInput;
import dev.dialtone.control.model.GetClockOutput;
import dev.dialtone.control.model.TransitionMode;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ControlErrorsTest {

    private final ControlErrors errors = new ControlErrors();
    private final Operation<GetClockInput, GetClockOutput> operation =
            new Operation<>("GetClock", GetClockInput.SCHEMA, GetClockOutput.SCHEMA, null, List::of, null, null);

    @Test
    void saysMemberValueAndExpectation() {
        assertThat(worded(
                        new Constraint.Matches(
                                "^[0-9]{12}$", List.of("^[0-9]{12}$"), List.of(), "12 digits such as 111122223333"),
                        "12"))
                .isEqualTo("transitions.0.it: 12 (expected: 12 digits such as 111122223333)");
        assertThat(worded(new Constraint.OneOf(TransitionMode.SCHEMA), "LATER"))
                .isEqualTo("transitions.0.it: LATER (expected: IMMEDIATE, AFTER, READS)");
        assertThat(worded(new Constraint.Range("1", "10"), 0)).isEqualTo("transitions.0.it: 0 (expected: 1..10)");
        assertThat(worded(new Constraint.Range("1", null), 0)).isEqualTo("transitions.0.it: 0 (expected: 1 or more)");
        assertThat(worded(new Constraint.Range(null, "10"), 11))
                .isEqualTo("transitions.0.it: 11 (expected: 10 or less)");
        assertThat(worded(new Constraint.Length(1L, 2L), "abc"))
                .isEqualTo("transitions.0.it: abc (expected: length 1..2)");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(worded(new Constraint.Required(), null)).isEqualTo("transitions.0.it is missing");
    }

    @Test
    void saysWhatWasProbablyMeant() {
        Constraint known = new Constraint.Known(List.of("outcome", "delay", "lineType", "repeatEvents"));

        assertThat(worded(known, "linetype")).isEqualTo("transitions.0.it is unknown (nearest: lineType)");
        assertThat(worded(known, "delya")).isEqualTo("transitions.0.it is unknown (nearest: delay)");
        assertThat(worded(known, "repeatevent")).isEqualTo("transitions.0.it is unknown (nearest: repeatEvents)");
        assertThat(worded(known, "repeat")).isEqualTo("transitions.0.it is unknown (nearest: repeatEvents)");
        assertThat(worded(known, "number"))
                .isEqualTo("transitions.0.it is unknown (expected: outcome, delay, lineType, repeatEvents)");
        assertThat(worded(known, "x".repeat(100_000))).endsWith("(expected: outcome, delay, lineType, repeatEvents)");
        assertThat(worded(new Constraint.Known(List.of()), "account"))
                .isEqualTo("transitions.0.it is unknown (expected: none)");
    }

    @Test
    void namesEveryFinding() {
        Problem first = new Problem(List.of("a"), new Constraint.Required(), null, false);
        Problem second = new Problem(List.of("b"), new Constraint.Required(), null, false);

        assertThat(errors.invalid(operation, all(first, second))).hasMessage("a is missing; b is missing");
    }

    @Test
    void wordsTokensOfOtherCalls() {
        assertThat(errors.invalidPageToken(operation)).hasMessage("the page token is not of this listing");
        assertThat(errors.tokenReused(operation, "t-1")).hasMessage("the token t-1 came with another input before");
    }

    private static Problems all(Problem... problems) {
        Problems all = new Problems();
        for (Problem problem : problems) {
            all.add(problem);
        }
        return all;
    }

    private @Nullable String worded(Constraint constraint, @Nullable Object value) {
        Problem problem = new Problem(List.of("transitions", 0, "it"), constraint, value, false);
        return errors.invalid(operation, all(problem)).getMessage();
    }
}
