package dev.dialtone.smsvoice.notify;

import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.DEFAULT_POOL;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.DEFAULT_TEMPLATE;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.DELETION_PROTECTION_ENABLED;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.DISPLAY_NAME;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.ENABLED_CHANNELS;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.ENABLED_COUNTRIES;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.STATUS;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.TIER_UPGRADE_STATUS;
import static dev.dialtone.smsvoice.model.NotifyConfigurationFilterName.USE_CASE;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationFilter;
import dev.dialtone.smsvoice.model.NotifyConfigurationStatus;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.TierUpgradeStatus;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of DescribeNotifyConfigurations. */
final class NotifyConfigurationFilters {
    private NotifyConfigurationFilters() {}

    /** What passes all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<NotifyConfiguration> of(@Nullable List<NotifyConfigurationFilter> filters) {
        return Filter.all(filters, NotifyConfigurationFilters::byName);
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }

    private static Map<OpenEnum, Filter<NotifyConfiguration>> byName() {
        return Map.of(
                DISPLAY_NAME, Filter.ofText(NotifyConfiguration::displayName),
                ENABLED_COUNTRIES, Filter.ofCountries(NotifyConfigurations::countries),
                ENABLED_CHANNELS, Filter.ofEnums(NumberCapability.SCHEMA, NotifyConfiguration::enabledChannels),
                DEFAULT_TEMPLATE, Filter.ofText(NotifyConfiguration::defaultTemplateId),
                DEFAULT_POOL, Filter.ofText(NotifyConfiguration::poolId),
                USE_CASE, Filter.ofEnum(NotifyConfigurationUseCase.SCHEMA, NotifyConfiguration::useCase),
                STATUS, Filter.ofEnum(NotifyConfigurationStatus.SCHEMA, NotifyConfiguration::status),
                DELETION_PROTECTION_ENABLED, Filter.ofBoolean(NotifyConfiguration::deletionProtectionEnabled),
                TIER_UPGRADE_STATUS, Filter.ofEnum(TierUpgradeStatus.SCHEMA, NotifyConfiguration::tierUpgradeStatus));
    }
}
