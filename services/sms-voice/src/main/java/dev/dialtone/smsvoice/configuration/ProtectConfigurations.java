package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.AssociateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.AssociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.CreateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DefaultProtectConfiguration;
import dev.dialtone.smsvoice.model.DeleteAccountDefaultProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.DeleteAccountDefaultProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.DeleteProtectConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsRequest;
import dev.dialtone.smsvoice.model.DescribeProtectConfigurationsResult;
import dev.dialtone.smsvoice.model.DisassociateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.DisassociateProtectConfigurationResult;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.ProtectConfiguration;
import dev.dialtone.smsvoice.model.ProtectConfigurationFilterName;
import dev.dialtone.smsvoice.model.ProtectConfigurationInformation;
import dev.dialtone.smsvoice.model.ProtectConfigurationOperations;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SetAccountDefaultProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.SetAccountDefaultProtectConfigurationResult;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationRequest;
import dev.dialtone.smsvoice.model.UpdateProtectConfigurationResult;
import dev.dialtone.smsvoice.resource.Filter;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Protect configurations, the one that is the account's default, and those that configuration sets are associated with.
 * Their rules are {@link ProtectRuleSets} and {@link ProtectOverrides}. One that was made with a notify configuration
 * goes with it alone, and does not count.
 */
public final class ProtectConfigurations implements ProtectConfigurationOperations {
    private static final ResourceType TYPE = ResourceType.PROTECT_CONFIGURATION;

    private final ConfigurationStores stores;
    private final ResourceLookup<NotifyConfiguration> notifyConfigurations;
    private final ProtectRules rules;
    private final ConfigurationSets configurationSets;
    private final ResourceKit kit;

    ProtectConfigurations(
            ConfigurationStores stores,
            ResourceLookup<NotifyConfiguration> notifyConfigurations,
            ProtectRules rules,
            ConfigurationSets configurationSets,
            ResourceKit kit) {
        this.stores = stores;
        this.notifyConfigurations = notifyConfigurations;
        this.rules = rules;
        this.configurationSets = configurationSets;
        this.kit = kit;
    }

    @Override
    public CreateProtectConfigurationResult createProtectConfiguration(
            CreateProtectConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        kit.quotas()
                .require(
                        scope,
                        ServiceQuotaExceededExceptionReason.PROTECT_CONFIGURATIONS_PER_ACCOUNT,
                        stores.protectConfigurations.size(scope) - notifyConfigurations.size(scope) + 1);
        ProtectConfiguration configuration = add(context, isTrue(input.deletionProtectionEnabled()), tags.byKey());
        return CreateProtectConfigurationResult.builder()
                .from(configuration)
                .accountDefault(false)
                .tags(tags.shown())
                .build();
    }

