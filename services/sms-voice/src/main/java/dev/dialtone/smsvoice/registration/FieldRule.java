package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a field has to be filled in, or may be, by what other fields of the form hold. In a form's file:
 *
 * <pre>
 * required unless companyInfo.businessType is SOLE_PROPRIETOR
 * required when campaignUseCase.useCase is MIXED; LOW_VOLUME
 * allowed unless campaignInfo.privacyPolicyFile is given
 * </pre>
 *
 * @param isAboutNeed whether it says when the field is needed; otherwise when it may be given
 * @param isInverted whether it says {@code unless}; otherwise {@code when}
 * @param fieldPaths the other fields; one that holds is enough
 * @param values texts or choices, of which the other field has one; empty: it has any value
 */
record FieldRule(boolean isAboutNeed, boolean isInverted, List<String> fieldPaths, List<String> values) {

    /** Reads what stands behind {@code required} or {@code allowed}; anything else is an {@link IllegalStateException}. */
    static FieldRule read(String keyword, String text) {
        int verb = text.indexOf(" is ");
        boolean isInverted = text.startsWith("unless ");
        if (verb < 0 || !(isInverted || text.startsWith("when "))) {
            throw new IllegalStateException(
                    keyword + " " + text + " (expected: when or unless, field paths, is, values or given)");
        }
        String values = text.substring(verb + " is ".length());
        return new FieldRule(
                keyword.equals("required"),
                isInverted,
                List.of(text.substring(text.indexOf(' ') + 1, verb).split("; ", -1)),
                values.equals("given") ? List.of() : List.of(values.split("; ", -1)));
    }

    /** Whether the field is needed, or may be given, as far as this rule goes. */
    boolean holds(Map<String, RegistrationFieldValueInformation> given) {
        return fieldPaths.stream().anyMatch(path -> isMetBy(given.get(path))) != isInverted;
    }

    private boolean isMetBy(@Nullable RegistrationFieldValueInformation other) {
        if (other == null || values.isEmpty()) {
            return other != null;
        }
        List<String> choices = other.selectChoices();
        return choices == null
                ? values.contains(other.textValue())
                : choices.stream().anyMatch(values::contains);
    }

    /** As a person reads it: {@code required when a.b is C or D}. */
    String inWords() {
        return (isAboutNeed ? "required " : "allowed ")
                + (isInverted ? "unless " : "when ")
                + String.join(" or ", fieldPaths)
                + " is "
                + (values.isEmpty() ? "given" : String.join(" or ", values));
    }
}
