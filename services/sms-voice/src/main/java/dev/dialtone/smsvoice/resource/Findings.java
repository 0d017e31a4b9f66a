package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.ConstraintMessages;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words the failures that are found before behaviour: broken constraints, page tokens, client tokens.
 */
public final class Findings implements ServiceErrors {
    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        boolean isAllAbsent =
                problems.all().stream().allMatch(problem -> problem.constraint() instanceof Constraint.Required);
        ValidationExceptionReason reason =
                isAllAbsent ? ValidationExceptionReason.MISSING_PARAMETER : ValidationExceptionReason.INVALID_PARAMETER;
        Problems.Rendered<ValidationExceptionField> rendered =
                problems.render(problem -> field(operation.input(), problem));
        return Refusals.invalid(reason, rendered.findings(), rendered.more());
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return Refusals.invalid(
                ValidationExceptionReason.INVALID_NEXT_TOKEN,
                "nextToken",
                "The token was not given by this operation, or not for these parameters");
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        return Refusals.invalid(
                ValidationExceptionReason.INVALID_PARAMETER,
                "clientToken",
                "The token was used before with other parameters");
    }

    private static ValidationExceptionField field(Schema<?> input, Problem problem) {
        String name = name(input, problem.path());
        return Refusals.field(name, ConstraintMessages.finding(problem, name));
    }

    /** {@code filters.1.member.values.2.member}: members in lower camel case, positions from 1, map keys as they are. */
    static String name(Schema<?> input, List<Object> path) {
        StringBuilder name = new StringBuilder();
        Schema<?> structure = input;
        Type type = null;
        for (Object step : path) {
            if (!name.isEmpty()) {
                name.append('.');
            }
            if (step instanceof Integer position) {
                name.append(position + 1).append(".member");
            } else if (structure != null) {
                name.append(lowerCamel(step.toString()));
            } else {
                name.append(step);
            }
            type = next(structure, type, step);
            structure = type != null && isStructure(type) ? type.schema() : null;
        }
        return name.toString();
    }

    private static @Nullable Type next(@Nullable Schema<?> structure, @Nullable Type type, Object step) {
        if (structure != null) {
            Member member = structure.member(step.toString());
            return member == null ? null : member.type();
        }
        return type != null && (type.kind() == Kind.LIST || type.kind() == Kind.MAP) ? type.element() : null;
    }

    private static boolean isStructure(Type type) {
        return type.kind() == Kind.STRUCTURE || type.kind() == Kind.UNION;
    }

    private static String lowerCamel(String member) {
        return member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    }
}
