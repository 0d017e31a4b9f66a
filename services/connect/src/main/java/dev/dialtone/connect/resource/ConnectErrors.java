package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.DuplicateResourceException;
import dev.dialtone.connect.model.IdempotencyException;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.InvalidRequestException;
import dev.dialtone.connect.model.LimitExceededException;
import dev.dialtone.connect.model.ResourceConflictException;
import dev.dialtone.connect.model.ResourceInUseException;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.connect.model.ResourceNotReadyException;
import dev.dialtone.connect.model.ResourceType;
import dev.dialtone.connect.model.ServiceQuotaExceededException;
import dev.dialtone.connect.model.ThrottlingException;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.ConstraintMessages;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connect's errors: the texts that AWS was seen to give, where it was seen. */
public final class ConnectErrors implements ServiceErrors {
    /** A destination of a call that is no number, in the words of AWS. */
    public static final String NOT_E164 = "DestinationPhoneNumber not in E164 format";

    private static final String DESTINATION = "DestinationPhoneNumber";

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        if (problems.all().stream()
                .anyMatch(
                        problem -> problem.value() != null && problem.path(".").equals(DESTINATION))) {
            return invalidParameter(NOT_E164);
        }
        String message = tooLongList(problems).orElseGet(() -> ConstraintMessages.summary(problems));
        return invalidInput(operation, message);
    }

    /** Of a list that is too long AWS was seen to say this. */
    private static Optional<String> tooLongList(Problems problems) {
        Problem first = problems.all().get(0);
        if (problems.count() == 1
                && first.value() instanceof Collection<?> items
                && first.constraint() instanceof Constraint.Length length
                && length.max() != null
                && items.size() > length.max()) {
            return Optional.of(first.path(".") + " must include at most " + length.max() + " items");
        }
        return Optional.empty();
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

    /** Also of the instance operations, which declare no such error: the front end throttles every call. */
    @Override
    public ModeledException throttled(Operation<?, ?> operation) {
        return ThrottlingException.builder().message("Rate exceeded").build();
    }

    /** A member that the contract allows, and the service does not. */
    public static InvalidParameterException invalidParameter(String message) {
        return InvalidParameterException.builder().message(message).build();
    }

    /** The same of operations that do not declare InvalidParameterException. */
    public static InvalidRequestException invalidRequest(String message) {
        return InvalidRequestException.builder().message(message).build();
    }

    /** Something is not there, or it belongs to another account or region. */
    public static ResourceNotFoundException notFound(String message) {
        return ResourceNotFoundException.builder().message(message).build();
    }

    /** There is no such instance here, in the words of AWS. */
    public static ResourceNotFoundException instanceNotFound() {
        return notFound("Instance not found");
    }

    /** Something of an instance is not there, in the words of AWS. */
    public static ResourceNotFoundException resourceNotFound() {
        return notFound("Resource not found");
    }

    /** A name is taken. */
    public static DuplicateResourceException duplicate(String message) {
        return DuplicateResourceException.builder().message(message).build();
    }

    /** Something else is being done to a resource. */
    public static ResourceConflictException conflict(String message) {
        return ResourceConflictException.builder().message(message).build();
    }

    /** A resource is not ready for what is asked of it. */
    public static ResourceNotReadyException notReady(String message) {
        return ResourceNotReadyException.builder().message(message).build();
    }

    /** There would be more of something in an instance than a quota allows. */
    public static LimitExceededException limitExceeded(String message) {
        return LimitExceededException.builder().message(message).build();
    }

    /** The same of operations that may not declare LimitExceededException: those tell it as an InvalidRequestException. */
    public static ModeledException limitExceeded(Operation<?, ?> operation, String message) {
        return operation.errors().contains(LimitExceededException.SCHEMA)
                ? limitExceeded(message)
                : invalidRequest(message);
    }

    /**
     * Something cannot go, since something else needs it.
     *
     * @param type of what needs it; null when AWS has no name for the type
     * @param arn of what needs it
     */
    public static ResourceInUseException inUse(String message, @Nullable ResourceType type, String arn) {
        return ResourceInUseException.builder()
                .message(message)
                .resourceType(type)
                .resourceId(arn)
                .build();
    }

    /** There would be more than a quota allows. */
    public static ServiceQuotaExceededException quotaExceeded(String message) {
        return ServiceQuotaExceededException.builder().message(message).build();
    }

    /**
     * Something that is named is of another kind, or in a state in which that cannot be done, as an operation tells it: some know {@link
     * InvalidParameterException} only.
     */
    public static ModeledException wrongState(Operation<?, ?> operation, String message) {
        return operation.errors().contains(InvalidRequestException.SCHEMA)
                ? invalidRequest(message)
                : invalidParameter(message);
    }

    /** A member that the service does not allow, as an operation tells it: some know {@link InvalidRequestException} only. */
    public static ModeledException invalidInput(Operation<?, ?> operation, String message) {
        return operation.errors().contains(InvalidParameterException.SCHEMA)
                ? invalidParameter(message)
                : invalidRequest(message);
    }
}
