package dev.dialtone.smsvoice.registration;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.resource.QuotaOverrides;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.FieldRequirement;
import dev.dialtone.smsvoice.model.FieldType;
import dev.dialtone.smsvoice.model.RegistrationAssociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationDisassociationBehavior;
import dev.dialtone.smsvoice.model.RegistrationFieldDefinition;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the files of the registration types say. */
class RegistrationFormsTest {
    @RegisterExtension
    final World world = new World();

    private final RegistrationForms forms = new RegistrationForms();

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
    @Evidence(value = GUESS, detail = "that types without anything to associate beforehand pass with their fields only")
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
