package dev.dialtone.chime;

import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Broken constraints in the words that AWS's services use for them. */
final class ProblemText {

    private ProblemText() {}

    /** Every finding, each with its field. */
    static String of(List<Problem> problems) {
        List<String> findings = new ArrayList<>();
        for (Problem problem : problems) {
            findings.add(value(problem) + " at '" + problem.path(".") + "' failed to satisfy constraint: Member must "
                    + demand(problem.constraint(), problem.value()));
        }
        int count = findings.size();
        return count + " validation error" + (count == 1 ? "" : "s") + " detected: " + String.join("; ", findings);
    }

    private static String value(Problem problem) {
        if (problem.value() == null) {
            return "Value null";
        }
        return problem.sensitive() ? "Value" : "Value '" + problem.value() + "'";
    }

    private static String demand(Constraint constraint, @Nullable Object value) {
        if (constraint instanceof Constraint.Required) {
            return "not be null";
        } else if (constraint instanceof Constraint.Length length) {
            boolean isTooShort =
                    length.min() != null && Constraint.Length.of(Objects.requireNonNull(value)) < length.min();
            return isTooShort
                    ? "have length greater than or equal to " + length.min()
                    : "have length less than or equal to " + length.max();
        } else if (constraint instanceof Constraint.Range range) {
            boolean isTooSmall = range.min() != null
                    && !new Constraint.Range(range.min(), null).isMetBy(Objects.requireNonNull(value));
            return isTooSmall
                    ? "have value greater than or equal to " + range.min()
                    : "have value less than or equal to " + range.max();
        } else if (constraint instanceof Constraint.Matches matches) {
            return "satisfy regular expression pattern: " + matches.regex();
        } else if (constraint instanceof Constraint.OneOf values) {
            return "satisfy enum value set: " + values.schema().values();
        } else if (constraint instanceof Constraint.OneOfInts values) {
            return "satisfy enum value set: " + values.values();
        }
        return "have unique elements";
    }
}
