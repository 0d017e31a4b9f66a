package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.smsvoice.model.ValidationExceptionReason.INVALID_PARAMETER;
import static dev.dialtone.smsvoice.model.ValidationExceptionReason.MISSING_PARAMETER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.TemplateVariableMetadata;
import dev.dialtone.smsvoice.model.TemplateVariableType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.notify.NotifyTexts.Finding;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NotifyTextsTest {
    private static final NotifyTemplateInformation SAMPLE =
            NotifyTemplateCatalogue.find("nt-1234567890abcdef0").orElseThrow();

    @Test
    @Evidence(value = AWS_DOCS, detail = "the published sample; defaults are filled in")
    void putsVariablesIntoTheContent() {
        assertThat(NotifyTexts.resolve(SAMPLE, Map.of("code", "123456")))
                .isEqualTo("Your verification code is 123456. It expires in 10 minutes.");
        assertThat(NotifyTexts.resolve(SAMPLE, Map.of("code", "123456", "expiry", "5")))
                .isEqualTo("Your verification code is 123456. It expires in 5 minutes.");
    }

    @Test
    void resolvesEveryTemplateOfTheCatalogue() {
        for (NotifyTemplateInformation template : NotifyTemplateCatalogue.all()) {
            Map<String, String> given = Map.of("code", "123456");
            assertThat(NotifyTexts.findings(template, given)).isEmpty();
            assertThat(NotifyTexts.resolve(template, given)).contains("123456").doesNotContain("{", "}");
        }
    }

    @Test
    @Evidence(value = GUESS, detail = "what AWS does with braces that are no variables is not documented")
    void leavesOtherBracesAsTheyAre() {
        assertThat(resolved("{{a}}{{b}}", Map.of("a", "{{b}}", "b", "1"))).isEqualTo("{{b}}1");
        assertThat(resolved("{{other}} {{a}", Map.of("a", "1"))).isEqualTo("{{other}} {{a}");
        assertThat(resolved("{a} {{}} {{ a }} {{{a}}}", Map.of("a", "1"))).isEqualTo("{a} {{}} {{ a }} {{{a}}}");
        assertThat(resolved("{{a", Map.of("a", "1"))).isEqualTo("{{a");
        assertThat(resolved("$1\\ {{a}} {{a}}", Map.of("a", "$0\\"))).isEqualTo("$1\\ $0\\ $0\\");
        assertThat(resolved("", Map.of())).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "a variable that is neither required nor given, and has no default, says nothing")
    void leavesOutWhatIsNotGiven() {
        assertThat(resolved("Hello {{a}}!", Map.of())).isEqualTo("Hello !");
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS has the rules in its model, and not what breaking them answers")
    void findsWhatIsMissingOrUnknown() {
        assertThat(NotifyTexts.findings(SAMPLE, Map.of()))
                .containsExactly(new Finding("code", MISSING_PARAMETER, "code is required"));
        assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", "1", "name", "Jo")))
                .containsExactly(
                        new Finding("name", INVALID_PARAMETER, "name is not a variable of nt-1234567890abcdef0"));
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS has the rules in its model, and not what breaking them answers")
    void asksForNothingThatHasADefault() {
        assertThat(found(variable -> variable.required(true).defaultValue("1"), Map.of()))
                .isEmpty();
        assertThat(found(variable -> variable, Map.of())).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS has the rules in its model, and not what breaking them answers")
    void holdsValuesToTheirRules() {
        assertThat(found("12345678901", variable -> variable.maxLength(10)))
                .containsExactly("a takes 10 characters at most, not 11");
        assertThat(found("😀😀", variable -> variable.maxLength(2))).isEmpty();
        assertThat(found("12a", variable -> variable.pattern("[0-9]+"))).containsExactly("a does not match [0-9]+");
        assertThat(found("12", variable -> variable.pattern("^[0-9]+$"))).isEmpty();
        assertThat(found("yes", variable -> variable.type(TemplateVariableType.BOOLEAN)))
                .containsExactly("a is true or false, not yes");
        assertThat(found("true", variable -> variable.type(TemplateVariableType.BOOLEAN)))
                .isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS has the rules in its model, and not what breaking them answers")
    void holdsIntegersToTheirBounds() {
        for (String text : List.of("", "x", "1.0", "+1", " 1", "--1", "1-", "2147483648", "١")) {
            assertThat(found(text, variable -> variable.type(TemplateVariableType.INTEGER)))
                    .containsExactly("a is an integer, not " + text);
        }
        UnaryOperator<TemplateVariableMetadata.Builder> bounds = variable ->
                variable.type(TemplateVariableType.INTEGER).minValue(-1).maxValue(60);
        assertThat(found("-1", bounds)).isEmpty();
        assertThat(found("60", bounds)).isEmpty();
        assertThat(found("-2", bounds)).containsExactly("a is -1 or more, not -2");
        assertThat(found("61", bounds)).containsExactly("a is 60 or less, not 61");
    }

    @Test
    @Evidence(value = GUESS, detail = "AWS has the rules in its model, and not what breaking them answers")
    void refusesInOneError() {
        ValidationException missing = NotifyTexts.refusal(NotifyTexts.findings(SAMPLE, Map.of()));
        ValidationException mixed = NotifyTexts.refusal(NotifyTexts.findings(SAMPLE, Map.of("expiry", "61")));

        assertThat(missing.reason()).isEqualTo(MISSING_PARAMETER);
        assertThat(missing.fields()).containsExactly(field("code is required"));
        assertThat(mixed.reason()).isEqualTo(INVALID_PARAMETER);
        assertThat(mixed.fields()).containsExactly(field("code is required"), field("expiry is 60 or less, not 61"));
    }

    private static ValidationExceptionField field(String message) {
        return SmsVoiceErrors.field("templateVariables", message);
    }

    private static String resolved(String content, Map<String, String> given) {
        return NotifyTexts.resolve(
                template(variable -> variable).content(content).build(), given);
    }

    private static List<String> found(String value, UnaryOperator<TemplateVariableMetadata.Builder> change) {
        return found(change, Map.of("a", value));
    }

    private static List<String> found(
            UnaryOperator<TemplateVariableMetadata.Builder> change, Map<String, String> given) {
        return NotifyTexts.findings(template(change).build(), given).stream()
                .map(Finding::message)
                .toList();
    }

    /** With variables a and b. */
    private static NotifyTemplateInformation.Builder template(UnaryOperator<TemplateVariableMetadata.Builder> change) {
        TemplateVariableMetadata.Builder plain = TemplateVariableMetadata.builder()
                .type(TemplateVariableType.STRING)
                .required(false);
        TemplateVariableMetadata b = plain.build();
        return SAMPLE.toBuilder().variables(Map.of("a", change.apply(plain).build(), "b", b));
    }
}
