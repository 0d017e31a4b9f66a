package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.SelectValidation;
import dev.dialtone.smsvoice.model.SupportedAssociation;
import dev.dialtone.smsvoice.model.TextValidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the files of the registration types say. */
@Evidence(value = DIALTONE, detail = "what is said of the files; each line of theirs has its own source")
class RegistrationFormsTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationForms forms = new RegistrationForms();

    @TestFactory
    Stream<DynamicContainer> asksForWhatAwsAsksFor() {
        return CaseFile.of(RegistrationFormsTest.class)
                .answer("is known", one -> forms.has(one.text()))
                .answer(
                        "associations",
                        one -> forms.of(one.text()).associations().stream()
                                .map(RegistrationFormsTest::shown)
                                .toList())
                .answer(
                        "when associated",
                        one -> forms.of(one.text()).associations().stream()
                                .map(SupportedAssociation::associationBehavior)
                                .toList())
                .answer("field", one -> field(one).map(RegistrationFormsTest::shown))
                .answer(
                        "options",
                        one -> field(one)
                                .map(RegistrationFieldDefinition::selectValidation)
                                .map(select -> String.join("; ", select.options())))
                .answer("number of fields", one -> forms.of(one.text()).fields().size())
                .answer(
                        "number of REQUIRED fields",
                        one -> forms.of(one.text()).missingRequired(Map.of()).size())
                .answer("needed", one -> form(one).missingConditional(values(one)))
                .answer("not allowed", one -> form(one).notAllowed(values(one)))
                .tests(65);
    }

    private RegistrationForm form(Case one) {
        return forms.of(one.words(2).get(0));
    }

    private Optional<RegistrationFieldDefinition> field(Case one) {
        return Optional.ofNullable(form(one).fields().get(one.words(2).get(1))).map(RegistrationForm.Field::definition);
    }

    /** As {@code a.b=TEXT,c.d=TEXT}. */
    private static Map<String, RegistrationFieldValueInformation> values(Case one) {
        Map<String, RegistrationFieldValueInformation> values = new HashMap<>();
        for (String value : one.words(2).get(1).split(",", -1)) {
            String path = value.substring(0, value.indexOf('='));
            values.put(
                    path,
                    RegistrationFieldValueInformation.builder()
                            .fieldPath(path)
                            .selectChoices(List.of(value.substring(value.indexOf('=') + 1)))
                            .build());
        }
        return values;
    }

    private static String shown(SupportedAssociation association) {
        return String.join(
                " ",
                association.resourceType(),
                Objects.requireNonNullElse(association.isoCountryCode(), "any"),
                association.associationBehavior().value(),
                association.disassociationBehavior().value());
    }

    private static String shown(RegistrationFieldDefinition field) {
        String kind = field.fieldType() + " " + field.fieldRequirement();
        TextValidation text = field.textValidation();
        SelectValidation select = field.selectValidation();
        if (text != null) {
            return kind + " " + text.minLength() + "-" + text.maxLength();
        }
        return select == null ? kind : kind + " " + select.minChoices() + "-" + select.maxChoices();
    }

    /** The page says how many fields of each form are how certain; whoever changes the data puts it right. */
    @Test
    void sharesTheFormOfTypesThatHaveTheSame() {
        assertThat(forms.of("BD_SENDER_ID_REGISTRATION").fields())
                .isSameAs(forms.of("TW_SENDER_ID_REGISTRATION").fields());
    }

    @Test
    void saysWhereOnlyTheNameOfATypeIsKnown() {
        RegistrationForm form = forms.of("NOTIFY_TIER_UPGRADE_REGISTRATION");

        assertThat(form.fields()).isEmpty();
        assertThat(form.definition().displayHints().shortDescription()).contains("Only the name");
    }

    @Test
    void saysWhereAwsMayHaveAnotherPath() {
        assertThat(hint("CO_RCS_LAUNCH_REGISTRATION", "launchDetails.contentProviderWebsite"))
                .isEqualTo(
                        "Content provider website; required when launchDetails.isIsv is Yes (AWS's own path may differ)");
        assertThat(hint("US_TEN_DLC_BRAND_REGISTRATION", "companyInfo.taxId"))
                .isEqualTo("Tax ID or Business Registration Number");
    }

    private String hint(String type, String path) {
        return Objects.requireNonNull(forms.of(type).fields().get(path))
                .definition()
                .displayHints()
                .shortDescription();
    }

    @Test
    void understandsEveryWordOfEveryForm() {
        for (String type : forms.types()) {
            RegistrationForm form = forms.of(type);
            form.associations().forEach(association -> {
                assertThat(association.associationBehavior()).isIn(RegistrationAssociationBehavior.values());
                assertThat(association.disassociationBehavior()).isIn(RegistrationDisassociationBehavior.values());
            });
            form.fields().forEach((path, field) -> {
                RegistrationFieldDefinition definition = field.definition();
                assertThat(path).matches("[A-Za-z0-9]+\\.[A-Za-z0-9]+").hasSizeLessThanOrEqualTo(100);
                assertThat(form.hasSection(definition.sectionPath())).isTrue();
                assertThat(definition.fieldType()).isIn(FieldType.values());
                assertThat(definition.fieldRequirement()).isIn(FieldRequirement.values());
                if (definition.selectValidation() != null) {
                    assertThat(definition.selectValidation().options())
                            .as(path)
                            .doesNotHaveDuplicates()
                            .hasSizeGreaterThanOrEqualTo(
                                    definition.selectValidation().maxChoices());
                }
                field.rules()
                        .forEach(rule -> assertThat(form.fields())
                                .as(path)
                                .containsKeys(rule.fieldPaths().toArray(String[]::new)));
            });
        }
    }

    @Test
    void givesExamplesThatPass() {
        for (String type : forms.types()) {
            forms.of(type).fields().values().stream()
                    .map(RegistrationForm.Field::definition)
                    .filter(field -> field.displayHints().exampleTextValue() != null)
                    .forEach(field -> {
                        String example =
                                Objects.requireNonNull(field.displayHints().exampleTextValue());
                        var rule = Objects.requireNonNull(field.textValidation());
                        assertThat(example.length())
                                .as(type + " " + field.fieldPath())
                                .isBetween(rule.minLength(), rule.maxLength());
                        assertThat(Pattern.compile(rule.pattern())
                                        .matcher(example)
                                        .find())
                                .as(type + " " + field.fieldPath())
                                .isTrue();
                    });
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "what is associated on approval or after completion is not needed before")
    void letsEveryTypeThatNeedsNoAssociationBeCompleted() {
        RegistrationFixture registrations = new RegistrationFixture(world);
        new QuotaOverrides(Map.of(
                        "REGISTRATIONS_PER_ACCOUNT", 1000,
                        "REGISTRATION_ATTACHMENTS_PER_ACCOUNT", 1000,
                        "REGISTRATION_ATTACHMENTS_CREATED_PER_DAY", 1000))
                .putTo(world.account);
        List<String> free = forms.types().stream()
                .filter(type -> !type.equals("IN_SENDER_ID_REGISTRATION")) // Not in us-east-1.
                .filter(type -> forms.of(type).associations().stream()
                        .noneMatch(association -> association
                                .associationBehavior()
                                .equals(RegistrationAssociationBehavior.ASSOCIATE_BEFORE_SUBMIT)))
                .toList();
        assertThat(free).contains(RegistrationFixture.BRAND, "ID_SENDER_ID_REGISTRATION", "US_SHORT_CODE_REGISTRATION");
        for (String type : free) {
            String id = registrations.create(type);
            registrations.fill(id);
            registrations.submit(id);
            registrations.pass();
            assertThat(registrations.status(id)).as(type).isEqualTo(RegistrationStatus.COMPLETE);
        }
    }

    @Test
    void namesTheLineThatItDoesNotUnderstand() {
        assertRefused("[a] A", "b TEXT REQUIRED | B | seen: X", "  option C");
        assertRefused("b TEXT REQUIRED | B | seen: X");
        assertRefused("[a] A", "b TEXT REQUIRED | B");
        assertRefused("[a] A", "b TEXT CONDITIONAL | B | seen: X", "  required if a.c is D");
        assertRefused("[a] A", "b TEXT REQUIRED | B | likely: X");
    }

    private static void assertRefused(String... lines) {
        assertThatThrownBy(() -> new RegistrationFormReader("x", other -> FormContent.NONE).read(List.of(lines)))
                .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
}
