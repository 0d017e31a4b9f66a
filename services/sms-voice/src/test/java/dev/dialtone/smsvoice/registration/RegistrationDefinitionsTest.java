package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationFieldDefinitionsResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationSectionDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationSectionDefinitionsResult;
import dev.dialtone.smsvoice.model.DescribeRegistrationTypeDefinitionsRequest;
import dev.dialtone.smsvoice.model.DescribeRegistrationTypeDefinitionsResult;
import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationSectionDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeDefinition;
import dev.dialtone.smsvoice.model.RegistrationTypeFilter;
import dev.dialtone.smsvoice.model.RegistrationTypeFilterName;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.model.TextValidation;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationDefinitionsTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample of the toll-free type")
    void showsHowATollFreeNumberIsRegistered() {
        RegistrationTypeDefinition type = types(
                        input -> input.registrationTypes(List.of(RegistrationFixture.TOLL_FREE)))
                .registrationTypeDefinitions()
                .get(0);

        assertThat(type.registrationType()).isEqualTo(RegistrationFixture.TOLL_FREE);
        assertThat(type.displayHints().title()).isEqualTo("US toll-free number registration");
        assertThat(type.supportedAssociations())
                .containsExactly(SupportedAssociation.builder()
                        .resourceType("TOLL_FREE")
                        .isoCountryCode("US")
                        .associationBehavior(RegistrationAssociationBehavior.ASSOCIATE_BEFORE_SUBMIT)
                        .disassociationBehavior(RegistrationDisassociationBehavior.DISASSOCIATE_ALL_CLOSES_REGISTRATION)
                        .build());
    }

    @Test
    @Evidence(value = MODEL, detail = "all types, by page; those named, in their order")
    void showsTypesByPageAndByName() {
        DescribeRegistrationTypeDefinitionsResult first = types(input -> input.maxResults(7));
        DescribeRegistrationTypeDefinitionsResult second =
                types(input -> input.maxResults(7).nextToken(first.nextToken()));

        assertThat(first.registrationTypeDefinitions()).hasSize(7);
        assertThat(second.registrationTypeDefinitions())
                .hasSize(7)
                .doesNotContainAnyElementsOf(first.registrationTypeDefinitions());
        assertThat(names(types(input -> input.maxResults(100))))
                .hasSize(95)
                .contains(
                        RegistrationFixture.BRAND,
                        RegistrationFixture.VETTING,
                        RegistrationFixture.CAMPAIGN,
                        "ZZ_LONG_CODE_REGISTRATION");
        assertThat(names(types(input ->
                        input.registrationTypes(List.of(RegistrationFixture.VETTING, RegistrationFixture.BRAND)))))
                .containsExactly(RegistrationFixture.VETTING, RegistrationFixture.BRAND);
    }

    @Test
    @Evidence(value = MODEL, detail = "names of the filters; what a type without a country matches is inferred")
    void filtersTypesByWhatTheyCanBeAssociatedWith() {
        assertThat(names(types(input -> input.filters(List.of(filter(
                        RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_RESOURCE_TYPE, "TEN_DLC", "LONG_CODE"))))))
                .contains(RegistrationFixture.CAMPAIGN, "ZZ_LONG_CODE_REGISTRATION")
                .hasSize(17);
        assertThat(names(types(input -> input.filters(List.of(
                        filter(RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_RESOURCE_TYPE, "SENDER_ID"),
                        filter(RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_ISO_COUNTRY_CODE, "SG"))))))
                .containsExactly("SG_SENDER_ID_REGISTRATION");
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> types(input -> input.filters(List.of(
                        filter(RegistrationTypeFilterName.SUPPORTED_ASSOCIATION_ISO_COUNTRY_CODE, "Singapore")))));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the sample of the field companyInfo.companyName")
    void showsFieldsAndSections() {
        RegistrationFieldDefinition name = fields(input -> input.registrationType(RegistrationFixture.TOLL_FREE)
                        .fieldPaths(List.of("companyInfo.companyName")))
                .registrationFieldDefinitions()
                .get(0);

        assertThat(name.sectionPath()).isEqualTo("companyInfo");
        assertThat(name.fieldType()).isEqualTo(FieldType.TEXT);
        assertThat(name.fieldRequirement()).isEqualTo(FieldRequirement.REQUIRED);
        assertThat(name.textValidation())
                .isEqualTo(TextValidation.builder()
                        .minLength(1)
                        .maxLength(100)
                        .pattern("^(?=\\s*\\S)[\\s\\S]+$")
                        .build());
        assertThat(name.selectValidation()).isNull();
        assertThat(name.displayHints().title()).isEqualTo("Company name");
        assertThat(name.displayHints().exampleTextValue()).isEqualTo("Example Corp");
        assertThat(sections(input -> input.registrationType(RegistrationFixture.TOLL_FREE))
                        .registrationSectionDefinitions())
                .extracting(RegistrationSectionDefinition::sectionPath)
                .containsExactly("companyInfo", "contactInfo", "messagingUseCase", "messageSamples");
        assertThat(sections(input -> input.registrationType(RegistrationFixture.TOLL_FREE)
                                .sectionPaths(List.of("contactInfo")))
                        .registrationSectionDefinitions())
                .hasSize(1);
    }

    @Test
    @Evidence(value = MODEL, detail = "SectionPath and FieldPaths narrow; pages")
    void showsFieldsOfASectionByPage() {
        DescribeRegistrationFieldDefinitionsResult page =
                fields(input -> input.registrationType(RegistrationFixture.TOLL_FREE)
                        .sectionPath("contactInfo")
                        .maxResults(3));

        assertThat(page.registrationFieldDefinitions())
                .extracting(RegistrationFieldDefinition::fieldPath)
                .containsExactly("contactInfo.firstName", "contactInfo.lastName", "contactInfo.supportEmail");
        assertThat(fields(input -> input.registrationType(RegistrationFixture.TOLL_FREE)
                                .sectionPath("contactInfo")
                                .maxResults(3)
                                .nextToken(page.nextToken()))
                        .registrationFieldDefinitions())
                .extracting(RegistrationFieldDefinition::fieldPath)
                .containsExactly("contactInfo.supportPhoneNumber");
        assertThat(fields(input -> input.registrationType(RegistrationFixture.VETTING))
                        .registrationFieldDefinitions())
                .isEmpty();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the volumes of the form for toll-free numbers")
    void describesChoices() {
        RegistrationFieldDefinition volume = fields(input -> input.registrationType(RegistrationFixture.TOLL_FREE)
                        .fieldPaths(List.of("messagingUseCase.monthlyMessageVolume")))
                .registrationFieldDefinitions()
                .get(0);

        assertThat(Objects.requireNonNull(volume.selectValidation()).options())
                .hasSize(11)
                .contains("10", "1,000", "10,000,000+");
        assertThat(volume.textValidation()).isNull();
        assertThat(volume.displayHints().selectOptionDescriptions()).isNull();
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "no ResourceNotFoundException is declared; UNKNOWN_REGISTRATION_TYPE, _SECTION, _FIELD are")
    void refusesUnknownTypesSectionsAndFields() {
        refuses(
                () -> types(input -> input.registrationTypes(List.of("NONE"))),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE);
        refuses(
                () -> sections(input -> input.registrationType("NONE")),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE);
        refuses(
                () -> fields(input -> input.registrationType("NONE")),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_TYPE);
        refuses(
                () -> sections(input ->
                        input.registrationType(RegistrationFixture.BRAND).sectionPaths(List.of("none"))),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_SECTION);
        refuses(
                () -> fields(input ->
                        input.registrationType(RegistrationFixture.BRAND).sectionPath("none")),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_SECTION);
        refuses(
                () -> fields(input ->
                        input.registrationType(RegistrationFixture.BRAND).fieldPaths(List.of("companyInfo.none"))),
                ValidationExceptionReason.UNKNOWN_REGISTRATION_FIELD);
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ValidationExceptionReason reason) {
        assertThat(SmsVoiceFixture.refusal(ValidationException.class, call).reason())
                .isEqualTo(reason);
    }

    private static RegistrationTypeFilter filter(RegistrationTypeFilterName name, String... values) {
        return RegistrationTypeFilter.builder()
                .name(name)
                .values(List.of(values))
                .build();
    }

    private static List<String> names(DescribeRegistrationTypeDefinitionsResult result) {
        return result.registrationTypeDefinitions().stream()
                .map(RegistrationTypeDefinition::registrationType)
                .toList();
    }

    private DescribeRegistrationTypeDefinitionsResult types(
            UnaryOperator<DescribeRegistrationTypeDefinitionsRequest.Builder> change) {
        return sms.caller.describeRegistrationTypeDefinitions(change);
    }

    private DescribeRegistrationSectionDefinitionsResult sections(
            UnaryOperator<DescribeRegistrationSectionDefinitionsRequest.Builder> change) {
        return sms.caller.describeRegistrationSectionDefinitions(change);
    }

    private DescribeRegistrationFieldDefinitionsResult fields(
            UnaryOperator<DescribeRegistrationFieldDefinitionsRequest.Builder> change) {
        return sms.caller.describeRegistrationFieldDefinitions(change);
    }
}
