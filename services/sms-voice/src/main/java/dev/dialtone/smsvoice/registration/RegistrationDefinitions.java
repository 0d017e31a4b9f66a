package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldDefinitionsResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationSectionDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationSectionDefinitionsResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationTypeDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationTypeDefinitionsResult;
import dev.dialtone.smsvoice.model.RegistrationDefinitionOperations;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.resource.Listing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows what each type of registration asks for. */
final class RegistrationDefinitions implements RegistrationDefinitionOperations {
    private final RegistrationForms forms;

    RegistrationDefinitions(RegistrationForms forms) {
        this.forms = forms;
    }

    @Override
    public DescribeRegistrationTypeDefinitionsResult describeRegistrationTypeDefinitions(
            DescribeRegistrationTypeDefinitionsRequest input, RequestContext context) {
        Predicate<RegistrationTypeDefinition> filter = RegistrationFilters.ofTypes(input.filters());
        List<RegistrationTypeDefinition> fitting = namedOr(forms.types(), input.registrationTypes()).stream()
                .map(type -> forms.requireType(type, "registrationTypes"))
                .filter(filter)
                .toList();
        Page<RegistrationTypeDefinition> page = Listing.pageOf(context, input, fitting);
        return DescribeRegistrationTypeDefinitionsResult.builder()
                .registrationTypeDefinitions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DescribeRegistrationSectionDefinitionsResult describeRegistrationSectionDefinitions(
            DescribeRegistrationSectionDefinitionsRequest input, RequestContext context) {
        String type = input.registrationType();
        RegistrationForm form = forms.require(type, "registrationType");
        List<String> all = form.sections().stream()
                .map(RegistrationSectionDefinition::sectionPath)
                .toList();
        Collection<String> wanted = namedOr(all, input.sectionPaths());
        for (String path : wanted) {
            if (!all.contains(path)) {
                throw RegistrationForms.unknownSection(type, path, "sectionPaths");
            }
        }
        Page<RegistrationSectionDefinition> page = Listing.pageOf(
                context,
                input,
                form.sections().stream()
                        .filter(section -> wanted.contains(section.sectionPath()))
                        .toList());
        return DescribeRegistrationSectionDefinitionsResult.builder()
                .registrationType(type)
                .registrationSectionDefinitions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DescribeRegistrationFieldDefinitionsResult describeRegistrationFieldDefinitions(
            DescribeRegistrationFieldDefinitionsRequest input, RequestContext context) {
        String type = input.registrationType();
        RegistrationForm form = forms.require(type, "registrationType");
        Page<RegistrationFieldDefinition> page = Listing.pageOf(
                context,
                input,
                fields(form, input.sectionPath(), input.fieldPaths()).stream()
                        .map(RegistrationForm.Field::definition)
                        .toList());
        return DescribeRegistrationFieldDefinitionsResult.builder()
                .registrationType(type)
                .registrationFieldDefinitions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /**
     * The fields that a request is about, in the order of the form; unknown paths are a ValidationException.
     *
     * @param section absent: all
     * @param paths absent or empty: all
     */
    static List<RegistrationForm.Field> fields(
            RegistrationForm form, @Nullable String section, @Nullable List<String> paths) {
        String type = form.definition().registrationType();
        if (section != null && !form.hasSection(section)) {
            throw RegistrationForms.unknownSection(type, section, "sectionPath");
        }
        Collection<String> wanted = namedOr(form.fields().keySet(), paths);
        for (String path : wanted) {
            if (!form.fields().containsKey(path)) {
                throw RegistrationForms.unknownField(type, path, "fieldPaths");
            }
        }
        return form.fields().values().stream()
                .filter(field -> wanted.contains(field.definition().fieldPath())
                        && (section == null || field.definition().sectionPath().equals(section)))
                .toList();
    }

    private static Collection<String> namedOr(Collection<String> all, @Nullable List<String> named) {
        return named == null || named.isEmpty() ? all : new LinkedHashSet<>(named);
    }
}