    @Override
    public DescribeProtectConfigurationsResult describeProtectConfigurations(
            DescribeProtectConfigurationsRequest input, RequestContext context) {
        Scope scope = context.scope();
        Predicate<ProtectConfiguration> filter = Filter.all(
                input.filters(),
                () -> Map.of(
                        ProtectConfigurationFilterName.ACCOUNT_DEFAULT,
                        Filter.ofBoolean(each -> rules.isAccountDefault(scope, each.protectConfigurationId())),
                        ProtectConfigurationFilterName.DELETION_PROTECTION_ENABLED,
                        Filter.ofBoolean(ProtectConfiguration::deletionProtectionEnabled)));
        Page<ProtectConfigurationInformation> page = new Listing<>(
                        stores.protectConfigurations, "protectConfigurationIds")
                .page(context, input, input.protectConfigurationIds(), null, filter)
                .map(each -> ProtectConfigurationInformation.builder()
                        .from(each)
                        .accountDefault(rules.isAccountDefault(scope, each.protectConfigurationId()))
                        .build());
        return DescribeProtectConfigurationsResult.builder()
                .protectConfigurations(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateProtectConfigurationResult updateProtectConfiguration(
            UpdateProtectConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        ProtectConfiguration configuration = require(context, input.protectConfigurationId());
        if (input.deletionProtectionEnabled() != null) {
            configuration = stores.protectConfigurations.put(
                    scope,
                    configuration.toBuilder()
                            .deletionProtectionEnabled(input.deletionProtectionEnabled())
                            .build());
        }
        return UpdateProtectConfigurationResult.builder()
                .from(configuration)
                .accountDefault(rules.isAccountDefault(scope, configuration.protectConfigurationId()))
                .build();
    }

    @Override
    public DeleteProtectConfigurationResult deleteProtectConfiguration(
            DeleteProtectConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        ProtectConfiguration configuration = require(context, input.protectConfigurationId());
        String id = configuration.protectConfigurationId();
        if (configuration.deletionProtectionEnabled()) {
            throw conflict(ConflictExceptionReason.DELETION_PROTECTION_ENABLED, id);
        }
        if (rules.isAccountDefault(scope, id)) {
            throw conflict(ConflictExceptionReason.PROTECT_CONFIGURATION_IS_ACCOUNT_DEFAULT, id);
        }
        if (isAssociated(scope, id)) {
            throw conflict(ConflictExceptionReason.PROTECT_CONFIGURATION_ASSOCIATED_WITH_CONFIGURATION_SET, id);
        }
        if (isOfNotify(scope, id)) {
            throw conflict(ConflictExceptionReason.RESOURCE_DELETION_NOT_ALLOWED, id);
        }
        forget(scope, configuration);
        return DeleteProtectConfigurationResult.builder()
                .from(configuration)
                .accountDefault(false)
                .build();
    }

    /** Takes the place of the configuration that the set had, if it had one. */
    @Override
    public AssociateProtectConfigurationResult associateProtectConfiguration(
            AssociateProtectConfigurationRequest input, RequestContext context) {
        ProtectConfiguration configuration = require(context, input.protectConfigurationId());
        ConfigurationSet set = configurationSets.require(context, input.configurationSetName());
        configurationSets.replace(
                context,
                set.toBuilder()
                        .protectConfigurationId(configuration.protectConfigurationId())
                        .build());
        return AssociateProtectConfigurationResult.builder()
                .from(configuration)
                .configurationSetArn(set.configurationSetArn())
                .configurationSetName(set.configurationSetName())
                .build();
    }

    @Override
    public DisassociateProtectConfigurationResult disassociateProtectConfiguration(
            DisassociateProtectConfigurationRequest input, RequestContext context) {
        ProtectConfiguration configuration = require(context, input.protectConfigurationId());
        String id = configuration.protectConfigurationId();
        ConfigurationSet set = configurationSets.require(context, input.configurationSetName());
        if (!id.equals(set.protectConfigurationId())) {
            throw conflict(ConflictExceptionReason.PROTECT_CONFIGURATION_NOT_ASSOCIATED_WITH_CONFIGURATION_SET, id);
        }
        configurationSets.replace(
                context, set.toBuilder().protectConfigurationId(null).build());
        return DisassociateProtectConfigurationResult.builder()
                .from(configuration)
                .configurationSetArn(set.configurationSetArn())
                .configurationSetName(set.configurationSetName())
                .build();
    }

    /** Takes the place of the default that there was, if there was one. */
    @Override
    public SetAccountDefaultProtectConfigurationResult setAccountDefaultProtectConfiguration(
            SetAccountDefaultProtectConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        ProtectConfiguration configuration = require(context, input.protectConfigurationId());
        stores.defaultProtectConfiguration.put(
                scope,
                ProtectRules.DEFAULT,
                DefaultProtectConfiguration.builder()
                        .protectConfigurationId(configuration.protectConfigurationId())
                        .build());
        return SetAccountDefaultProtectConfigurationResult.builder()
                .defaultProtectConfigurationArn(configuration.protectConfigurationArn())
                .defaultProtectConfigurationId(configuration.protectConfigurationId())
                .build();
    }

    @Override
    public DeleteAccountDefaultProtectConfigurationResult deleteAccountDefaultProtectConfiguration(
            DeleteAccountDefaultProtectConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        String id = rules.accountDefault(scope).orElseThrow(() -> SmsVoiceErrors.noneFound(TYPE));
        stores.defaultProtectConfiguration.remove(scope, ProtectRules.DEFAULT);
        return DeleteAccountDefaultProtectConfigurationResult.builder()
                .defaultProtectConfigurationArn(stores.protectConfigurations.arn(context, id))
                .defaultProtectConfigurationId(id)
                .build();
    }

    /**
     * The configuration of an id or ARN, else not found.
     *
     * @param idOrArn the member {@code ProtectConfigurationId} of the input
     */
    ProtectConfiguration require(RequestContext context, String idOrArn) {
        return stores.protectConfigurations.require(context, idOrArn, "protectConfigurationId");
    }

    /**
     * Makes a configuration that allows everything.
     *
     * @param tags by key, checked
     */
    public ProtectConfiguration add(RequestContext context, boolean isProtected, Map<String, String> tags) {
        String id = "protect-" + context.account().ids().hex(32);
        ProtectConfiguration configuration = ProtectConfiguration.builder()
                .protectConfigurationArn(stores.protectConfigurations.arn(context, id))
                .protectConfigurationId(id)
                .createdTimestamp(context.now())
                .deletionProtectionEnabled(isProtected)
                .countryRules(Map.of())
                .build();
        return stores.protectConfigurations.create(context, configuration, tags);
    }

    /** Removes a configuration with everything that refers to it. */
    public void remove(RequestContext context, String id) {
        Scope scope = context.scope();
        if (rules.isAccountDefault(scope, id)) {
            stores.defaultProtectConfiguration.remove(scope, ProtectRules.DEFAULT);
        }
        for (ConfigurationSet set : stores.configurationSets.entries().values(scope)) {
            if (id.equals(set.protectConfigurationId())) {
                configurationSets.replace(
                        context, set.toBuilder().protectConfigurationId(null).build());
            }
        }
        stores.protectConfigurations.find(scope, id).ifPresent(configuration -> forget(scope, configuration));
    }

    private void forget(Scope scope, ProtectConfiguration configuration) {
        String id = configuration.protectConfigurationId();
        stores.protectConfigurations.remove(scope, id);
        stores.numberOverrides.part(id).clear(scope);
    }

    private boolean isAssociated(Scope scope, String id) {
        return stores.configurationSets.entries().stream(scope)
                .anyMatch(set -> id.equals(set.protectConfigurationId()));
    }

    private boolean isOfNotify(Scope scope, String id) {
        return notifyConfigurations.entries().stream(scope)
                .anyMatch(
                        configuration -> configuration.protectConfigurationId().equals(id));
    }

    private static ConflictException conflict(ConflictExceptionReason reason, String id) {
        return SmsVoiceErrors.conflict(reason, TYPE, id);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }
}
