package dev.dialtone.smsvoice.resource;

import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The errors of the service, worded in one place. AWS's texts were seen for ConflictException, and in part for
 * ValidationException and ResourceNotFoundException; the others follow their form.
 */
public final class Refusals {
    private Refusals() {}

    public static ResourceNotFoundException notFound(ResourceType type, String id) {
        return ResourceNotFoundException.builder()
                .message("Resource Not Found - ResourceType=\"" + type + "\" ResourceId=\"" + id + '"')
                .resourceType(type)
                .resourceId(id)
                .build();
    }

    /** AWS has no number of the kind that was requested. */
    public static ResourceNotFoundException nothingForSale() {
        return noneFound(ResourceType.PHONE_NUMBER);
    }

    /** There is no resource of the kind; the request has no id to name. */
    public static ResourceNotFoundException noneFound(ResourceType type) {
        return ResourceNotFoundException.builder()
                .message("Resource Not Found - ResourceType=\"" + type + '"')
                .resourceType(type)
                .build();
    }

    public static ConflictException conflict(ConflictExceptionReason reason, ResourceType type, String id) {
        return ConflictException.builder()
                .message("Conflict Occurred - Reason=\"" + reason + "\" ResourceType=\"" + type + "\" ResourceId=\""
                        + id + '"')
                .reason(reason)
                .resourceType(type)
                .resourceId(id)
                .build();
    }

    public static ServiceQuotaExceededException quotaExceeded(ServiceQuotaExceededExceptionReason reason) {
        return ServiceQuotaExceededException.builder()
                .message("Service Quota Exceeded - Reason=\"" + reason + '"')
                .reason(reason)
                .build();
    }

    /**
     * A ValidationException about one field.
     *
     * @param field its path in the input, lower camel case, as {@link Findings} writes it
     */
    public static ValidationException invalid(ValidationExceptionReason reason, String field, String message) {
        return invalid(reason, List.of(field(field, message)));
    }

    /** A ValidationException about one or more fields. */
    public static ValidationException invalid(ValidationExceptionReason reason, List<ValidationExceptionField> fields) {
        return invalid(reason, fields, 0);
    }

    /** A ValidationException about some fields, and about more that are only counted. */
    static ValidationException invalid(
            ValidationExceptionReason reason, List<ValidationExceptionField> fields, int more) {
        String names =
                fields.stream().map(ValidationExceptionField::name).distinct().collect(Collectors.joining(","));
        return ValidationException.builder()
                .message("Validation Exception - Reason=\"" + reason + "\" Fields=\"" + names + '"'
                        + (more == 0 ? "" : " and " + more + " more"))
                .reason(reason)
                .fields(fields)
                .build();
    }

    public static ValidationExceptionField field(String name, String message) {
        return ValidationExceptionField.builder().name(name).message(message).build();
    }
}
