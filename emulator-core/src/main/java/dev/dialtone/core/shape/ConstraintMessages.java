package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/** Broken constraints in the words that AWS's services have for them. */
public final class ConstraintMessages {

    private ConstraintMessages() {}

    /** {@code 1 validation error detected: Value '0' at 'MaxResults' failed to satisfy constraint: …}. */
    public static String summary(Problems problems) {
        Problems.Rendered<String> rendered = problems.render(problem -> finding(problem, problem.path(".")));
        return problems.count() + (problems.count() == 1 ? " validation error" : " validation errors") + " detected: "
                + String.join("; ", rendered.findings())
                + (rendered.more() == 0 ? "" : "; and " + rendered.more() + " more");
    }

    /**
     * One finding without the count: {@code Value null at 'name' failed to satisfy constraint: Member must not be null}.
     *
     * @param name what the service calls the member
     */
    public static String finding(Problem problem, String name) {
        return shown(problem) + " at '" + name + "' failed to satisfy constraint: Member must " + demand(problem);
    }

    private static String shown(Problem problem) {
        Object value = problem.value();
        if (value == null) {
            return "Value null";
        } else if (problem.sensitive()) {
            return "Value";
        }
        return "Value '" + Excerpt.of(value.toString()) + "'";
    }

    private static String demand(Problem problem) {
        Constraint constraint = problem.constraint();
        if (constraint instanceof Constraint.Required) {
            return "not be null";
        } else if (constraint instanceof Constraint.Length length) {
            boolean isShort = length.min() != null && Constraint.Length.of(present(problem)) < length.min();
            return "have length " + bound(isShort, length.min(), length.max());
        } else if (constraint instanceof Constraint.Range range) {
            boolean isSmall = range.min() != null && !new Constraint.Range(range.min(), null).isMetBy(present(problem));
            return "have value " + bound(isSmall, range.min(), range.max());
        } else if (constraint instanceof Constraint.Matches matches) {
            return "satisfy regular expression pattern: " + matches.regex();
        } else if (constraint instanceof Constraint.OneOf values) {
            return "satisfy enum value set: " + values.schema().publicValues();
        } else if (constraint instanceof Constraint.OneOfInts values) {
            return "satisfy enum value set: " + values.values();
        }
        return "have unique values";
    }

    private static String bound(boolean isBelow, @Nullable Object min, @Nullable Object max) {
        return isBelow ? "greater than or equal to " + min : "less than or equal to " + max;
    }

    private static Object present(Problem problem) {
        return problem.value() == null ? "" : problem.value();
    }
}
