package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.configuration.ProtectConfigurations;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.CreateNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.DeleteNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.DeleteNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.DescribeNotifyConfigurationsRequest;
import dev.dialtone.smsvoice.model.DescribeNotifyConfigurationsResult;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationInformation;
import dev.dialtone.smsvoice.model.NotifyConfigurationOperations;
import dev.dialtone.smsvoice.model.NotifyConfigurationStatus;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.Pool;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.TierUpgradeStatus;
import dev.dialtone.smsvoice.model.UpdateNotifyConfigurationRequest;
import dev.dialtone.smsvoice.model.UpdateNotifyConfigurationResult;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.Listing;
import dev.dialtone.smsvoice.resource.NewTags;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notify configurations, each with a protect configuration of its own, and reviewed before it sends: {@link NotifyReviews}. */
final class NotifyConfigurations implements NotifyConfigurationOperations {
    private static final ResourceType TYPE = ResourceType.NOTIFY_CONFIGURATION;
    private static final String UNSET_TEMPLATE = "UNSET_DEFAULT_TEMPLATE";
    private static final String UNSET_POOL = "UNSET_DEFAULT_POOL_FOR_NOTIFY";
    private static final Set<String> CHANNELS = Set.of("SMS", "VOICE");

    private final NotifyStores stores;
    private final NotifyTemplates templates;
    private final ProtectConfigurations protectConfigurations;
    private final ResourceLookup<Pool> pools;
    private final ResourceKit kit;

    NotifyConfigurations(
            NotifyStores stores,
            NotifyTemplates templates,
            ProtectConfigurations protectConfigurations,
            ResourceLookup<Pool> pools,
            ResourceKit kit) {
        this.stores = stores;
        this.templates = templates;
        this.protectConfigurations = protectConfigurations;
        this.pools = pools;
        this.kit = kit;
    }

    @Override
    public CreateNotifyConfigurationResult createNotifyConfiguration(
            CreateNotifyConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        NewTags tags = kit.tags().checked(scope, input.tags());
        requireSupported(input.enabledChannels(), input.enabledCountries());
        String template = input.defaultTemplateId();
        if (template != null) {
            templates.require(template);
        }
        String pool = input.poolId() == null || input.poolId().isEmpty() ? null : poolId(context, input.poolId());
        kit.requireQuota(
                scope,
                ServiceQuotaExceededExceptionReason.NOTIFY_CONFIGURATIONS_PER_ACCOUNT,
                stores.notifyConfigurations);
        String id = "notify-" + context.account().ids().hex(32);
        NotifyConfiguration configuration = NotifyConfiguration.builder()
                .notifyConfigurationArn(stores.notifyConfigurations.arn(context, id))
                .notifyConfigurationId(id)
                .displayName(input.displayName())
                .useCase(input.useCase())
                .defaultTemplateId(template)
                .poolId(pool)
                .enabledCountries(someOrAll(input.enabledCountries()))
                .enabledChannels(input.enabledChannels().stream().distinct().toList())
                .tier(NotifyConfigurationTier.BASIC)
                .tierUpgradeStatus(TierUpgradeStatus.BASIC)
                .status(NotifyConfigurationStatus.PENDING)
                .deletionProtectionEnabled(
                        input.deletionProtectionEnabled() != null && input.deletionProtectionEnabled())
                .createdTimestamp(context.now())
                .protectConfigurationId(
                        protectConfigurations.add(context, false, Map.of()).protectConfigurationId())
                .build();
        stores.notifyConfigurations.create(context, configuration, tags.byKey());
        return CreateNotifyConfigurationResult.builder()
                .from(configuration)
                .tags(tags.shown())
                .build();
    }

