package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.ConfigurationSetInformation;
import dev.dialtone.smsvoice.model.CreateConfigurationSetRequest;
import dev.dialtone.smsvoice.model.CreateConfigurationSetResult;
import dev.dialtone.smsvoice.model.CreateEventDestinationRequest;
import dev.dialtone.smsvoice.model.CreateEventDestinationResult;
import dev.dialtone.smsvoice.model.DescribeConfigurationSetsRequest;
import dev.dialtone.smsvoice.model.DescribeConfigurationSetsResult;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.SnsDestination;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Configuration sets of tests. */
public final class ConfigurationSetFixture {
    public static final String ARN = "arn:aws:sms-voice:us-east-1:111122223333:configuration-set/";
    public static final SnsDestination TOPIC = SnsDestination.builder()
            .topicArn("arn:aws:sns:us-east-1:111122223333:events")
            .build();

    private final SmsVoiceFixture sms;

    public ConfigurationSetFixture(SmsVoiceFixture sms) {
        this.sms = sms;
    }

    public CreateConfigurationSetResult create(String name) {
        return create(name, input -> input);
    }

    public CreateConfigurationSetResult create(
            String name, UnaryOperator<CreateConfigurationSetRequest.Builder> change) {
        return sms.caller.createConfigurationSet(b -> change.apply(b.configurationSetName(name)));
    }

    public DescribeConfigurationSetsResult describe(UnaryOperator<DescribeConfigurationSetsRequest.Builder> change) {
        return sms.caller.describeConfigurationSets(change);
    }

    public List<String> names(UnaryOperator<DescribeConfigurationSetsRequest.Builder> change) {
        return Objects.requireNonNull(describe(change).configurationSets()).stream()
                .map(ConfigurationSetInformation::configurationSetName)
                .toList();
    }

    public ConfigurationSetInformation described(String name) {
        return Objects.requireNonNull(describe(input -> input.configurationSetNames(List.of(name)))
                        .configurationSets())
                .get(0);
    }

    /** Adds a destination that sends to {@link #TOPIC}; without event types: ALL. */
    public EventDestination topic(String set, String name, EventType... types) {
        CreateEventDestinationResult result = create(
                set,
                name,
                input -> input.snsDestination(TOPIC)
                        .matchingEventTypes(types.length == 0 ? List.of(EventType.ALL) : List.of(types)));
        return Objects.requireNonNull(result.eventDestination());
    }

    public CreateEventDestinationResult create(
            String set, String name, UnaryOperator<CreateEventDestinationRequest.Builder> change) {
        CreateEventDestinationRequest.Builder request = CreateEventDestinationRequest.builder()
                .configurationSetName(set)
                .eventDestinationName(name)
                .matchingEventTypes(List.of(EventType.ALL));
        return sms.caller.createEventDestination(change.apply(request).build());
    }
}
