package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.GetProtectConfigurationCountryRuleSetRequest;
import dev.dialtone.smsvoice.model.GetProtectConfigurationCountryRuleSetResult;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.ProtectConfigurationCountryRuleSetInformation;
import dev.dialtone.smsvoice.model.ProtectRuleSetOperations;
import dev.dialtone.smsvoice.model.ProtectStatus;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationCountryRuleSetRequest;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationCountryRuleSetResult;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The country rules of protect configurations: a set for each capability. Answers list every country there is; kept is
 * only what differs from ALLOW.
 */
final class ProtectRuleSets implements ProtectRuleSetOperations {
    private final ConfigurationStores stores;
    private final ProtectConfigurations configurations;

    ProtectRuleSets(ConfigurationStores stores, ProtectConfigurations configurations) {
        this.stores = stores;
        this.configurations = configurations;
    }

    @Override
    public GetProtectConfigurationCountryRuleSetResult getProtectConfigurationCountryRuleSet(
            GetProtectConfigurationCountryRuleSetRequest input, RequestContext context) {
        ProtectConfiguration configuration = configurations.require(context, input.protectConfigurationId());
        return GetProtectConfigurationCountryRuleSetResult.builder()
                .from(configuration)
                .numberCapability(input.numberCapability())
                .countryRuleSet(shown(ProtectRules.byCountry(configuration, input.numberCapability())))
                .build();
    }

    /** Changes the rules of the countries named and leaves the others. */
    @Override
    public UpdateProtectConfigurationCountryRuleSetResult updateProtectConfigurationCountryRuleSet(
            UpdateProtectConfigurationCountryRuleSetRequest input, RequestContext context) {
        ProtectConfiguration configuration = configurations.require(context, input.protectConfigurationId());
        NumberCapability capability = input.numberCapability();
        refuseUnknown(input.countryRuleSetUpdates().keySet());
        Map<String, ProtectStatus> rules = new TreeMap<>(ProtectRules.byCountry(configuration, capability));
        input.countryRuleSetUpdates().forEach((country, rule) -> {
            if (rule.protectStatus().equals(ProtectStatus.ALLOW)) {
                rules.remove(country);
            } else {
                rules.put(country, rule.protectStatus());
            }
        });
        Map<String, Map<String, ProtectStatus>> all = new HashMap<>(configuration.countryRules());
        all.put(capability.value(), rules);
        stores.protectConfigurations.put(
                context.scope(), configuration.toBuilder().countryRules(all).build());
        return UpdateProtectConfigurationCountryRuleSetResult.builder()
                .from(configuration)
                .numberCapability(capability)
                .countryRuleSet(shown(rules))
                .build();
    }

    private static void refuseUnknown(Set<String> countries) {
        List<ValidationExceptionField> unknown = new ArrayList<>();
        for (String country : countries) {
            if (!NumberPlan.countries().contains(country)) {
                unknown.add(SmsVoiceErrors.field("countryRuleSetUpdates." + country, "There is no country " + country));
            }
        }
        if (!unknown.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_PARAMETER, unknown);
        }
    }

    private static Map<String, ProtectConfigurationCountryRuleSetInformation> shown(Map<String, ProtectStatus> rules) {
        ProtectConfigurationCountryRuleSetInformation allowed = shown(ProtectStatus.ALLOW);
        Map<String, ProtectConfigurationCountryRuleSetInformation> shown = new TreeMap<>();
        NumberPlan.countries().forEach(country -> shown.put(country, allowed));
        rules.forEach((country, status) -> shown.put(country, shown(status)));
        return shown;
    }

    private static ProtectConfigurationCountryRuleSetInformation shown(ProtectStatus status) {
        return ProtectConfigurationCountryRuleSetInformation.builder()
                .protectStatus(status)
                .build();
    }
}
