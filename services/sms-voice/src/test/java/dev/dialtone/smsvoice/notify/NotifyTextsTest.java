package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.smsvoice.model.ValidationExceptionReason.INVALID_PARAMETER;
import static dev.dialtone.smsvoice.model.ValidationExceptionReason.MISSING_PARAMETER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    @Evidence(value = DIALTONE, detail = "the catalogue is of our own making")
    void resolvesEveryTemplateOfTheCatalogue() {
        for (NotifyTemplateInformation template : NotifyTemplateCatalogue.all()) {
            Map<String, String> given = Map.of("code", "123456");
            assertThat(NotifyTexts.findings(template, given, false)).isEmpty();
            assertThat(NotifyTexts.resolve(template, Map.of("code", "123456", "brandName", "Shop")))
                    .contains("123456")
                    .doesNotContain("{", "}");
        }
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "what AWS does with braces that are no variables is not documented, nor with variables without a value")
    void leavesOtherBracesAsTheyAre() {
        assertThat(resolved("Hello {{a}}!", Map.of())).isEqualTo("Hello !");
        assertThat(resolved("{{a}}{{b}}", Map.of("a", "{{b}}", "b", "1"))).isEqualTo("{{b}}1");
        assertThat(resolved("{{other}} {{a}", Map.of("a", "1"))).isEqualTo("{{other}} {{a}");
        assertThat(resolved("{a} {{}} {{ a }} {{{a}}}", Map.of("a", "1"))).isEqualTo("{a} {{}} {{ a }} {{{a}}}");
        assertThat(resolved("{{a", Map.of("a", "1"))).isEqualTo("{{a");
        assertThat(resolved("$1\\ {{a}} {{a}}", Map.of("a", "$0\\"))).isEqualTo("$1\\ $0\\ $0\\");
        assertThat(resolved("", Map.of())).isEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, Notify templates: required ones without a default are an error if left out")
    void findsWhatIsMissing() {
        assertThat(NotifyTexts.findings(SAMPLE, Map.of(), false))
                .containsExactly(new Finding("code", MISSING_PARAMETER, "code is required"));
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "AWS's guide for agents: brandName comes from the display name and is not passed; what it answers is not known")
    void findsWhatIsNotForRequests() {
        NotifyTemplateInformation english = NotifyTemplateCatalogue.find("notify-code-verification-english-001")
                .orElseThrow();
        assertThat(NotifyTexts.findings(english, Map.of("code", "123456", "brandName", "Bank"), false))
                .containsExactly(new Finding("brandName", INVALID_PARAMETER, "brandName is filled in by the service"));
        assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", "1234", "name", "Jo"), false))
                .containsExactly(
                        new Finding("name", INVALID_PARAMETER, "name is not a variable of nt-1234567890abcdef0"));
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, Notify templates: required ones without a default are an error if left out")
    void asksForNothingThatHasADefault() {
        assertThat(found(variable -> variable.required(true).defaultValue("1"), Map.of()))
                .isEmpty();
        assertThat(found(variable -> variable, Map.of())).isEmpty();
    }

    @Test
    @Evidence(value = CLIENT, detail = "AWS's guide for agents: code matches ^\\d{4,8}$")
    void holdsCodesToTheirForm() {
        for (String code : List.of("abcd", "123", "123456789", "4. 8. 2. 9. 1. 3.", "482-913", "")) {
            assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", code), false))
                    .as(code)
                    .extracting(Finding::variable, Finding::reason)
                    .containsExactly(tuple("code", INVALID_PARAMETER));
        }
        assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", "0042"), false)).isEmpty();
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail =
                    "guide, sending with Notify: in a call digits are separated by periods or spaces, as 1. 2. 3. 4. 5. 6.")
    void takesCodesThatAreSpelledOutInCalls() {
        for (String code : List.of("1. 2. 3. 4. 5. 6.", "1 2 3 4 5 6", "4. 8. 2. 9. 1. 3.", "123456")) {
            assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", code), true))
                    .as(code)
                    .isEmpty();
        }
        assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", "1. 2. 3."), true))
                .hasSize(1);
        assertThat(NotifyTexts.findings(SAMPLE, Map.of("code", "a. b. c. d."), true))
                .hasSize(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "guide, Notify templates: length, pattern, true and false; the words are ours")
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
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, Notify templates: integers are valid numbers within their bounds; the words are ours")
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
    @Evidence(value = GUESS, detail = "AWS's guide says ValidationException and no reason")
    void refusesInOneError() {
        ValidationException missing = NotifyTexts.refusal(NotifyTexts.findings(SAMPLE, Map.of(), false));
        ValidationException mixed = NotifyTexts.refusal(NotifyTexts.findings(SAMPLE, Map.of("expiry", "61"), false));

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
        return NotifyTexts.findings(template(change).build(), given, false).stream()
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
