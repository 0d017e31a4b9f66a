package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.TextValidation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a registration still needs, and texts for it. */
public final class MissingFields {
    private static final RegistrationForms FORMS = new RegistrationForms();

    private MissingFields() {}

    /** The fields that are needed and have no value, in the order of the form. */
    public static List<RegistrationFieldDefinition> of(String type, List<RegistrationFieldValueInformation> values) {
        RegistrationForm form = FORMS.of(type);
        Map<String, RegistrationFieldValueInformation> byPath = values.stream()
                .collect(Collectors.toMap(RegistrationFieldValueInformation::fieldPath, Function.identity()));
        return Stream.concat(form.missingRequired(byPath).stream(), form.missingConditional(byPath).stream())
                .map(path -> Objects.requireNonNull(form.fields().get(path)).definition())
                .toList();
    }

    /** The example of a field's definition, or a text that it takes. */
    public static String example(RegistrationFieldDefinition field) {
        String example = field.displayHints().exampleTextValue();
        if (example != null) {
            return example;
        }
        TextValidation rule = Objects.requireNonNull(field.textValidation());
        return "Example Corp".repeat(1 + rule.minLength() / 12).substring(0, Math.min(12, rule.maxLength()));
    }
}
