package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.data.DataLines;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The types of registration that Dialtone knows. Their list is read when it is first asked for, a form when one of its
 * types is. Both are text files in {@code forms/}; docs/registration-forms.md says how to add to them.
 */
public final class RegistrationForms {
    /** By type; types of one form share its sections and fields. */
    private final Map<String, RegistrationForm> forms = new ConcurrentHashMap<>();

    /** By the name of the form's file. */
    private final Map<String, FormContent> contents = new ConcurrentHashMap<>();

    /** Loaded with the first question about a type. */
    private static final class Known {
        static final Map<String, RegistrationTypes.Entry> TYPES = RegistrationTypes.read(lines("types"));
    }

    /** Every type, in the order in which they are listed. */
    Set<String> types() {
        return Known.TYPES.keySet();
    }

    boolean has(String type) {
        return Known.TYPES.containsKey(type);
    }

    /**
     * The form of a type that a request names; an unknown one is a ValidationException.
     *
     * @param field the path of the input member that names it
     */
    RegistrationForm require(String type, String field) {
        requireType(type, field);
        return of(type);
    }

    /** What a type that a request names is, without its form; an unknown one is a ValidationException. */
    RegistrationTypeDefinition requireType(String type, String field) {
        if (!has(type)) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE,
                    field,
                    type + " is none of the types that DescribeRegistrationTypeDefinitions lists");
        }
        return entry(type).definition();
    }

    /** The form of a type that is known. */
    public RegistrationForm of(String type) {
        RegistrationForm known = forms.get(type);
        return known == null ? forms.computeIfAbsent(type, this::form) : known;
    }

    /** The name of the form's file; empty when the type has no fields, or none that are known. */
    Optional<String> formOf(String type) {
        return Optional.ofNullable(entry(type).form());
    }

    private RegistrationForm form(String type) {
        RegistrationTypes.Entry entry = entry(type);
        FormContent content = formOf(type).map(this::content).orElse(FormContent.NONE);
        return new RegistrationForm(entry.definition(), content.sections(), content.fields());
    }

    private RegistrationTypes.Entry entry(String type) {
        return Objects.requireNonNull(Known.TYPES.get(type), type);
    }

    /** Two readers at once may both read the file, with the same result. */
    FormContent content(String form) {
        FormContent known = contents.get(form);
        if (known == null) {
            known = new RegistrationFormReader(form, this::content).read(lines(form));
            contents.put(form, known);
        }
        return known;
    }

    static ValidationException unknownField(String type, String path, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD, field, type + " has no field " + path);
    }

    static ValidationException unknownSection(String type, String path, String field) {
        return SmsVoiceErrors.invalid(
                ValidationExceptionReason.UNKNOWN_REGISTRATION_SECTION, field, type + " has no section " + path);
    }

    private static List<String> lines(String name) {
        return DataLines.read(RegistrationForms.class, "forms/" + name + ".txt");
    }
}