    @Override
    public DescribeNotifyConfigurationsResult describeNotifyConfigurations(
            DescribeNotifyConfigurationsRequest input, RequestContext context) {
        Page<NotifyConfigurationInformation> page = new Listing<>(stores.notifyConfigurations, "notifyConfigurationIds")
                .page(
                        context,
                        input,
                        input.notifyConfigurationIds(),
                        null,
                        NotifyConfigurationFilters.of(input.filters()))
                .map(each -> NotifyConfigurationInformation.builder().from(each).build());
        return DescribeNotifyConfigurationsResult.builder()
                .notifyConfigurations(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateNotifyConfigurationResult updateNotifyConfiguration(
            UpdateNotifyConfigurationRequest input, RequestContext context) {
        NotifyConfiguration before = require(context, input.notifyConfigurationId());
        requireSupported(input.enabledChannels(), input.enabledCountries());
        NotifyConfiguration.Builder updated = before.toBuilder();
        if (UNSET_TEMPLATE.equals(input.defaultTemplateId())) {
            updated.defaultTemplateId(null);
        } else if (input.defaultTemplateId() != null) {
            updated.defaultTemplateId(
                    templates.require(input.defaultTemplateId()).templateId());
        }
        if (UNSET_POOL.equals(input.poolId())) {
            updated.poolId(null);
        } else if (input.poolId() != null) {
            updated.poolId(poolId(context, input.poolId()));
        }
        if (input.enabledCountries() != null) {
            updated.enabledCountries(someOrAll(input.enabledCountries()));
        }
        if (input.enabledChannels() != null) {
            updated.enabledChannels(input.enabledChannels().stream().distinct().toList());
        }
        ifGiven(input.deletionProtectionEnabled(), updated::deletionProtectionEnabled);
        NotifyConfiguration after = stores.notifyConfigurations.put(context.scope(), updated.build());
        return UpdateNotifyConfigurationResult.builder().from(after).build();
    }

    @Override
    public DeleteNotifyConfigurationResult deleteNotifyConfiguration(
            DeleteNotifyConfigurationRequest input, RequestContext context) {
        Scope scope = context.scope();
        NotifyConfiguration configuration = require(context, input.notifyConfigurationId());
        if (configuration.deletionProtectionEnabled()) {
            throw SmsVoiceErrors.conflict(
                    ConflictExceptionReason.DELETION_PROTECTION_ENABLED, TYPE, configuration.notifyConfigurationId());
        }
        stores.notifyConfigurations.remove(scope, configuration.notifyConfigurationId());
        protectConfigurations.remove(context, configuration.protectConfigurationId());
        return DeleteNotifyConfigurationResult.builder().from(configuration).build();
    }

    /** The countries that a configuration reaches. */
    static List<String> countries(NotifyConfiguration configuration) {
        return configuration.enabledCountries() == null ? NotifyCountries.codes() : configuration.enabledCountries();
    }

    /** The configuration that a request names by id or ARN, else not found. */
    NotifyConfiguration require(RequestContext context, String idOrArn) {
        return stores.notifyConfigurations.require(context, idOrArn, "notifyConfigurationId");
    }

    /** The id of a pool that a request names by id or ARN, else not found. */
    private String poolId(RequestContext context, String idOrArn) {
        return pools.require(context, idOrArn, "poolId").poolId();
    }

    /** Absent for all, which no countries also mean. */
    private static @Nullable List<String> someOrAll(@Nullable List<String> countries) {
        return countries == null || countries.isEmpty()
                ? null
                : countries.stream().distinct().toList();
    }

    private static void requireSupported(@Nullable List<NumberCapability> channels, @Nullable List<String> countries) {
        List<ValidationExceptionField> fields = new ArrayList<>();
        for (int i = 0; channels != null && i < channels.size(); i++) {
            if (!CHANNELS.contains(channels.get(i).value())) {
                fields.add(SmsVoiceErrors.field(
                        "enabledChannels." + (i + 1) + ".member", channels.get(i) + " is not for notifications"));
            }
        }
        for (int i = 0; countries != null && i < countries.size(); i++) {
            if (!NotifyCountries.codes().contains(countries.get(i))) {
                fields.add(SmsVoiceErrors.field(
                        "enabledCountries." + (i + 1) + ".member", countries.get(i) + " is not supported"));
            }
        }
        if (!fields.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_PARAMETER, fields);
        }
    }
}
