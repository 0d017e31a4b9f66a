package dev.dialtone.chime;

import dev.dialtone.chime.model.BadRequestException;
import dev.dialtone.chime.model.ConflictException;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.NotFoundException;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.ResourceLimitExceededException;
import dev.dialtone.core.shape.ModeledException;

/**
 * Why something is not done: the error of a call, or an item among the errors of a batch.
 *
 * @param code which kind
 * @param message for people
 */
record Refusal(ErrorCode code, String message) {

    static Refusal badRequest(String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, message);
    }

    static Refusal conflict(String message) {
        return new Refusal(ErrorCode.CONFLICT, message);
    }

    static Refusal notFound() {
        return new Refusal(ErrorCode.NOT_FOUND, "Unable to find the requested identifier");
    }

    static Refusal invalidPageToken() {
        return badRequest("NextToken is not valid for this request");
    }

    static Refusal overQuota(int quota) {
        return new Refusal(
                ErrorCode.RESOURCE_LIMIT_EXCEEDED, "The account can have at most " + quota + " phone numbers");
    }

    /** No operation that deletes declares a 409, so this is a BadRequestException with a code of its own. */
    static Refusal associationsExist() {
        return new Refusal(
                ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST,
                "The phone number is associated with a user, voice connector, voice connector group or SIP rule");
    }

    /** This refusal as the answer to a call. */
    ModeledException exception() {
        if (code.equals(ErrorCode.NOT_FOUND)) {
            return NotFoundException.builder().code(code).message(message).build();
        } else if (code.equals(ErrorCode.CONFLICT)) {
            return ConflictException.builder().code(code).message(message).build();
        } else if (code.equals(ErrorCode.RESOURCE_LIMIT_EXCEEDED)) {
            return ResourceLimitExceededException.builder()
                    .code(code)
                    .message(message)
                    .build();
        }
        return BadRequestException.builder().code(code).message(message).build();
    }

    /** This refusal as one item of a batch; the id as the request had it. */
    PhoneNumberError of(String phoneNumberId) {
        return PhoneNumberError.builder()
                .phoneNumberId(phoneNumberId)
                .errorCode(code)
                .errorMessage(message)
                .build();
    }
}
