package dev.dialtone.connect;

import dev.dialtone.connect.model.IdempotencyException;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.ServiceQuotaExceededException;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Connect's errors: the texts that AWS was seen to give, where it was seen. */
final class ConnectErrors implements ServiceErrors {
    private static final int MOST_CHARACTERS_SHOWN = 100;

    @Override
    public ModeledException invalid(Operation<?, ?> operation, List<Problem> problems) {
        return invalidInput(
                operation, problems.stream().map(ConnectErrors::describe).collect(Collectors.joining("; ")));
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return invalidInput(
                operation, "The next token is not valid (expected: one from the same call with the same filters)");
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        String message = "The client token " + token + " was used with other parameters";
        // The instance operations have a client token but not this error.
        return operation.errors().contains(IdempotencyException.SCHEMA)
                ? IdempotencyException.builder().message(message).build()
                : invalidInput(operation, message);
    }

    static InvalidParameterException invalidParameter(String message) {
        return InvalidParameterException.builder().message(message).build();
    }

    static InvalidRequestException invalidRequest(String message) {
        return InvalidRequestException.builder().message(message).build();
    }

    static ResourceNotFoundException notFound(String message) {
        return ResourceNotFoundException.builder().message(message).build();
    }

    static ResourceNotFoundException instanceNotFound() {
        return notFound("Instance not found");
    }

    static ResourceInUseException inProgress(StoredPhoneNumber number) {
        return ResourceInUseException.builder()
                .message("Phone number " + number.phoneNumber() + " is being changed (status: " + number.status() + ")")
                .resourceType(ResourceType.PHONE_NUMBER)
                .resourceId(number.phoneNumberArn())
                .build();
    }

    static ServiceQuotaExceededException quotaExceeded(String message) {
        return ServiceQuotaExceededException.builder().message(message).build();
    }

    /** The instance operations know {@link InvalidRequestException} only. */
    private static ModeledException invalidInput(Operation<?, ?> operation, String message) {
        return operation.errors().contains(InvalidParameterException.SCHEMA)
                ? invalidParameter(message)
                : invalidRequest(message);
    }

    private static String describe(Problem problem) {
        Constraint constraint = problem.constraint();
        if (constraint instanceof Constraint.Required) {
            return problem.path(".") + ": absent (expected: a value)";
        } else if (constraint instanceof Constraint.Length length) {
            return problem.path(".") + ": " + length(problem.value()) + " (expected: "
                    + range(length.min(), length.max()) + ")";
        } else if (constraint instanceof Constraint.Range range) {
            return problem.path(".") + ": " + shown(problem) + " (expected: " + range(range.min(), range.max()) + ")";
        } else if (constraint instanceof Constraint.Matches matches) {
            return problem.path(".") + ": " + shown(problem) + " (expected: to match " + matches.regex() + ")";
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            return problem.path(".") + ": " + shown(problem) + " (expected: " + choices(oneOf) + ")";
        }
        return problem.path(".") + ": " + shown(problem) + " (expected: a valid value)";
    }

    private static String length(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        long length = Constraint.Length.of(value);
        return value instanceof Collection || value instanceof Map ? length + " items" : length + " characters";
    }

    private static String range(@Nullable Object min, @Nullable Object max) {
        if (max == null) {
            return min + " or more";
        }
        return (min == null ? 0 : min) + ".." + max;
    }

    private static String choices(Constraint.OneOf oneOf) {
        List<String> values =
                oneOf.schema().values().stream().map(value -> value.value()).toList();
        // The country codes would fill a page.
        return values.size() > 20 ? "one of " + values.size() + " codes" : String.join(", ", values);
    }

    private static String shown(Problem problem) {
        if (problem.sensitive()) {
            return "a value not shown";
        }
        String text = String.valueOf(problem.value());
        return text.length() <= MOST_CHARACTERS_SHOWN ? text : text.substring(0, MOST_CHARACTERS_SHOWN) + "…";
    }
}
