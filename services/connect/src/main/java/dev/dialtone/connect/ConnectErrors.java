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
import dev.dialtone.core.shape.ConstraintMessages;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;

/** Connect's errors: the texts that AWS was seen to give, where it was seen. */
final class ConnectErrors implements ServiceErrors {
    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        return invalidInput(operation, ConstraintMessages.summary(problems));
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
}
