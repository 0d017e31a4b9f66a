package dev.dialtone.protocol.tests;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.protocol.tests.restjsonvalidation.framework.ValidationException;
import dev.dialtone.protocol.tests.restjsonvalidation.framework.ValidationExceptionField;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words broken constraints as {@code smithy.framework#ValidationException}. */
final class SuiteErrors implements ServiceErrors {

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        String all = problems.all().stream().map(SuiteErrors::describe).collect(Collectors.joining("; "));
        return ValidationException.builder()
                .message(problems.count() + " validation error" + (problems.count() == 1 ? "" : "s") + " detected. "
                        + all)
                .fieldList(problems.all().stream()
                        .map(problem -> ValidationExceptionField.builder()
                                .path(path(problem))
                                .message(describe(problem))
                                .build())
                        .toList())
                .build();
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        throw new UnsupportedOperationException();
    }

    private static String path(Problem problem) {
        return "/" + problem.path("/");
    }

    private static String describe(Problem problem) {
        Object value = problem.value();
        String length = problem.constraint() instanceof Constraint.Length && value != null
                ? " with length " + Constraint.Length.of(value)
                : "";
        return "Value" + length + " at '" + path(problem) + "' failed to satisfy constraint: Member must "
                + demand(problem.constraint());
    }

    private static String demand(Constraint constraint) {
        if (constraint instanceof Constraint.Length length) {
            return "have length " + bounds(length.min(), length.max());
        } else if (constraint instanceof Constraint.Range range) {
            return "be " + bounds(range.min(), range.max());
        } else if (constraint instanceof Constraint.Matches matches) {
            return "satisfy regular expression pattern: " + matches.regex();
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            return "satisfy enum value set: " + oneOf.schema().publicValues();
        } else if (constraint instanceof Constraint.OneOfInts oneOf) {
            return "satisfy enum value set: " + oneOf.values();
        } else if (constraint instanceof Constraint.Unique) {
            return "have unique values";
        }
        return "not be null";
    }

    private static String bounds(@Nullable Object min, @Nullable Object max) {
        if (min == null) {
            return "less than or equal to " + max;
        } else if (max == null) {
            return "greater than or equal to " + min;
        }
        return "between " + min + " and " + max + ", inclusive";
    }
}
