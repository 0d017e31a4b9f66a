package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueRequest;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.SelectValidation;
import dev.dialtone.smsvoice.model.TextValidation;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds the value of a registration's field to its definition. */
final class FieldCheck {
    /** By their text; there are as many as the forms have. */
    private static final Map<String, Constraint.Matches> PATTERNS = new ConcurrentHashMap<>();

    private FieldCheck() {}

    /** Refuses a request that does not give exactly one of text, choices and attachment. */
    static void requireOneKind(PutRegistrationFieldValueRequest input) {
        List<String> given = new ArrayList<>();
        if (input.selectChoices() != null) {
            given.add("selectChoices");
        }
        if (input.textValue() != null) {
            given.add("textValue");
        }
        if (input.registrationAttachmentId() != null) {
            given.add("registrationAttachmentId");
        }
        if (given.isEmpty()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER,
                    fields(
                            List.of("selectChoices", "textValue", "registrationAttachmentId"),
                            "One of the three is needed"));
        }
        if (given.size() > 1) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                    fields(given, "A field has one kind of value"));
        }
    }

    private static List<ValidationExceptionField> fields(List<String> names, String message) {
        return names.stream().map(name -> SmsVoiceErrors.field(name, message)).toList();
    }

    /** Refuses a value that breaks the field's definition, in a ValidationException that names the field's path. */
    static void check(RegistrationFieldDefinition field, PutRegistrationFieldValueRequest input) {
        String broken = broken(field, input);
        if (broken != null) {
            throw invalid(field, broken);
        }
    }

    private static @Nullable String broken(RegistrationFieldDefinition field, PutRegistrationFieldValueRequest input) {
        FieldType type = field.fieldType();
        if (type.equals(FieldType.TEXT)) {
            return input.textValue() == null
                    ? "Takes a text"
                    : broken(Objects.requireNonNull(field.textValidation()), input.textValue());
        }
        if (type.equals(FieldType.SELECT)) {
            return input.selectChoices() == null
                    ? "Takes choices"
                    : broken(Objects.requireNonNull(field.selectValidation()), input.selectChoices());
        }
        return input.registrationAttachmentId() == null ? "Takes an attachment" : null;
    }

    private static @Nullable String broken(TextValidation rule, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < rule.minLength() || length > rule.maxLength()) {
            return "Takes " + rule.minLength() + " to " + rule.maxLength() + " characters, not " + length;
        }
        return PATTERNS.computeIfAbsent(rule.pattern(), Constraint.Matches::split)
                        .isMetBy(text)
                ? null
                : "Does not match " + rule.pattern();
    }

    private static @Nullable String broken(SelectValidation rule, List<String> choices) {
        if (choices.size() < rule.minChoices() || choices.size() > rule.maxChoices()) {
            return "Takes " + rule.minChoices() + " to " + rule.maxChoices() + " choices, not " + choices.size();
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            return "Takes each choice once";
        }
        return choices.stream()
                .filter(choice -> !rule.options().contains(choice))
                .findFirst()
                .map(choice -> Excerpt.of(choice) + " is not one of " + String.join("; ", rule.options()))
                .orElse(null);
    }

    private static ValidationException invalid(RegistrationFieldDefinition field, String message) {
        return SmsVoiceErrors.invalid(ValidationExceptionReason.FIELD_VALIDATION_FAILED, field.fieldPath(), message);
    }
}
