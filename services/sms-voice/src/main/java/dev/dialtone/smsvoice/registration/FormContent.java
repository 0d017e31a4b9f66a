package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import java.util.List;
import java.util.Map;

/**
 * What stands in the file of a form, with what it takes from others.
 *
 * @param sections in the order in which they are shown
 * @param fields by path, in the order in which they are shown
 */
record FormContent(List<RegistrationSectionDefinition> sections, Map<String, RegistrationForm.Field> fields) {

    /** Of types that have no fields, or none that are known. */
    static final FormContent NONE = new FormContent(List.of(), Map.of());
}
