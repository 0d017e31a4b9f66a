package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a type of registration asks for.
 *
 * @param sections in the order in which they are shown
 * @param fields by path, in the order in which they are shown
 */
public record RegistrationForm(
        RegistrationTypeDefinition definition,
        List<RegistrationSectionDefinition> sections,
        Map<String, Field> fields) {

    /**
     * A field and when it is needed.
     *
     * @param condition of a CONDITIONAL field: without one, leaving it out is never noticed
     */
    public record Field(
            RegistrationFieldDefinition definition,
            @Nullable Condition condition) {

        private boolean isNeeded(Map<String, RegistrationFieldValueInformation> values) {
            if (definition.fieldRequirement().equals(FieldRequirement.REQUIRED)) {
                return true;
            }
            return condition != null && condition.holds(values);
        }
    }

    /**
     * What another field must have for a field to be needed.
     *
     * @param choice the choice that makes the field needed; absent: it is needed as long as the other has no value
     */
    record Condition(String fieldPath, @Nullable String choice) {

        private boolean holds(Map<String, RegistrationFieldValueInformation> values) {
            RegistrationFieldValueInformation other = values.get(fieldPath);
            if (choice == null || other == null) {
                return choice == null && other == null;
            }
            List<String> choices = other.selectChoices();
            return choices != null && choices.contains(choice);
        }
    }

    /** The needed fields that have no value, by path. */
    List<String> missing(Map<String, RegistrationFieldValueInformation> values) {
        List<String> missing = new ArrayList<>();
        fields.forEach((path, field) -> {
            if (field.isNeeded(values) && !values.containsKey(path)) {
                missing.add(path);
            }
        });
        return missing;
    }

    boolean hasSection(String path) {
        return sections.stream().anyMatch(section -> section.sectionPath().equals(path));
    }

    /** What can be associated with registrations of the type; none for some types. */
    public List<SupportedAssociation> associations() {
        List<SupportedAssociation> supported = definition.supportedAssociations();
        return supported == null ? List.of() : supported;
    }

    /**
     * How a resource is associated; empty when it cannot be.
     *
     * @param resourceType as {@code TOLL_FREE}, or the type of a registration
     * @param country ISO 3166-1 alpha-2; absent for what has none and goes with any, such as an RCS agent
     */
    Optional<SupportedAssociation> association(String resourceType, @Nullable String country) {
        return associations().stream()
                .filter(supported -> supported.resourceType().equals(resourceType)
                        && (country == null
                                || supported.isoCountryCode() == null
                                || supported.isoCountryCode().equals(country)))
                .findFirst();
    }
}
