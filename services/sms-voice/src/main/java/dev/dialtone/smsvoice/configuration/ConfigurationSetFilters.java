package dev.dialtone.smsvoice.configuration;

import dev.dialtone.core.shape.OpenEnum;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConfigurationSetFilter;
import dev.dialtone.smsvoice.model.ConfigurationSetFilterName;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.resource.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of DescribeConfigurationSets. */
final class ConfigurationSetFilters {
    private ConfigurationSetFilters() {}

    /** What passes all filters; a value that a filter cannot have is a ValidationException. */
    static Predicate<ConfigurationSet> of(@Nullable List<ConfigurationSetFilter> filters) {
        return Filter.all(filters, ConfigurationSetFilters::byName);
    }

    private static Map<OpenEnum, Filter<ConfigurationSet>> byName() {
        return Map.of(
                ConfigurationSetFilterName.EVENT_DESTINATION_NAME,
                        Filter.ofTexts(ConfigurationSetFilters::destinationNames),
                ConfigurationSetFilterName.MATCHING_EVENT_TYPES,
                        Filter.ofEnums(EventType.SCHEMA, ConfigurationSetFilters::eventTypes),
                ConfigurationSetFilterName.DEFAULT_MESSAGE_TYPE,
                        Filter.ofEnums(MessageType.SCHEMA, ConfigurationSetFilters::messageType),
                ConfigurationSetFilterName.DEFAULT_SENDER_ID, Filter.ofText(ConfigurationSet::defaultSenderId),
                ConfigurationSetFilterName.DEFAULT_MESSAGE_FEEDBACK_ENABLED,
                        Filter.ofBoolean(ConfigurationSet::defaultMessageFeedbackEnabled),
                ConfigurationSetFilterName.PROTECT_CONFIGURATION_ID,
                        Filter.ofText(ConfigurationSet::protectConfigurationId));
    }

    private static List<String> destinationNames(ConfigurationSet set) {
        return set.eventDestinations().stream()
                .map(EventDestination::eventDestinationName)
                .toList();
    }

    /** As the destinations name them: ALL stands for itself only. */
    private static List<EventType> eventTypes(ConfigurationSet set) {
        return set.eventDestinations().stream()
                .flatMap(destination -> destination.matchingEventTypes().stream())
                .toList();
    }

    private static List<MessageType> messageType(ConfigurationSet set) {
        return set.defaultMessageType() == null ? List.of() : List.of(set.defaultMessageType());
    }

    /** The names there are filters for. */
    static Set<OpenEnum> names() {
        return byName().keySet();
    }
}
