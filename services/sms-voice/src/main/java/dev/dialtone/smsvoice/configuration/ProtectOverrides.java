package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationRuleSetNumberOverrideRequest;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.ListProtectConfigurationRuleSetNumberOverridesRequest;
import dev.dialtone.smsvoice.model.ListProtectConfigurationRuleSetNumberOverridesResult;
import dev.dialtone.smsvoice.model.NumberOverride;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.ProtectConfigurationRuleSetNumberOverride;
import dev.dialtone.smsvoice.model.ProtectOverrideOperations;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideRequest;
import dev.dialtone.smsvoice.model.PutProtectConfigurationRuleSetNumberOverrideResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.E164Input;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a protect configuration treats otherwise than their country. Each configuration is a part of the
 * store, and goes with it; an override that has an expiry goes when the account's clock shows it.
 */
final class ProtectOverrides implements ProtectOverrideOperations {
    static final String EXPIRY = "pinpoint-sms-voice-v2/number-override-expiry";
    private static final String NUMBER = "destinationPhoneNumber";

    private final ConfigurationStores stores;
    private final ProtectConfigurations configurations;

    ProtectOverrides(ConfigurationStores stores, ProtectConfigurations configurations) {
        this.stores = stores;
        this.configurations = configurations;
    }

    /** A second override of a number takes the first one's place and keeps its time of creation. */
    @Override
    public PutProtectConfigurationRuleSetNumberOverrideResult putProtectConfigurationRuleSetNumberOverride(
            PutProtectConfigurationRuleSetNumberOverrideRequest input, RequestContext context) {
        Scope scope = context.scope();
        ProtectConfiguration configuration = configurations.require(context, input.protectConfigurationId());
        String e164 = E164Input.e164(input.destinationPhoneNumber(), NUMBER);
        refusePast(context, input.expirationTimestamp());
        Store<String, NumberOverride> overrides = of(configuration);
        NumberOverride before = overrides.find(scope, e164).orElse(null);
        NumberOverride override = NumberOverride.builder()
                .destinationPhoneNumber(e164)
                .createdTimestamp(before == null ? context.now() : before.createdTimestamp())
                .action(input.action())
                .isoCountryCode(NumberPlan.country(e164).orElse(null))
                .expirationTimestamp(input.expirationTimestamp())
                .build();
        overrides.put(scope, e164, override);
        scheduleExpiry(scope, configuration, override);
        return PutProtectConfigurationRuleSetNumberOverrideResult.builder()
                .from(configuration)
                .from(override)
                .build();
    }

    @Override
    public ListProtectConfigurationRuleSetNumberOverridesResult listProtectConfigurationRuleSetNumberOverrides(
            ListProtectConfigurationRuleSetNumberOverridesRequest input, RequestContext context) {
        ProtectConfiguration configuration = configurations.require(context, input.protectConfigurationId());
        Page<ProtectConfigurationRuleSetNumberOverride> page = of(configuration)
                .page(context.scope(), Listing.request(context, input), ProtectOverrideFilters.of(input.filters()))
                .map(override -> ProtectConfigurationRuleSetNumberOverride.builder()
                        .from(override)
                        .build());
        return ListProtectConfigurationRuleSetNumberOverridesResult.builder()
                .from(configuration)
                .ruleSetNumberOverrides(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteProtectConfigurationRuleSetNumberOverrideResult deleteProtectConfigurationRuleSetNumberOverride(
            DeleteProtectConfigurationRuleSetNumberOverrideRequest input, RequestContext context) {
        Scope scope = context.scope();
        ProtectConfiguration configuration = configurations.require(context, input.protectConfigurationId());
        String e164 = E164Input.e164(input.destinationPhoneNumber(), NUMBER);
        NumberOverride override = of(configuration)
                .remove(scope, e164)
                .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.PHONE_NUMBER, e164));
        cancelExpiry(scope, configuration, e164);
        return DeleteProtectConfigurationRuleSetNumberOverrideResult.builder()
                .from(configuration)
                .from(override)
                .build();
    }

    private Store<String, NumberOverride> of(ProtectConfiguration configuration) {
        return stores.numberOverrides.part(configuration.protectConfigurationId());
    }

    /** The time of an override is over. */
    void expire(Scope scope, String key) {
        int slash = key.indexOf('/');
        stores.numberOverrides.part(key.substring(0, slash)).remove(scope, key.substring(slash + 1));
    }

    private static void scheduleExpiry(Scope scope, ProtectConfiguration configuration, NumberOverride override) {
        cancelExpiry(scope, configuration, override.destinationPhoneNumber());
        if (override.expirationTimestamp() != null) {
            String key = key(configuration, override.destinationPhoneNumber());
            scope.account()
                    .timeline()
                    .schedule(new ScheduledChange(override.expirationTimestamp(), EXPIRY, scope.region(), key));
        }
    }

    private static void cancelExpiry(Scope scope, ProtectConfiguration configuration, String e164) {
        scope.account().timeline().cancel(EXPIRY, scope.region(), key(configuration, e164));
    }

    private static String key(ProtectConfiguration configuration, String e164) {
        return configuration.protectConfigurationId() + '/' + e164;
    }

    private static void refusePast(RequestContext context, @Nullable Instant expiration) {
        if (expiration != null && !expiration.isAfter(context.now())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, "expirationTimestamp", expiration + " has passed");
        }
    }
}
