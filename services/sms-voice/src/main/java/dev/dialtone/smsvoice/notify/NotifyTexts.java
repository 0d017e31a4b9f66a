package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.pattern.LinearPattern;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.TemplateVariableMetadata;
import dev.dialtone.smsvoice.model.TemplateVariableSource;
import dev.dialtone.smsvoice.model.TemplateVariableType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the variables of a request into the content of a notification's template. */
final class NotifyTexts {
    /** The path of the input member. */
    private static final String FIELD = "templateVariables";

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private NotifyTexts() {}

    /**
     * What is wrong with one variable.
     *
     * @param reason MISSING_PARAMETER or INVALID_PARAMETER
     */
    record Finding(String variable, ValidationExceptionReason reason, String message) {
        static Finding missing(String variable) {
            return new Finding(variable, ValidationExceptionReason.MISSING_PARAMETER, variable + " is required");
        }

        static Finding invalid(String variable, String message) {
            return new Finding(variable, ValidationExceptionReason.INVALID_PARAMETER, variable + " " + message);
        }
    }

    /**
     * What is wrong with the variables of a request, one finding to a variable, by name; none: {@link #resolve} may be called.
     * AWS's own, those of source SYSTEM, are not for requests.
     *
     * @param isSpoken whether the text is read out: then digits may be set apart by periods and blanks
     */
    static List<Finding> findings(NotifyTemplateInformation template, Map<String, String> given, boolean isSpoken) {
        Map<String, TemplateVariableMetadata> declared = variables(template);
        Map<String, Finding> findings = new TreeMap<>();
        declared.forEach((name, variable) -> {
            if (variable.required()
                    && variable.defaultValue() == null
                    && !isSystems(variable)
                    && !given.containsKey(name)) {
                findings.put(name, Finding.missing(name));
            }
        });
        given.forEach((name, value) -> {
            TemplateVariableMetadata variable = declared.get(name);
            if (variable == null) {
                findings.put(name, Finding.invalid(name, "is not a variable of " + template.templateId()));
            } else if (isSystems(variable)) {
                findings.put(name, Finding.invalid(name, "is filled in by the service"));
            } else {
                String checked = isSpoken ? withoutPauses(value) : value;
                broken(variable, checked).ifPresent(message -> findings.put(name, Finding.invalid(name, message)));
            }
        });
        return List.copyOf(findings.values());
    }

    private static boolean isSystems(TemplateVariableMetadata variable) {
        return Objects.equals(variable.source(), TemplateVariableSource.SYSTEM);
    }

    /** {@code 4. 8. 2. 9.}, as AWS's guide says to write it, is {@code 4829}. */
    private static String withoutPauses(String value) {
        boolean isDigitsAndPauses =
                value.chars().allMatch(letter -> letter == '.' || letter == ' ' || (letter >= '0' && letter <= '9'));
        return isDigitsAndPauses ? value.replace(".", "").replace(" ", "") : value;
    }

    /** The error that tells the findings, of which there is one at least. */
    static ValidationException refusal(List<Finding> findings) {
        boolean isAllMissing = findings.stream()
                .allMatch(finding -> finding.reason().equals(ValidationExceptionReason.MISSING_PARAMETER));
        return SmsVoiceErrors.invalid(
                isAllMissing
                        ? ValidationExceptionReason.MISSING_PARAMETER
                        : ValidationExceptionReason.INVALID_PARAMETER,
                findings.stream()
                        .map(finding -> SmsVoiceErrors.field(FIELD, finding.message()))
                        .toList());
    }

    /**
     * The content with each {@code {{name}}} replaced: by its value, else the default, else nothing. What is no variable of the
     * template stays as it is, and so do braces in values.
     *
     * @param given the values of the request and the service's own
     */
    static String resolve(NotifyTemplateInformation template, Map<String, String> given) {
        String content = Objects.requireNonNullElse(template.content(), "");
        Map<String, TemplateVariableMetadata> declared = variables(template);
        StringBuilder text = new StringBuilder(content.length());
        int written = 0;
        int open = content.indexOf(OPEN);
        while (open >= 0) {
            int close = content.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            String name = content.substring(open + OPEN.length(), close);
            TemplateVariableMetadata variable = declared.get(name);
            if (variable != null) {
                text.append(content, written, open).append(value(variable, given.get(name)));
                written = close + CLOSE.length();
            }
            open = content.indexOf(OPEN, close);
        }
        return text.append(content, written, content.length()).toString();
    }

    private static Map<String, TemplateVariableMetadata> variables(NotifyTemplateInformation template) {
        return Objects.requireNonNullElse(template.variables(), Map.of());
    }

    private static String value(TemplateVariableMetadata variable, @Nullable String given) {
        return given != null ? given : Objects.requireNonNullElse(variable.defaultValue(), "");
    }

    private static Optional<String> broken(TemplateVariableMetadata variable, String value) {
        int length = value.codePointCount(0, value.length());
        if (variable.maxLength() != null && length > variable.maxLength()) {
            return Optional.of("takes " + variable.maxLength() + " characters at most, not " + length);
        }
        if (variable.pattern() != null
                && !LinearPattern.ofWhole(variable.pattern()).matches(value)) {
            return Optional.of("does not match " + variable.pattern());
        }
        if (variable.type().equals(TemplateVariableType.INTEGER)) {
            return brokenInteger(variable, value);
        }
        boolean isBroken =
                variable.type().equals(TemplateVariableType.BOOLEAN) && !value.equals("true") && !value.equals("false");
        return isBroken ? Optional.of("is true or false, not " + value) : Optional.empty();
    }

    private static Optional<String> brokenInteger(TemplateVariableMetadata variable, String value) {
        OptionalInt number = integer(value);
        if (number.isEmpty()) {
            return Optional.of("is an integer, not " + value);
        }
        if (variable.minValue() != null && number.getAsInt() < variable.minValue()) {
            return Optional.of("is " + variable.minValue() + " or more, not " + value);
        }
        if (variable.maxValue() != null && number.getAsInt() > variable.maxValue()) {
            return Optional.of("is " + variable.maxValue() + " or less, not " + value);
        }
        return Optional.empty();
    }

    /** Of 32 bits in decimal ASCII digits, as the bounds of variables are. */
    private static OptionalInt integer(String text) {
        boolean isDecimal = text.chars().allMatch(digit -> digit == '-' || (digit >= '0' && digit <= '9'));
        try {
            return isDecimal ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
