package dev.dialtone.smsvoice.configuration;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.ConfigurationSetFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.CloudWatchLogsDestination;
import dev.dialtone.smsvoice.model.ConflictException;
import dev.dialtone.smsvoice.model.ConflictExceptionReason;
import dev.dialtone.smsvoice.model.CreateEventDestinationResult;
import dev.dialtone.smsvoice.model.DeleteEventDestinationResult;
import dev.dialtone.smsvoice.model.EventDestination;
import dev.dialtone.smsvoice.model.EventType;
import dev.dialtone.smsvoice.model.KinesisFirehoseDestination;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededException;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.SnsDestination;
import dev.dialtone.smsvoice.model.UpdateEventDestinationRequest;
import dev.dialtone.smsvoice.model.UpdateEventDestinationResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventDestinationsTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/events";
    private static final CloudWatchLogsDestination LOGS = CloudWatchLogsDestination.builder()
            .iamRoleArn(ROLE)
            .logGroupArn("arn:aws:logs:us-east-1:111122223333:log-group:events")
            .build();
    private static final KinesisFirehoseDestination STREAM = KinesisFirehoseDestination.builder()
            .iamRoleArn(ROLE)
            .deliveryStreamArn("arn:aws:firehose:us-east-1:111122223333:deliverystream/events")
            .build();

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final ConfigurationSetFixture sets = new ConfigurationSetFixture(sms);

    @BeforeEach
    void haveASet() {
        world.account.exclusively(() -> sets.create("Shop"));
    }

    @Test
    @Evidence(value = CLIENT, detail = "a new destination is enabled, and [ALL] stays [ALL]")
    void createsADestinationOfEachKind() {
        CreateEventDestinationResult topic = sets.create(
                ConfigurationSetFixture.ARN + "Shop", "t", to -> to.snsDestination(ConfigurationSetFixture.TOPIC));
        EventDestination logs = created(sets.create("Shop", "l", to -> to.cloudWatchLogsDestination(LOGS)));
        EventDestination stream = created(sets.create("Shop", "s", to -> to.kinesisFirehoseDestination(STREAM)));

        assertThat(topic.configurationSetName()).isEqualTo("Shop");
        assertThat(topic.configurationSetArn()).isEqualTo(ConfigurationSetFixture.ARN + "Shop");
        assertThat(created(topic))
                .isEqualTo(EventDestination.builder()
                        .eventDestinationName("t")
                        .enabled(true)
                        .matchingEventTypes(List.of(EventType.ALL))
                        .snsDestination(ConfigurationSetFixture.TOPIC)
                        .build());
        assertThat(logs.cloudWatchLogsDestination()).isEqualTo(LOGS);
        assertThat(stream.kinesisFirehoseDestination()).isEqualTo(STREAM);
        assertThat(sets.described("Shop").eventDestinations()).containsExactly(created(topic), logs, stream);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "CreateEventDestination: a single one, and none is an exception; the reasons that are named for it")
    void refusesNoneAndSeveralKinds() {
        refuses(
                ValidationExceptionReason.MISSING_PARAMETER,
                () -> sets.create("Shop", "d", to -> to),
                "cloudWatchLogsDestination",
                "kinesisFirehoseDestination",
                "snsDestination");
        refuses(
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                () -> sets.create(
                        "Shop",
                        "d",
                        to -> to.snsDestination(ConfigurationSetFixture.TOPIC).cloudWatchLogsDestination(LOGS)),
                "cloudWatchLogsDestination",
                "snsDestination");
        sets.topic("Shop", "d");
        refuses(
                ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                () -> update(
                        "d",
                        to -> to.snsDestination(ConfigurationSetFixture.TOPIC).kinesisFirehoseDestination(STREAM)),
                "kinesisFirehoseDestination",
                "snsDestination");
        assertThat(sets.described("Shop").eventDestinations()).hasSize(1);
    }

    @Test
    @Evidence(
            value = MODEL,
            detail = "the name identifies the destination; RESOURCE_ALREADY_EXISTS, with the resource that is inferred")
    void refusesANameThatIsThere() {
        sets.topic("Shop", "d");
        sets.create("Other");

        ConflictException refusal = SmsVoiceFixture.refusal(ConflictException.class, () -> sets.topic("Shop", "d"));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.RESOURCE_ALREADY_EXISTS);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.EVENT_DESTINATION);
        assertThat(refusal.resourceId()).isEqualTo("d");
        assertThat(sets.topic("Other", "d").eventDestinationName()).isEqualTo("d");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "5 destinations in a set")
    void refusesTheSixthDestination() {
        for (int i = 1; i <= 5; i++) {
            sets.topic("Shop", "d" + i);
        }

        ServiceQuotaExceededException refusal =
                SmsVoiceFixture.refusal(ServiceQuotaExceededException.class, () -> sets.topic("Shop", "d6"));

        assertThat(refusal.reason())
                .isEqualTo(ServiceQuotaExceededExceptionReason.EVENT_DESTINATIONS_PER_CONFIGURATION_SET);
        assertThat(sets.described("Shop").eventDestinations()).hasSize(5);
    }

    @Test
    @Evidence(value = MODEL, detail = "what is absent stays")
    void updatesWhatIsGiven() {
        EventDestination before = sets.topic("Shop", "d");
        EventDestination other = sets.topic("Shop", "e");
        SnsDestination elsewhere = SnsDestination.builder()
                .topicArn("arn:aws:sns:us-east-1:111122223333:elsewhere")
                .build();

        assertThat(updated(update("d", to -> to))).isEqualTo(before);
        EventDestination off = updated(update("d", to -> to.enabled(false)));
        assertThat(off).isEqualTo(before.toBuilder().enabled(false).build());
        EventDestination moved = updated(update("d", to -> to.snsDestination(elsewhere)));
        assertThat(moved).isEqualTo(off.toBuilder().snsDestination(elsewhere).build());
        UpdateEventDestinationResult fewer =
                update("d", to -> to.matchingEventTypes(List.of(EventType.TEXT_DELIVERED)));
        assertThat(fewer.configurationSetArn()).isEqualTo(ConfigurationSetFixture.ARN + "Shop");
        assertThat(updated(fewer))
                .isEqualTo(moved.toBuilder()
                        .matchingEventTypes(List.of(EventType.TEXT_DELIVERED))
                        .build());
        assertThat(sets.described("Shop").eventDestinations()).containsExactly(updated(fewer), other);
    }

    @Test
    @Evidence(value = MODEL, detail = "EVENT_DESTINATION_MISMATCH; the resource named is inferred")
    void refusesToChangeTheKindOfTarget() {
        EventDestination before = sets.topic("Shop", "d");

        ConflictException refusal = SmsVoiceFixture.refusal(
                ConflictException.class, () -> update("d", to -> to.cloudWatchLogsDestination(LOGS)));

        assertThat(refusal.reason()).isEqualTo(ConflictExceptionReason.EVENT_DESTINATION_MISMATCH);
        assertThat(refusal.resourceType()).isEqualTo(ResourceType.EVENT_DESTINATION);
        assertThat(refusal.resourceId()).isEqualTo("d");
        assertThat(sets.described("Shop").eventDestinations()).containsExactly(before);
    }

    @Test
    @Evidence(value = MODEL, detail = "the deleted destination comes back")
    void deletesADestination() {
        EventDestination destination = sets.topic("Shop", "d");

        DeleteEventDestinationResult deleted = delete(ConfigurationSetFixture.ARN + "Shop", "d");

        assertThat(deleted.configurationSetName()).isEqualTo("Shop");
        assertThat(deleted.configurationSetArn()).isEqualTo(ConfigurationSetFixture.ARN + "Shop");
        assertThat(deleted.eventDestination()).isEqualTo(destination);
        assertThat(sets.described("Shop").eventDestinations()).isEmpty();
    }

    @Test
    @Evidence(value = MODEL, detail = "unknown sets and destinations")
    void refusesWhatIsNotThere() {
        UpdateEventDestinationRequest update = UpdateEventDestinationRequest.builder()
                .configurationSetName("Nowhere")
                .eventDestinationName("d")
                .build();
        notFound(ResourceType.CONFIGURATION_SET, "Nowhere", () -> sets.topic("Nowhere", "d"));
        notFound(ResourceType.CONFIGURATION_SET, "Nowhere", () -> sms.caller.updateEventDestination(update));
        notFound(ResourceType.CONFIGURATION_SET, "Nowhere", () -> delete("Nowhere", "d"));
        notFound(ResourceType.EVENT_DESTINATION, "d", () -> update("d", to -> to.enabled(false)));
        notFound(ResourceType.EVENT_DESTINATION, "d", () -> delete("Shop", "d"));
    }

    private static void notFound(ResourceType type, String id, ThrowingCallable call) {
        ResourceNotFoundException refusal = SmsVoiceFixture.refusal(ResourceNotFoundException.class, call);
        assertThat(refusal.resourceType()).isEqualTo(type);
        assertThat(refusal.resourceId()).isEqualTo(id);
    }

    private static void refuses(ValidationExceptionReason reason, ThrowingCallable call, String... fields) {
        ValidationException refusal = SmsVoiceFixture.refusal(ValidationException.class, call);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.fields()).extracting(ValidationExceptionField::name).containsExactly(fields);
    }

    private static EventDestination created(CreateEventDestinationResult result) {
        return Objects.requireNonNull(result.eventDestination());
    }

    private static EventDestination updated(UpdateEventDestinationResult result) {
        return Objects.requireNonNull(result.eventDestination());
    }

    private UpdateEventDestinationResult update(
            String name, UnaryOperator<UpdateEventDestinationRequest.Builder> change) {
        return sms.caller.updateEventDestination(
                b -> change.apply(b.configurationSetName("Shop").eventDestinationName(name)));
    }

    private DeleteEventDestinationResult delete(String set, String name) {
        return sms.caller.deleteEventDestination(
                b -> b.configurationSetName(set).eventDestinationName(name));
    }
}
