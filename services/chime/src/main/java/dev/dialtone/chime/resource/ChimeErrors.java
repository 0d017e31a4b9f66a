package dev.dialtone.chime.resource;

import dev.dialtone.chime.model.BadRequestException;
import dev.dialtone.chime.model.ConflictException;
import dev.dialtone.chime.model.ErrorCode;
import dev.dialtone.chime.model.ForbiddenException;
import dev.dialtone.chime.model.NotFoundException;
import dev.dialtone.chime.model.PhoneNumberError;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.ResourceLimitExceededException;
import dev.dialtone.chime.model.ThrottledClientException;
import dev.dialtone.chime.model.voice.GoneException;
import dev.dialtone.chime.model.voice.UnprocessableEntityException;
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
        String message = "The client token " + token + " was used for another request";
        boolean isDeclared =
                operation.errors().stream().anyMatch(error -> error.name().equals(ConflictException.SCHEMA.name()));
        return isDeclared ? conflict(message) : badRequest(message);
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

    /**
     * What has numbers cannot be deleted. Clients have seen a 400 here, although the operations declare a 409.
     *
     * @param what has them: "voice connector"
     */
    public static BadRequestException numbersExist(String what) {
        return badRequest(
                ErrorCode.PHONE_NUMBER_ASSOCIATIONS_EXIST, "The " + what + " has phone numbers (expected: none)");
    }

    /** A voice connector and a group that have each other cannot be deleted; else as {@link #numbersExist}. */
    public static BadRequestException groupsExist(String message) {
        return badRequest(ErrorCode.VOICE_CONNECTOR_GROUP_ASSOCIATIONS_EXIST, message);
    }

    /** Something else is under way, or was asked for. */
    public static ConflictException conflict(String message) {
        return ConflictException.builder()
                .code(ErrorCode.CONFLICT)
                .message(message)
                .build();
    }

    /** What only accounts of type Enterprise have was asked of another one. */
    public static ForbiddenException notEnterprise(String awsAccountId, String accountId) {
        return forbidden("Chime Account provided is not an Enterprise Chime Account[AWS Account ID: " + awsAccountId
                + "][Chime Account ID: " + accountId + "]");
    }

    /** An operation was asked for that has moved to another API. */
    public static ForbiddenException retired(String awsAccountId) {
        return forbidden("Account Id " + awsAccountId
                + " is not authorized to call deprecated Amazon Chime SDK API on the"
                + " \"chime\" endpoint, use one of the \"*-chime*\" endpoints instead.");
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
        return limitExceeded(tooMany(quota, limit));
    }

    /** {@link #quotaExceeded} of an operation that declares no such error. */
    public static BadRequestException quotaExceededUndeclared(String quota, int limit) {
        return badRequest(tooMany(quota, limit));
    }

    private static String tooMany(String quota, int limit) {
        String things =
                quota.substring("CHIME_".length()).toLowerCase(Locale.ROOT).replace('_', ' ');
        return "The account can have at most " + limit + " " + things;
    }

    /** More than there may be. */
    public static ResourceLimitExceededException limitExceeded(String message) {
        return ResourceLimitExceededException.builder()
                .code(ErrorCode.RESOURCE_LIMIT_EXCEEDED)
                .message(message)
                .build();
    }

    /** There was such a call, and what it left behind is of no use any more. */
    public static GoneException gone(String message) {
        return GoneException.builder()
                .code(dev.dialtone.chime.model.voice.ErrorCode.GONE)
                .message(message)
                .build();
    }

    /** The request is fine, but not for a resource as this one is. */
    public static UnprocessableEntityException unprocessable(String message) {
        return UnprocessableEntityException.builder()
                .code(dev.dialtone.chime.model.voice.ErrorCode.UNPROCESSABLE)
                .message(message)
                .build();
    }

    /** The caller may not do this, whatever the request says. */
    public static ForbiddenException forbidden(String message) {
        return ForbiddenException.builder()
                .code(ErrorCode.FORBIDDEN)
                .message(message)
                .build();
    }

    /** A number is not free for what is wanted of it. */
    public static BadRequestException notUnassigned(PhoneNumberStatus status) {
        return badRequest(
                "The phone number is in status " + status + " (expected: " + PhoneNumberStatus.UNASSIGNED + ")");
    }

    /** An error of this class as one item of a batch; the id as the request had it. */
    public static PhoneNumberError batchItem(String phoneNumberId, ModeledException error) {
        return PhoneNumberError.builder()
                .phoneNumberId(phoneNumberId)
                .errorCode(code(error))
                .errorMessage(error.getMessage())
                .build();
    }

    /** The code of an error of this class. */
    public static ErrorCode code(ModeledException error) {
        Member code = Objects.requireNonNull(error.schema().member("Code"), "every error has a Code");
        return (ErrorCode) Objects.requireNonNull(error.get(code.index()));
    }

    /** AWS's words, which say no more, and then what is wrong. */
    private static BadRequestException badRequest(ErrorCode code, String message) {
        return BadRequestException.builder()
                .code(code)
                .message("Service received a bad request: " + message)
                .build();
    }
}
