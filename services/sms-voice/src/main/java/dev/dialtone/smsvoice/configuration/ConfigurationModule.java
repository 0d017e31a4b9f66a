package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.resource.ResourceKit;
import java.util.function.Supplier;

/** Wires configuration sets, protect configurations, spend limits and account attributes. */
public final class ConfigurationModule {
    private final ResourceKit kit;
    private final ConfigurationStores stores;
    private final ConfigurationSets sets;
    private final ProtectRules protectRules;
    private final ProtectConfigurations protectConfigurations;
    private final ProtectOverrides overrides;
    private final SpendLimits spendLimits;
    private final Spending spending;

    /** Makes what the room shows to others. */
    public ConfigurationModule(
            ResourceKit kit, ConfigurationStores stores, ResourceLookup<NotifyConfiguration> notifyConfigurations) {
        this.kit = kit;
        this.stores = stores;
        this.sets = new ConfigurationSets(stores, kit);
        this.protectRules = new ProtectRules(stores);
        this.protectConfigurations = new ProtectConfigurations(stores, notifyConfigurations, protectRules, sets, kit);
        this.overrides = new ProtectOverrides(stores, protectConfigurations);
        this.spendLimits = new SpendLimits(stores);
        this.spending = new Spending(stores, spendLimits);
    }

    /** Says what happens when something of this room falls due, whether or not the room is made by then. */
    public static void declare(ChangeHandlers handlers, Supplier<ConfigurationModule> room) {
        handlers.on(
                ProtectOverrides.EXPIRY, (scope, key) -> room.get().overrides.expire(scope, key));
    }

    /** Which rule of which protect configuration a message meets. */
    public ProtectRules protectRules() {
        return protectRules;
    }

    /** Protect configurations. */
    public ProtectConfigurations protectConfigurations() {
        return protectConfigurations;
    }

    /** What was spent this month. */
    public Spending spending() {
        return spending;
    }

    /** Binds the operations of this room. */
    public void bind(PinpointSMSVoiceV2.Builder service) {
        service.with(sets)
                .with(new EventDestinations(sets, kit.quotas()))
                .with(protectConfigurations)
                .with(new ProtectRuleSets(stores, protectConfigurations))
                .with(overrides)
                .with(new AccountAttributes(protectRules, kit))
                .with(spendLimits);
    }
}
