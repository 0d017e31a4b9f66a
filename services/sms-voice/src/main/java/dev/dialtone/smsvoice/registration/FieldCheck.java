package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.PutRegistrationFieldValueRequest;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.SelectValidation;
import dev.dialtone.smsvoice.model.TextValidation;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /**
     * Refuses a value that breaks the field's definition, in a ValidationException that names the request's member and, in
     * its message, the field.
     */
    static void check(RegistrationFieldDefinition field, PutRegistrationFieldValueRequest input) {
        if (input.textValue() != null) {
            refuse(field, "textValue", brokenBy(field, input.textValue()));
        } else if (input.selectChoices() != null) {
            refuse(field, "selectChoices", brokenBy(field, input.selectChoices()));
        } else if (!field.fieldType().equals(FieldType.ATTACHMENT)) {
            refuse(field, "registrationAttachmentId", otherKind(field));
        }
    }

    private static void refuse(RegistrationFieldDefinition field, String member, @Nullable String broken) {
        if (broken != null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, member, field.fieldPath() + " " + broken);
        }
    }

    private static String otherKind(RegistrationFieldDefinition field) {
        FieldType type = field.fieldType();
        return type.equals(FieldType.TEXT)
                ? "takes a text"
                : type.equals(FieldType.SELECT) ? "takes choices" : "takes an attachment";
    }

    private static @Nullable String brokenBy(RegistrationFieldDefinition field, String text) {
        TextValidation rule = field.textValidation();
        if (rule == null) {
            return otherKind(field);
        }
        int length = text.codePointCount(0, text.length());
        if (length < rule.minLength() || length > rule.maxLength()) {
            return "takes " + rule.minLength() + " to " + rule.maxLength() + " characters, not " + length;
        }
        return PATTERNS.computeIfAbsent(rule.pattern(), Constraint.Matches::split)
                        .isMetBy(text)
                ? null
                : "has to match " + rule.pattern();
    }

    private static @Nullable String brokenBy(RegistrationFieldDefinition field, List<String> choices) {
        SelectValidation rule = field.selectValidation();
        if (rule == null) {
            return otherKind(field);
        }
        if (choices.size() < rule.minChoices() || choices.size() > rule.maxChoices()) {
            return "takes " + rule.minChoices() + " to " + rule.maxChoices() + " choices, not " + choices.size();
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            return "takes each choice once";
        }
        return choices.stream()
                .filter(choice -> !rule.options().contains(choice))
                .findFirst()
                .map(choice -> "takes " + String.join("; ", rule.options()) + ", not " + Excerpt.of(choice))
                .orElse(null);
    }
}
