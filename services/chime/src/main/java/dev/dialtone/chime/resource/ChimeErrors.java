package dev.dialtone.chime.resource;

import dev.dialtone.chime.model.BadRequestException;
import dev.dialtone.chime.model.ConflictException;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.NotFoundException;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.ResourceLimitExceededException;
import dev.dialtone.chime.model.ThrottledClientException;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.ConstraintMessages;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import java.util.Locale;
import java.util.Objects;

/**
 * The errors of Chime and Chime SDK Voice, each with a code and a message. What is wrong with an input is always a
 * BadRequestException.
 */
public final class ChimeErrors implements ServiceErrors {

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        return badRequest(ConstraintMessages.summary(problems));
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return invalidPageToken();
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        return conflict("The client token " + token + " was used for another request");
    }

    @Override
    public ModeledException throttled(Operation<?, ?> operation) {
        return ThrottledClientException.builder()
                .code(ErrorCode.THROTTLED)
                .message("Rate exceeded")
                .build();
    }

    /** What a request says is wrong, in itself or as things stand. */
    public static BadRequestException badRequest(String message) {
        return badRequest(ErrorCode.BAD_REQUEST, message);
    }

    /** The token is not one of this listing. */
    public static BadRequestException invalidPageToken() {
        return badRequest("NextToken is not valid for this request");
    }

    /** No operation that deletes declares a 409, so this is a BadRequestException with a code of its own. */
    public static BadRequestException associationsExist() {
        return badRequest(
                ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST,
                "The phone number is associated with a user, voice connector, voice connector group or SIP rule");
    }

    /** Something else is under way, or was asked for. */
    public static ConflictException conflict(String message) {
        return ConflictException.builder()
                .code(ErrorCode.CONFLICT)
                .message(message)
                .build();
    }

    /** There is no such resource; AWS does not say which. */
    public static NotFoundException notFound() {
        return NotFoundException.builder()
                .code(ErrorCode.NOT_FOUND)
                .message("Unable to find the requested identifier")
                .build();
    }

    /**
     * The account would have more of something than it may.
     *
     * @param quota the quota's name: {@code CHIME_PHONE_NUMBERS} reads "phone numbers"
     */
    public static ResourceLimitExceededException quotaExceeded(String quota, int limit) {
        String things =
                quota.substring("CHIME_".length()).toLowerCase(Locale.ROOT).replace('_', ' ');
        return limitExceeded("The account can have at most " + limit + " " + things);
    }

    /** More than there may be. */
    public static ResourceLimitExceededException limitExceeded(String message) {
        return ResourceLimitExceededException.builder()
                .code(ErrorCode.RESOURCE_LIMIT_EXCEEDED)
                .message(message)
                .build();
    }

    /** An error of this class as one item of a batch; the id as the request had it. */
    public static PhoneNumberError batchItem(String phoneNumberId, ModeledException error) {
        Member code = Objects.requireNonNull(error.schema().member("Code"), "every error has a Code");
        return PhoneNumberError.builder()
                .phoneNumberId(phoneNumberId)
                .errorCode((ErrorCode) error.get(code.index()))
                .errorMessage(error.getMessage())
                .build();
    }

    /** AWS's words, which say no more, and then what is wrong. */
    private static BadRequestException badRequest(ErrorCode code, String message) {
        return BadRequestException.builder()
                .code(code)
                .message("Service received a bad request: " + message)
                .build();
    }
}
