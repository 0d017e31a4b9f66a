package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Where the path of a field comes from. */
    enum PathCertainty {
        /** AWS says so: a guide, a blog, a sample, the model. */
        DOCUMENTED,
        /** A public script, note or log shows it. */
        SEEN,
        /** The same label stands in the same section of a form whose paths are known. */
        STRONG,
        /** The console's label in camel case; AWS's own path may differ. */
        WEAK
    }

    /**
     * A field, and when it is needed or may be given.
     *
     * @param rules of which those about need, and those about leave, have to hold all; none: the requirement alone counts
     */
    public record Field(RegistrationFieldDefinition definition, List<FieldRule> rules, PathCertainty pathCertainty) {

        private boolean isRequired() {
            return definition.fieldRequirement().equals(FieldRequirement.REQUIRED);
        }

        private boolean isNeeded(Map<String, RegistrationFieldValueInformation> values) {
            return rules.stream().anyMatch(FieldRule::isAboutNeed) && holds(values, true);
        }

        private boolean isAllowed(Map<String, RegistrationFieldValueInformation> values) {
            return holds(values, false);
        }

        private boolean holds(Map<String, RegistrationFieldValueInformation> values, boolean isAboutNeed) {
            return rules.stream()
                    .filter(rule -> rule.isAboutNeed() == isAboutNeed)
                    .allMatch(rule -> rule.holds(values));
        }
    }

    /** The REQUIRED fields that have no value, by path in the order of the form. */
    List<String> missingRequired(Map<String, RegistrationFieldValueInformation> values) {
        return paths(field -> field.isRequired() && !has(values, field));
    }

    /** The fields that other values make needed and that have none, by path in the order of the form. */
    List<String> missingConditional(Map<String, RegistrationFieldValueInformation> values) {
        return paths(field -> !field.isRequired() && field.isNeeded(values) && !has(values, field));
    }

    /** The fields that have a value although other values do not allow it, by path in the order of the form. */
    List<String> notAllowed(Map<String, RegistrationFieldValueInformation> values) {
        return paths(field -> has(values, field) && !field.isAllowed(values));
    }

    private static boolean has(Map<String, RegistrationFieldValueInformation> values, Field field) {
        return values.containsKey(field.definition().fieldPath());
    }

    private List<String> paths(Predicate<Field> wanted) {
        return fields.values().stream()
                .filter(wanted)
                .map(field -> field.definition().fieldPath())
                .toList();
    }

    boolean hasSection(String path) {
        return sections.stream().anyMatch(section -> section.sectionPath().equals(path));
    }

    /** What can be associated with registrations of the type; none for some types. */
    public List<SupportedAssociation> associations() {
        return associations(definition);
    }

    static List<SupportedAssociation> associations(RegistrationTypeDefinition definition) {
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
