package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventDestination;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;

/** The calls of Terraform's aws_pinpointsmsvoicev2_event_destination, in its order. */
@ExtendWith(DialtoneServer.class)
class TerraformEventDestinationTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/events";
    private static final String LOGS = "arn:aws:logs:us-east-1:000000000000:log-group:/aws/sms";

    @Test
    @Evidence(value = CLIENT, detail = "apply, disable, other events and target, destroy; read through the set")
    void appliesChangesAndDestroys(PinpointSmsVoiceV2Client sms) {
        sms.createConfigurationSet(create -> create.configurationSetName("tf-set"));

        sms.createEventDestination(create -> create.clientToken("0123")
                .configurationSetName("tf-set")
                .eventDestinationName("tf-destination")
                .matchingEventTypes(EventType.ALL)
                .cloudWatchLogsDestination(to -> to.iamRoleArn(ROLE).logGroupArn(LOGS)));
        EventDestination read = read(sms).orElseThrow();
        assertThat(read.enabled()).isTrue();
        assertThat(read.matchingEventTypes()).containsExactly(EventType.ALL);
        assertThat(read.cloudWatchLogsDestination().logGroupArn()).isEqualTo(LOGS);

        sms.updateEventDestination(update -> update.configurationSetName("tf-set")
                .eventDestinationName("tf-destination")
                .enabled(false)
                .matchingEventTypes(EventType.TEXT_DELIVERED, EventType.TEXT_QUEUED)
                .cloudWatchLogsDestination(to -> to.iamRoleArn(ROLE).logGroupArn(LOGS + "-2")));
        EventDestination changed = read(sms).orElseThrow();
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.matchingEventTypes()).containsExactly(EventType.TEXT_DELIVERED, EventType.TEXT_QUEUED);
        assertThat(changed.cloudWatchLogsDestination().logGroupArn()).isEqualTo(LOGS + "-2");

        sms.deleteEventDestination(
                delete -> delete.configurationSetName("tf-set").eventDestinationName("tf-destination"));
        assertThat(read(sms)).isEmpty();
        Errors.notFound(
                () -> sms.deleteEventDestination(
                        delete -> delete.configurationSetName("tf-set").eventDestinationName("tf-destination")),
                "event-destination",
                "tf-destination");
        sms.deleteConfigurationSet(delete -> delete.configurationSetName("tf-set"));
        Errors.notFound(() -> read(sms), "configuration-set", "tf-set");
    }

    private static Optional<EventDestination> read(PinpointSmsVoiceV2Client sms) {
        return sms
                .describeConfigurationSets(describe -> describe.configurationSetNames("tf-set"))
                .configurationSets()
                .get(0)
                .eventDestinations()
                .stream()
                .filter(destination -> destination.eventDestinationName().equals("tf-destination"))
                .findFirst();
    }
}
