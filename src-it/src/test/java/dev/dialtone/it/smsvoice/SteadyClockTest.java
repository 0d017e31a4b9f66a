package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.ControlClient;
import dev.dialtone.it.DialtoneServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import tools.jackson.databind.JsonNode;

/** Hours of deliveries in one call, the same on every run. */
@ExtendWith(DialtoneServer.class)
class SteadyClockTest {
    private static final String START = "2030-01-01T00:00:00.000Z";
    private static final int MESSAGES = 18;
    private static final Duration STEP = Duration.ofMinutes(10);

    @Test
    @Evidence(value = GUESS, detail = "the clock and the seed are Dialtone's own")
    void repeatsThreeHoursOfDeliveries(PinpointSmsVoiceV2Client sms, ControlClient control) {
        List<String> first = run(sms, control);

        assertThat(first).hasSize(2 * MESSAGES);
        assertThat(run(sms, control)).isEqualTo(first);
    }

    /** Every event of three hours: when it was emitted, by which message, of what type. */
    private static List<String> run(PinpointSmsVoiceV2Client sms, ControlClient control) {
        control.send("POST", "/_dialtone/reset?seed=42", "");
        control.call("PUT", "/_dialtone/clock", "{\"now\":\"" + START + "\",\"frozen\":true}");
        for (int i = 1; i <= MESSAGES; i++) {
            String handset = "+4474001234" + (10 + i);
            // The later a message is sent, the sooner it arrives.
            Duration delay = STEP.multipliedBy(MESSAGES + 1L - i).minusSeconds(1);
            control.call(
                    "PUT",
                    "/_dialtone/destinations/" + URLEncoder.encode(handset, StandardCharsets.UTF_8),
                    "{\"delay\":\"" + delay + "\"}");
            sms.sendTextMessage(send -> send.destinationPhoneNumber(handset).messageBody("Hello"));
        }
        control.dialtone().clock().advance(Duration.ofHours(3));

        List<String> events = new ArrayList<>();
        long last = Instant.parse(START).toEpochMilli();
        for (JsonNode logged : control.call("GET", "/_dialtone/events", "").path("events")) {
            JsonNode event = logged.path("event");
            long at = event.path("eventTimestamp").asLong();
            assertThat(at)
                    .isBetween(
                            last, Instant.parse(START).plus(Duration.ofHours(3)).toEpochMilli());
            last = at;
            events.add(at + " " + event.path("messageId").asString() + " "
                    + event.path("eventType").asString());
        }
        return events;
    }
}
