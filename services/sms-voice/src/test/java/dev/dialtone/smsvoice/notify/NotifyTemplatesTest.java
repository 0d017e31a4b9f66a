package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.page.InvalidPageToken;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesRequest;
import dev.dialtone.smsvoice.model.DescribeNotifyTemplatesResult;
import dev.dialtone.smsvoice.model.ListNotifyCountriesRequest;
import dev.dialtone.smsvoice.model.ListNotifyCountriesResult;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NotifyCountryInformation;
import dev.dialtone.smsvoice.model.NotifyTemplateFilter;
import dev.dialtone.smsvoice.model.NotifyTemplateFilterName;
import dev.dialtone.smsvoice.model.NotifyTemplateInformation;
import dev.dialtone.smsvoice.model.NotifyTemplateStatus;
import dev.dialtone.smsvoice.model.NotifyTemplateType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TemplateVariableMetadata;
import dev.dialtone.smsvoice.model.TemplateVariableSource;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyTemplatesTest {
    private static final String SAMPLE = "nt-1234567890abcdef0";
    private static final String ENGLISH = "notify-code-verification-english-001";
    private static final String GERMAN = "notify-code-verification-german-001";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "the published sample")
    void hasTheSampleOfAws() {
        NotifyTemplateInformation sample =
                templates(input -> input.templateIds(List.of(SAMPLE))).get(0);

        assertThat(sample.version()).isEqualTo(1);
        assertThat(sample.templateType()).isEqualTo(NotifyTemplateType.OTP_VERIFICATION);
        assertThat(sample.channels()).containsExactly(NumberCapability.SMS);
        assertThat(sample.tierAccess())
                .containsExactly(NotifyConfigurationTier.BASIC, NotifyConfigurationTier.ADVANCED);
        assertThat(sample.status()).isEqualTo(NotifyTemplateStatus.ACTIVE);
        assertThat(sample.languageCode()).isEqualTo("en");
        assertThat(sample.supportedCountries()).containsExactly("US", "CA", "GB");
        assertThat(sample.content()).isEqualTo("Your verification code is {{code}}. It expires in {{expiry}} minutes.");
        Map<String, TemplateVariableMetadata> variables = Objects.requireNonNull(sample.variables());
        assertThat(variables).containsOnlyKeys("code", "expiry");
        assertThat(Objects.requireNonNull(variables.get("code")).required()).isTrue();
        assertThat(Objects.requireNonNull(variables.get("expiry")).defaultValue())
                .isEqualTo("10");
    }

    @Test
    @Evidence(value = MODEL, detail = "every template has one variable at least for what its content names")
    void namesItsVariables() {
        assertThat(templates(input -> input))
                .hasSizeGreaterThan(5)
                .allSatisfy(template -> Objects.requireNonNull(template.variables())
                        .keySet()
                        .forEach(name -> assertThat(template.content()).contains("{{" + name + "}}")));
    }

    @Test
    @Evidence(value = MODEL, detail = "by id; an unknown one fails the call")
    void describesById() {
        assertThat(ids(templates(input -> input.templateIds(List.of(ENGLISH, SAMPLE)))))
                .containsExactly(ENGLISH, SAMPLE);
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> templates(input -> input.templateIds(List.of(SAMPLE, "nt-0"))));
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.NOTIFY_TEMPLATE);
        assertThat(refusal.resourceId()).isEqualTo("nt-0");
    }

    @Test
    @Evidence(value = MODEL, detail = "the six filter names of the contract")
    void filtersByEveryName() {
        assertThat(filtered("template-type", "OTP_VERIFICATION")).contains(SAMPLE, ENGLISH, GERMAN);
        assertThat(filtered("channels", "VOICE")).contains(ENGLISH).doesNotContain(SAMPLE, GERMAN);
        assertThat(filtered("tier-access", "ADVANCED")).contains(SAMPLE, ENGLISH, GERMAN);
        assertThat(filtered("supported-countries", "DE")).contains(ENGLISH).doesNotContain(SAMPLE);
        assertThat(filtered("language-code", "en")).containsExactly(SAMPLE, ENGLISH);
        assertThat(filtered("supported-voice-ids", "JOANNA")).containsExactly(ENGLISH);
        ValidationException refusal =
                SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("channels", "PIGEON"));
        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's guide for agents: en, es, fr-CA; upper case fails with INVALID_FILTER_VALUES")
    void filtersByLanguagesInLowerCase() {
        assertThat(filtered("language-code", "es", "de")).hasSize(2);
        assertThat(filtered("language-code", "fr-CA")).isEmpty();
        for (String language : List.of("EN", "En", "english", "fr-", "en_US")) {
            assertThat(SmsVoiceFixture.refusal(ValidationException.class, () -> filtered("language-code", language))
                            .reason())
                    .as(language)
                    .isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        }
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "guide, Notify templates: --filters Name=template-type,Values=CODE_VERIFICATION")
    void findsTemplatesByTheGuidesNameOfTheirType() {
        assertThat(filtered("template-type", "CODE_VERIFICATION")).contains(SAMPLE, ENGLISH);
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "ids in AwsNotifySmsSender.java of ORCID, which gives code alone; brandName is AWS's")
    void hasTheTemplatesThatClientsName() {
        List<NotifyTemplateInformation> named = templates(input -> input.templateIds(List.of(
                        "notify-code-verification-arabic-001",
                        "notify-code-verification-chinese-simplified-001",
                        "notify-code-verification-czech-001",
                        "notify-code-verification-english-001",
                        "notify-code-verification-french-001",
                        "notify-code-verification-german-001",
                        "notify-code-verification-italian-001",
                        "notify-code-verification-japanese-001",
                        "notify-code-verification-korean-001",
                        "notify-code-verification-polish-001"))
                .maxResults(100));
        List<NotifyTemplateInformation> more = templates(input -> input.templateIds(List.of(
                "notify-code-verification-portuguese-portugal-001",
                "notify-code-verification-russian-001",
                "notify-code-verification-spanish-001",
                "notify-code-verification-turkish-001")));

        assertThat(named).hasSize(10);
        assertThat(more).hasSize(4).allSatisfy(template -> {
            Map<String, TemplateVariableMetadata> variables = Objects.requireNonNull(template.variables());
            assertThat(variables).containsOnlyKeys("brandName", "code");
            assertThat(Objects.requireNonNull(variables.get("brandName")).source())
                    .isEqualTo(TemplateVariableSource.SYSTEM);
            assertThat(Objects.requireNonNull(variables.get("code")).source())
                    .isEqualTo(TemplateVariableSource.CUSTOMER);
        });
    }

    @Test
    @Evidence(value = MODEL, detail = "paged as every listing")
    void pagesThroughTemplatesAndCountries() {
        DescribeNotifyTemplatesResult templates = describe(input -> input.maxResults(2));
        ListNotifyCountriesResult countries = list(input -> input.maxResults(29));

        assertThat(templates.notifyTemplates()).hasSize(2);
        assertThat(templates(input -> input.maxResults(100).nextToken(templates.nextToken())))
                .hasSize(templates(input -> input).size() - 2)
                .doesNotContainAnyElementsOf(Objects.requireNonNull(templates.notifyTemplates()));
        assertThat(countries.notifyCountries()).hasSize(29);
        ListNotifyCountriesResult rest = list(input -> input.maxResults(29).nextToken(countries.nextToken()));
        assertThat(rest.notifyCountries()).hasSize(1);
        assertThat(rest.nextToken()).isNull();
        SmsVoiceFixture.refusal(InvalidPageToken.class, () -> list(input -> input.nextToken(templates.nextToken())));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the thirty countries of the basic tier")
    void listsTheCountries() {
        List<NotifyCountryInformation> countries =
                Objects.requireNonNull(list(input -> input).notifyCountries());

        assertThat(countries).hasSize(30);
        assertThat(countries)
                .filteredOn(country -> country.isoCountryCode().equals("CH"))
                .singleElement()
                .extracting(NotifyCountryInformation::countryName)
                .isEqualTo("Switzerland");
    }

    @Test
    @Evidence(
            value = GUESS,
            detail = "which countries take what is not documented: all take both channels at both tiers")
    void filtersCountries() {
        assertThat(list(input -> input.channels(List.of(NumberCapability.VOICE, NumberCapability.MMS)))
                        .notifyCountries())
                .hasSize(30);
        assertThat(list(input -> input.channels(List.of(NumberCapability.MMS))).notifyCountries())
                .isEmpty();
        assertThat(list(input -> input.tier(NotifyConfigurationTier.ADVANCED)
                                .useCases(List.of(NotifyConfigurationUseCase.CODE_VERIFICATION)))
                        .notifyCountries())
                .hasSize(30);
    }

    private List<String> filtered(String name, String... values) {
        return ids(templates(input -> input.filters(List.of(NotifyTemplateFilter.builder()
                .name(NotifyTemplateFilterName.of(name))
                .values(List.of(values))
                .build()))));
    }

    private List<NotifyTemplateInformation> templates(UnaryOperator<DescribeNotifyTemplatesRequest.Builder> change) {
        return Objects.requireNonNull(describe(change).notifyTemplates());
    }

    private DescribeNotifyTemplatesResult describe(UnaryOperator<DescribeNotifyTemplatesRequest.Builder> change) {
        return sms.caller.describeNotifyTemplates(change);
    }

    private ListNotifyCountriesResult list(UnaryOperator<ListNotifyCountriesRequest.Builder> change) {
        return sms.caller.listNotifyCountries(change);
    }

    private static List<String> ids(List<NotifyTemplateInformation> templates) {
        return templates.stream().map(NotifyTemplateInformation::templateId).toList();
    }
}
