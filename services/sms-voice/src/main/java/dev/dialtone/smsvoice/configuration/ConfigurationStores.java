package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreView;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.DefaultProtectConfiguration;
import dev.dialtone.smsvoice.model.MonthlySpend;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.SpendLimitOverride;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.function.UnaryOperator;

/** What this room keeps: its own classes change it, others look at it. */
public final class ConfigurationStores {
    /** By name. */
    final ResourceKind<ConfigurationSet> configurationSets;
    /** By id. */
    final ResourceKind<ProtectConfiguration> protectConfigurations;
    /** A part for each protect configuration, by number in E.164. */
    final Store<String, NumberOverride> numberOverrides;
    /** Under {@link ProtectRules#DEFAULT}, or empty. */
    final Store<String, DefaultProtectConfiguration> defaultProtectConfiguration;
    /** By the name of the channel: the limits that are lower than the account's ceilings. */
    final Store<String, SpendLimitOverride> spendLimitOverrides;
    /** By the name of the channel. */
    final Store<String, MonthlySpend> monthlySpends;

    /** The stores of one service. */
    public ConfigurationStores(ResourceKit kit) {
        this.numberOverrides = kit.stores()
                .perRegion("sms-voice/number-overrides", () -> NumberOverride.SCHEMA)
                .inParts();
        this.defaultProtectConfiguration = kit.stores()
                .perRegion("sms-voice/default-protect-configuration", () -> DefaultProtectConfiguration.SCHEMA);
        this.spendLimitOverrides =
                kit.stores().perRegion("sms-voice/spend-limit-overrides", () -> SpendLimitOverride.SCHEMA);
        this.monthlySpends = kit.stores().perRegion("sms-voice/monthly-spends", () -> MonthlySpend.SCHEMA);
        this.configurationSets = kit.kind(
                ResourceType.CONFIGURATION_SET,
                kit.stores().perRegion("sms-voice/configuration-sets", () -> ConfigurationSet.SCHEMA),
                ConfigurationSet::configurationSetName,
                ConfigurationSet::configurationSetArn,
                UnaryOperator.identity());
        this.protectConfigurations = kit.kind(
                ResourceType.PROTECT_CONFIGURATION,
                kit.stores().perRegion("sms-voice/protect-configurations", () -> ProtectConfiguration.SCHEMA),
                ProtectConfiguration::protectConfigurationId,
                ProtectConfiguration::protectConfigurationArn,
                UnaryOperator.identity());
    }

    /** Configuration sets, by name. */
    public ResourceLookup<ConfigurationSet> configurationSets() {
        return configurationSets;
    }

    /** Protect configurations, by id. */
    public ResourceLookup<ProtectConfiguration> protectConfigurations() {
        return protectConfigurations;
    }

    /** What was spent this month, by the name of the channel. */
    public StoreView<String, MonthlySpend> monthlySpends() {
        return monthlySpends;
    }
}
