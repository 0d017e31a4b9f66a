package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateEventDestinationRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateEventDestinationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DeleteEventDestinationResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventDestination;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.UpdateEventDestinationResponse;

@ExtendWith(DialtoneServer.class)
class EventDestinationsTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:events";
    private static final String ROLE = "arn:aws:iam::000000000000:role/events";
    private static final String LOGS = "arn:aws:logs:us-east-1:000000000000:log-group:events";
    private static final String STREAM = "arn:aws:firehose:us-east-1:000000000000:deliverystream/events";

    private String setArn;

    @BeforeEach
    void haveASet(PinpointSmsVoiceV2Client sms) {
        setArn = sms.createConfigurationSet(create -> create.configurationSetName("Shop"))
                .configurationSetArn();
    }

    @Test
    @Evidence(value = CLIENT, detail = "a new destination is enabled, and [ALL] stays [ALL]")
    void createsADestinationOfEachKind(PinpointSmsVoiceV2Client sms) {
        CreateEventDestinationResponse created =
                create(sms, "topic", to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));
        EventDestination logs = create(
                        sms,
                        "logs",
                        to -> to.cloudWatchLogsDestination(
                                target -> target.iamRoleArn(ROLE).logGroupArn(LOGS)))
                .eventDestination();
        EventDestination stream = create(
                        sms,
                        "stream",
                        to -> to.kinesisFirehoseDestination(
                                target -> target.iamRoleArn(ROLE).deliveryStreamArn(STREAM)))
                .eventDestination();

        assertThat(created.configurationSetArn()).isEqualTo(setArn);
        assertThat(created.configurationSetName()).isEqualTo("Shop");
        EventDestination topic = created.eventDestination();
        assertThat(topic.eventDestinationName()).isEqualTo("topic");
        assertThat(topic.enabled()).isTrue();
        assertThat(topic.matchingEventTypes()).containsExactly(EventType.ALL);
        assertThat(topic.snsDestination().topicArn()).isEqualTo(TOPIC);
        assertThat(topic.cloudWatchLogsDestination()).isNull();
        assertThat(topic.kinesisFirehoseDestination()).isNull();
        assertThat(logs.cloudWatchLogsDestination().iamRoleArn()).isEqualTo(ROLE);
        assertThat(logs.cloudWatchLogsDestination().logGroupArn()).isEqualTo(LOGS);
        assertThat(stream.kinesisFirehoseDestination().iamRoleArn()).isEqualTo(ROLE);
        assertThat(stream.kinesisFirehoseDestination().deliveryStreamArn()).isEqualTo(STREAM);
        assertThat(destinations(sms)).containsExactly(topic, logs, stream);
    }

    @Test
    @Evidence(value = MODEL, detail = "update of every member; what is absent stays; the deleted one comes back")
    void updatesAndDeletes(PinpointSmsVoiceV2Client sms) {
        create(sms, "topic", to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));

        UpdateEventDestinationResponse updated =
                sms.updateEventDestination(update -> update.configurationSetName(setArn)
                        .eventDestinationName("topic")
                        .enabled(false)
                        .matchingEventTypes(EventType.TEXT_DELIVERED, EventType.TEXT_SENT)
                        .snsDestination(sns -> sns.topicArn(TOPIC + "-2")));

        assertThat(updated.configurationSetArn()).isEqualTo(setArn);
        assertThat(updated.configurationSetName()).isEqualTo("Shop");
        EventDestination destination = updated.eventDestination();
        assertThat(destination.enabled()).isFalse();
        assertThat(destination.matchingEventTypes()).containsExactly(EventType.TEXT_DELIVERED, EventType.TEXT_SENT);
        assertThat(destination.snsDestination().topicArn()).isEqualTo(TOPIC + "-2");
        EventDestination on = sms.updateEventDestination(update -> update.configurationSetName("Shop")
                        .eventDestinationName("topic")
                        .enabled(true))
                .eventDestination();
        assertThat(on).isEqualTo(destination.toBuilder().enabled(true).build());
        assertThat(destinations(sms)).containsExactly(on);

        DeleteEventDestinationResponse deleted = sms.deleteEventDestination(
                delete -> delete.configurationSetName(setArn).eventDestinationName("topic"));

        assertThat(deleted.configurationSetArn()).isEqualTo(setArn);
        assertThat(deleted.configurationSetName()).isEqualTo("Shop");
        assertThat(deleted.eventDestination()).isEqualTo(on);
        assertThat(destinations(sms)).isEmpty();
    }

    @Test
    @Evidence(
            value = MODEL,
            detail =
                    "exactly one destination, of a kind that stays; the reasons that are named for it, resources are inferred")
    void refusesWhatDoesNotFit(PinpointSmsVoiceV2Client sms) {
        create(sms, "topic", to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));

        Errors.invalid(
                () -> create(sms, "none", to -> {}),
                "MISSING_PARAMETER",
                "cloudWatchLogsDestination",
                "kinesisFirehoseDestination",
                "snsDestination");
        Errors.invalid(
                () -> create(
                        sms,
                        "both",
                        to -> to.snsDestination(sns -> sns.topicArn(TOPIC))
                                .cloudWatchLogsDestination(
                                        target -> target.iamRoleArn(ROLE).logGroupArn(LOGS))),
                "PARAMETERS_CANNOT_BE_USED_TOGETHER",
                "cloudWatchLogsDestination",
                "snsDestination");
        Errors.invalid(
                () -> create(sms, "bad", to -> to.snsDestination(sns -> sns.topicArn("this-is-not-an-arn-at-all"))),
                "INVALID_PARAMETER",
                "snsDestination.topicArn");
        Errors.conflict(
                () -> create(sms, "topic", to -> to.snsDestination(sns -> sns.topicArn(TOPIC))),
                "RESOURCE_ALREADY_EXISTS",
                "event-destination",
                "topic");
        Errors.conflict(
                () -> sms.updateEventDestination(update -> update.configurationSetName("Shop")
                        .eventDestinationName("topic")
                        .cloudWatchLogsDestination(
                                target -> target.iamRoleArn(ROLE).logGroupArn(LOGS))),
                "EVENT_DESTINATION_MISMATCH",
                "event-destination",
                "topic");
    }

    @Test
    @Evidence(value = MODEL, detail = "unknown sets and destinations")
    void refusesWhatIsNotThere(PinpointSmsVoiceV2Client sms) {
        Errors.notFound(
                () -> sms.createEventDestination(create -> create.configurationSetName("Nowhere")
                        .eventDestinationName("topic")
                        .matchingEventTypes(EventType.ALL)
                        .snsDestination(sns -> sns.topicArn(TOPIC))),
                "configuration-set",
                "Nowhere");
        Errors.notFound(
                () -> sms.updateEventDestination(
                        update -> update.configurationSetName("Shop").eventDestinationName("topic")),
                "event-destination",
                "topic");
        Errors.notFound(
                () -> sms.updateEventDestination(
                        update -> update.configurationSetName("Nowhere").eventDestinationName("topic")),
                "configuration-set",
                "Nowhere");
        Errors.notFound(
                () -> sms.deleteEventDestination(
                        delete -> delete.configurationSetName("Shop").eventDestinationName("topic")),
                "event-destination",
                "topic");
        Errors.notFound(
                () -> sms.deleteEventDestination(
                        delete -> delete.configurationSetName("Nowhere").eventDestinationName("topic")),
                "configuration-set",
                "Nowhere");
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "5 destinations in a set")
    void refusesTheSixthDestination(PinpointSmsVoiceV2Client sms) {
        for (int i = 1; i <= 5; i++) {
            create(sms, "topic" + i, to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));
        }

        Errors.quotaExceeded(
                () -> create(sms, "topic6", to -> to.snsDestination(sns -> sns.topicArn(TOPIC))),
                "EVENT_DESTINATIONS_PER_CONFIGURATION_SET");
    }

    @Test
    @Evidence(value = MODEL, detail = "ClientToken ensures that the request is idempotent")
    void answersARepeatedCallOnce(PinpointSmsVoiceV2Client sms) {
        Consumer<CreateEventDestinationRequest.Builder> call =
                to -> to.clientToken("token").snsDestination(sns -> sns.topicArn(TOPIC));
        CreateEventDestinationResponse first = create(sms, "topic", call);

        assertThat(create(sms, "topic", call).equalsBySdkFields(first)).isTrue();
    }

    private static List<EventDestination> destinations(PinpointSmsVoiceV2Client sms) {
        return sms.describeConfigurationSets(describe -> describe.configurationSetNames("Shop"))
                .configurationSets()
                .get(0)
                .eventDestinations();
    }

    /** Adds a destination for all events to the set, as the change makes it. */
    private static CreateEventDestinationResponse create(
            PinpointSmsVoiceV2Client sms, String name, Consumer<CreateEventDestinationRequest.Builder> change) {
        CreateEventDestinationRequest.Builder request = CreateEventDestinationRequest.builder()
                .configurationSetName("Shop")
                .eventDestinationName(name)
                .matchingEventTypes(EventType.ALL);
        change.accept(request);
        return sms.createEventDestination(request.build());
    }
}
