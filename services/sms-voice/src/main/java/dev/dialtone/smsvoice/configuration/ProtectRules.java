package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.DefaultProtectConfiguration;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.ProtectStatus;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rule of which protect configuration a message meets. Each answer takes a few lookups by key. */
public final class ProtectRules {
    /** The only key of the store of the account's default. */
    static final String DEFAULT = "default";

    private final ConfigurationStores stores;

    /** The rules in these stores. */
    public ProtectRules(ConfigurationStores stores) {
        this.stores = stores;
    }

    /**
     * What a configuration says about a destination.
     *
     * @param byNumber whether an override of the number says so, and not the country's rule
     */
    public record Rule(String protectConfigurationId, ProtectStatus status, boolean byNumber) {}

    /**
     * The configuration that a message is sent under: the one it names, else that of its configuration set, else the
     * account's default, else none.
     *
     * @param requested the id of an existing configuration that the request names
     * @param configurationSet the name of the set that the message is sent with
     */
    public Optional<String> governing(Scope scope, @Nullable String requested, @Nullable String configurationSet) {
        if (requested != null) {
            return Optional.of(requested);
        }
        return Optional.ofNullable(configurationSet)
                .flatMap(name -> ofConfigurationSet(scope, name))
                .or(() -> accountDefault(scope));
    }

    /** The id of the configuration that a set is associated with. */
    Optional<String> ofConfigurationSet(Scope scope, String name) {
        return stores.configurationSets.find(scope, name).map(ConfigurationSet::protectConfigurationId);
    }

    /** The id of the account's default configuration in the region. */
    Optional<String> accountDefault(Scope scope) {
        return stores.defaultProtectConfiguration
                .find(scope, DEFAULT)
                .map(DefaultProtectConfiguration::protectConfigurationId);
    }

    /** Whether the configuration is the account's default in the region. */
    boolean isAccountDefault(Scope scope, String id) {
        return accountDefault(scope).filter(id::equals).isPresent();
    }

    /**
     * The rule for one destination. An override of its number comes before its country's rule.
     *
     * @param id of an existing configuration
     * @param country of the destination; absent where a number belongs to none: no country's rule blocks it
     * @param e164 the destination
     */
    public Rule of(Scope scope, String id, NumberCapability capability, @Nullable String country, String e164) {
        Optional<NumberOverride> override = stores.numberOverrides.part(id).find(scope, e164);
        if (override.isPresent()) {
            return new Rule(id, ProtectStatus.of(override.get().action().value()), true);
        }
        ProtectStatus status = stores.protectConfigurations
                .find(scope, id)
                .filter(configuration -> country != null)
                .map(configuration -> byCountry(configuration, capability).get(country))
                .orElse(ProtectStatus.ALLOW);
        return new Rule(id, status, false);
    }

    /** The countries whose status is not ALLOW. */
    static Map<String, ProtectStatus> byCountry(ProtectConfiguration configuration, NumberCapability capability) {
        return configuration.countryRules().getOrDefault(capability.value(), Map.of());
    }
}
