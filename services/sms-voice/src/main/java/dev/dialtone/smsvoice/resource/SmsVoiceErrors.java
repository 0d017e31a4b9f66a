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
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.ThrottlingException;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The errors of the service, worded in one place: those of behaviour, and those that are found before it (broken constraints,
 * page tokens, client tokens). AWS's texts were seen for ConflictException, and in part for
 * ValidationException and ResourceNotFoundException; the others follow their form.
 */
public final class SmsVoiceErrors implements ServiceErrors {

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        boolean isAllAbsent =
                problems.all().stream().allMatch(problem -> problem.constraint() instanceof Constraint.Required);
        ValidationExceptionReason reason =
                isAllAbsent ? ValidationExceptionReason.MISSING_PARAMETER : ValidationExceptionReason.INVALID_PARAMETER;
        Problems.Rendered<ValidationExceptionField> rendered =
                problems.render(problem -> field(operation.input(), problem));
        return invalid(reason, rendered.findings(), rendered.more());
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return invalid(
                ValidationExceptionReason.INVALID_NEXT_TOKEN,
                "nextToken",
                "The token was not given by this operation, or not for these parameters");
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        return invalid(
                ValidationExceptionReason.INVALID_PARAMETER,
                "clientToken",
                "The token was used before with other parameters");
    }

    @Override
    public ModeledException throttled(Operation<?, ?> operation) {
        return throttled();
    }

    /** Too many calls, or messages, in a second. */
    public static ThrottlingException throttled() {
        return ThrottlingException.builder().message("Rate exceeded").build();
    }

    private static ValidationExceptionField field(Schema<?> input, Problem problem) {
        String name = name(input, problem.path());
        return field(name, ConstraintMessages.finding(problem, name));
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

    /** There is no resource of this id. */
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

    /** A resource cannot be acted on as it is now. */
    public static ConflictException conflict(ConflictExceptionReason reason, ResourceType type, String id) {
        return ConflictException.builder()
                .message("Conflict Occurred - Reason=\"" + reason + "\" ResourceType=\"" + type + "\" ResourceId=\""
                        + id + '"')
                .reason(reason)
                .resourceType(type)
                .resourceId(id)
                .build();
    }

    /** There would be more than a quota allows. */
    public static ServiceQuotaExceededException quotaExceeded(ServiceQuotaExceededExceptionReason reason) {
        return ServiceQuotaExceededException.builder()
                .message("Service Quota Exceeded - Reason=\"" + reason + '"')
                .reason(reason)
                .build();
    }

    /**
     * A ValidationException about one field.
     *
     * @param field its path in the input, lower camel case, as {@link #name} writes it
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

    /** What is wrong with one member of the input. */
    public static ValidationExceptionField field(String name, String message) {
        return ValidationExceptionField.builder().name(name).message(message).build();
    }
}
