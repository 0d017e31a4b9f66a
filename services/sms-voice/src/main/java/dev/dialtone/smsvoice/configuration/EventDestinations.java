package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.resource.Given.ifGiven;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.smsvoice.model.ConfigurationSet;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateEventDestinationRequest;
import dev.dialtone.smsvoice.model.CreateEventDestinationResult;
import dev.dialtone.smsvoice.model.DeleteEventDestinationRequest;
import dev.dialtone.smsvoice.model.DeleteEventDestinationResult;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventDestinationOperations;
import dev.dialtone.smsvoice.model.EventDestinationTarget;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.UpdateEventDestinationRequest;
import dev.dialtone.smsvoice.model.UpdateEventDestinationResult;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import dev.dialtone.smsvoice.resource.SmsVoiceErrors;
import java.util.ArrayList;
import java.util.List;

/** The event destinations of configuration sets, kept in their sets. Each sends to one of three kinds of target. */
final class EventDestinations implements EventDestinationOperations {
    private static final ResourceType TYPE = ResourceType.EVENT_DESTINATION;
    private static final String LOGS = "cloudWatchLogsDestination";
    private static final String FIREHOSE = "kinesisFirehoseDestination";
    private static final String TOPIC = "snsDestination";

    private final ConfigurationSets sets;
    private final Quotas quotas;

    EventDestinations(ConfigurationSets sets, Quotas quotas) {
        this.sets = sets;
        this.quotas = quotas;
    }

    /**
     * A new destination is always enabled. Whether its target is there, and lets AWS in, is not asked. AWS looks for the set by
     * its name alone here, and finds none of an ARN, for all that the contract allows one.
     */
    @Override
    public CreateEventDestinationResult createEventDestination(
            CreateEventDestinationRequest input, RequestContext context) {
        if (kinds(input).isEmpty()) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.MISSING_PARAMETER,
                    fields(List.of(LOGS, FIREHOSE, TOPIC), "One is needed"));
        }
        refuseSeveral(input);
        refuseSent(input.matchingEventTypes());
        if (Arn.isMeant(input.configurationSetName())) {
            throw SmsVoiceErrors.notFound(ResourceType.CONFIGURATION_SET, input.configurationSetName());
        }
        ConfigurationSet set = sets.require(context, input.configurationSetName());
        String name = input.eventDestinationName();
        List<EventDestination> destinations = new ArrayList<>(set.eventDestinations());
        if (indexOf(destinations, name) >= 0) {
            throw SmsVoiceErrors.conflict(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS, TYPE, name);
        }
        EventDestination added = EventDestination.builder()
                .from(input)
                .eventDestinationName(name)
                .enabled(true)
                .matchingEventTypes(input.matchingEventTypes())
                .build();
        destinations.add(added);
        quotas.require(
                context.scope(),
                ServiceQuotaExceededExceptionReason.EVENT_DESTINATIONS_PER_CONFIGURATION_SET,
                destinations.size());
        replace(context, set, destinations);
        return CreateEventDestinationResult.builder()
                .from(set)
                .eventDestination(added)
                .build();
    }

    /** What is absent stays; the kind of target stays always. */
    @Override
    public UpdateEventDestinationResult updateEventDestination(
            UpdateEventDestinationRequest input, RequestContext context) {
        refuseSeveral(input);
        ifGiven(input.matchingEventTypes(), EventDestinations::refuseSent);
        ConfigurationSet set = sets.require(context, input.configurationSetName());
        List<EventDestination> destinations = new ArrayList<>(set.eventDestinations());
        int index = requireIndex(destinations, input.eventDestinationName());
        EventDestination before = destinations.get(index);
        EventDestination.Builder updated = before.toBuilder();
        if (!kinds(input).isEmpty()) {
            if (!kinds(input).equals(kinds(before))) {
                throw SmsVoiceErrors.conflict(
                        ConflictExceptionReason.EVENT_DESTINATION_MISMATCH, TYPE, before.eventDestinationName());
            }
            updated.from(input);
        }
        ifGiven(input.enabled(), updated::enabled);
        ifGiven(input.matchingEventTypes(), updated::matchingEventTypes);
        EventDestination after = updated.build();
        destinations.set(index, after);
        replace(context, set, destinations);
        return UpdateEventDestinationResult.builder()
                .from(set)
                .eventDestination(after)
                .build();
    }

    @Override
    public DeleteEventDestinationResult deleteEventDestination(
            DeleteEventDestinationRequest input, RequestContext context) {
        ConfigurationSet set = sets.require(context, input.configurationSetName());
        List<EventDestination> destinations = new ArrayList<>(set.eventDestinations());
        EventDestination removed = destinations.remove(requireIndex(destinations, input.eventDestinationName()));
        replace(context, set, destinations);
        return DeleteEventDestinationResult.builder()
                .from(set)
                .eventDestination(removed)
                .build();
    }

    private void replace(RequestContext context, ConfigurationSet set, List<EventDestination> destinations) {
        sets.replace(context, set.toBuilder().eventDestinations(destinations).build());
    }

    private static int requireIndex(List<EventDestination> destinations, String name) {
        int index = indexOf(destinations, name);
        if (index < 0) {
            throw SmsVoiceErrors.notFound(TYPE, name);
        }
        return index;
    }

    private static int indexOf(List<EventDestination> destinations, String name) {
        for (int i = 0; i < destinations.size(); i++) {
            if (destinations.get(i).eventDestinationName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void refuseSeveral(EventDestinationTarget target) {
        List<String> kinds = kinds(target);
        if (kinds.size() > 1) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                    fields(kinds, "Cannot be used together with another kind of destination"));
        }
    }

    /** The contract has the type, but it cannot be asked for: what is of it goes to those who ask for all events. */
    private static void refuseSent(List<EventType> types) {
        int index = types.indexOf(EventType.TEXT_SENT);
        if (index >= 0) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER,
                    "matchingEventTypes." + (index + 1) + ".member",
                    EventType.TEXT_SENT + " cannot be chosen");
        }
    }

    /** The kinds of target that are given, by the names of their members. */
    private static List<String> kinds(EventDestinationTarget target) {
        List<String> kinds = new ArrayList<>();
        if (target.cloudWatchLogsDestination() != null) {
            kinds.add(LOGS);
        }
        if (target.kinesisFirehoseDestination() != null) {
            kinds.add(FIREHOSE);
        }
        if (target.snsDestination() != null) {
            kinds.add(TOPIC);
        }
        return kinds;
    }

    private static List<ValidationExceptionField> fields(List<String> names, String message) {
        return names.stream().map(name -> SmsVoiceErrors.field(name, message)).toList();
    }
}
