package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static dev.dialtone.smsvoice.model.NumberCapability.MMS;
import static dev.dialtone.smsvoice.model.NumberCapability.RCS;
import static dev.dialtone.smsvoice.model.NumberCapability.SMS;
import static dev.dialtone.smsvoice.model.NumberCapability.VOICE;
import static dev.dialtone.smsvoice.model.ProtectStatus.ALLOW;
import static dev.dialtone.smsvoice.model.ProtectStatus.BLOCK;
import static dev.dialtone.smsvoice.model.ProtectStatus.FILTER;
import static dev.dialtone.smsvoice.model.ProtectStatus.MONITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ProtectConfigurationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectConfigurationCountryRuleSetInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleOverrideAction;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProtectRulesTest {
    private static final String US_NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ProtectConfigurationFixture protection = new ProtectConfigurationFixture(sms);
    private final ProtectRules rules = new ProtectRules(sms.configuration);

    @Test
    @Evidence(value = MODEL, detail = "every country is listed, 300 at most, all ALLOW at first")
    void allowsEveryCountryAtFirst() {
        String id = protection.create();

        for (NumberCapability capability : List.of(SMS, VOICE, MMS, RCS)) {
            assertThat(ruleSet(id, capability))
                    .hasSizeBetween(200, 300)
                    .containsKeys("US", "GB", "IN", "DE")
                    .allSatisfy((country, status) -> assertThat(status).isEqualTo(ALLOW));
        }
    }

    @Test
    @Evidence(value = MODEL, detail = "an update changes the countries it names, of one capability")
    void changesTheCountriesNamed() {
        String id = protection.create();

        protection.rule(id, SMS, Map.of("US", BLOCK, "GB", MONITOR));
        protection.rule(id, SMS, Map.of("GB", ALLOW, "FR", FILTER));

        assertThat(ruleSet(id, SMS))
                .containsEntry("US", BLOCK)
                .containsEntry("GB", ALLOW)
                .containsEntry("FR", FILTER)
                .containsEntry("DE", ALLOW);
        assertThat(ruleSet(id, VOICE)).doesNotContainValue(BLOCK);
    }

    @Test
    @Evidence(value = MODEL, detail = "the answer's CountryRuleSet contains the rules for the NumberCapability")
    void answersAnUpdateWithTheWholeSet() {
        String id = protection.create();

        assertThat(statuses(protection.rule(id, VOICE, Map.of("US", BLOCK)).countryRuleSet()))
                .isEqualTo(ruleSet(id, VOICE))
                .containsEntry("US", BLOCK);
    }

    @Test
    @Evidence(value = GUESS, detail = "the pattern takes any two letters; which countries there are is not documented")
    void refusesCountriesThatAreNone() {
        String id = protection.create();

        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class, () -> protection.rule(id, SMS, Map.of("US", BLOCK, "QQ", BLOCK)));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_PARAMETER);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly("countryRuleSetUpdates.QQ");
        assertThat(ruleSet(id, SMS)).containsEntry("US", ALLOW);
    }

    @Test
    @Evidence(value = MODEL, detail = "not found is declared")
    void refusesUnknownConfigurations() {
        ResourceNotFoundException get =
                SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> ruleSet("protect-0", SMS));
        ResourceNotFoundException update = SmsVoiceFixture.refusal(
                ResourceNotFoundException.class, () -> protection.rule("protect-0", SMS, Map.of("US", BLOCK)));

        assertThat(get.resourceType()).isEqualTo(ResourceType.PROTECT_CONFIGURATION);
        assertThat(update.resourceId()).isEqualTo("protect-0");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the configuration of the request, of its set, of the account, in this order")
    void prefersTheNearestConfiguration() {
        String account = protection.create();
        String set = protection.create();
        String request = protection.create();
        String name = protection.configurationSet("Shop");

        assertThat(rules.governing(sms.scope, null, name)).isEmpty();
        protection.makeDefault(account);
        assertThat(rules.governing(sms.scope, null, name)).contains(account);
        protection.associate(set, name);
        assertThat(rules.governing(sms.scope, null, name)).contains(set);
        assertThat(rules.governing(sms.scope, null, null)).contains(account);
        assertThat(rules.governing(sms.scope, request, name)).contains(request);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "an override of the number comes before the rule of its country")
    void prefersTheOverrideOfTheNumber() {
        String id = protection.create();
        protection.rule(id, SMS, Map.of("US", BLOCK));
        protection.override(id, US_NUMBER, ProtectConfigurationRuleOverrideAction.ALLOW, null);

        assertThat(rules.of(sms.scope, id, SMS, "US", US_NUMBER)).isEqualTo(new ProtectRules.Rule(id, ALLOW, true));
        assertThat(rules.of(sms.scope, id, SMS, "US", "+12065550101"))
                .isEqualTo(new ProtectRules.Rule(id, BLOCK, false));
        assertThat(rules.of(sms.scope, id, VOICE, "US", "+12065550101"))
                .isEqualTo(new ProtectRules.Rule(id, ALLOW, false));
        assertThat(rules.of(sms.scope, id, SMS, null, "+80012345678"))
                .isEqualTo(new ProtectRules.Rule(id, ALLOW, false));
    }

    private Map<String, ProtectStatus> ruleSet(String id, NumberCapability capability) {
        return statuses(sms.caller
                .getProtectConfigurationCountryRuleSet(
                        b -> b.protectConfigurationId(id).numberCapability(capability))
                .countryRuleSet());
    }

    private static Map<String, ProtectStatus> statuses(
            Map<String, ProtectConfigurationCountryRuleSetInformation> ruleSet) {
        return Objects.requireNonNull(ruleSet).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().protectStatus()));
    }
}
