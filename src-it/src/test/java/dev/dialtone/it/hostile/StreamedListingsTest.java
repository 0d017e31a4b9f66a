package dev.dialtone.it.hostile;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.DialtoneServer;
import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Listings of the control API that are larger than anybody should hold. */
class StreamedListingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGES = "/_dialtone/messages";
    private static final int MANY = 2_000;
    private static final int PER_BATCH = 50;

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    @Test
    @Evidence(value = DIALTONE, detail = "docs/invariants.md: a large listing is never whole in memory")
    void sendsALargeInboxInPieces() throws IOException {
        sendMany(MANY);

        RawResponse answer = get(MESSAGES);

        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.header("Content-Length")).isNull();
        assertThat(bodies(answer.body())).isEqualTo(expected(0, MANY));
        assertThat(answer.body()).endsWith("],\"dropped\":0}");
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/control-api.md: limit means the newest ones")
    void sendsTheNewestOfALargeInbox() throws IOException {
        sendMany(MANY);

        assertThat(bodies(get(MESSAGES + "?limit=1000").body())).isEqualTo(expected(MANY - 1000, MANY));
        assertThat(bodies(get(MESSAGES + "?limit=2&contains=7.").body())).hasSize(2);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "a small listing is one piece")
    void sendsASmallInboxWithItsLength() throws IOException {
        sendMany(3);

        RawResponse answer = get(MESSAGES);

        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.body().length()));
        assertThat(bodies(answer.body())).hasSize(3);
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/invariants.md: a listing holds places and no values, so that it ends with what is left")
    void endsForASlowReaderWhenTheInboxIsCleared() throws IOException {
        sendMany(MANY);
        try (RawConnection slow = RawConnection.to(dialtone.endpoint())) {
            // More than the buffers of the system take, so that some of them cannot be made before the first are read.
            int listings = 8;
            for (int i = 0; i < listings; i++) {
                slow.send(request(MESSAGES).bytes());
            }
            assertThat(bodies(slow.read().body())).isEqualTo(expected(0, MANY));
            dialtone.control().call("DELETE", MESSAGES, "");

            List<String> last = List.of();
            for (int i = 1; i < listings; i++) {
                last = bodies(slow.read().body());
            }
            assertThat(last).hasSizeLessThan(MANY);
        }
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/invariants.md: a large listing is never whole in memory")
    void sendsEventsAndRequestsAndLocalStacksFormInPieces() throws IOException {
        sendMany(MANY);
        dialtone.control().dialtone().clock().advance(Duration.ofHours(1));

        RawResponse events = get("/_dialtone/events");
        assertThat(events.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(JSON.readTree(events.body()).path("events")).hasSizeGreaterThanOrEqualTo(MANY);
        RawResponse requests = get("/_dialtone/requests");
        assertThat(requests.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(JSON.readTree(requests.body()).path("requests")).hasSize(1000);
        RawResponse alias = get("/_aws/pinpoint-sms-voice-v2/messages");
        assertThat(alias.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(JSON.readTree(alias.body()).path("messages")).hasSize(MANY);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/invariants.md: a large listing is never whole in memory")
    void sendsWhatWasWaitedForInPieces() throws IOException {
        sendMany(MANY);
        String body = "{\"count\":" + (MANY + 1) + ",\"timeoutSeconds\":1}";

        RawResponse over = RawRequest.rest(dialtone.account(), "dialtone", "POST", MESSAGES + "/wait", body)
                .sendTo(dialtone.endpoint());

        assertThat(over.status()).isEqualTo(408);
        assertThat(over.header("X-Amzn-ErrorType")).isEqualTo("WaitTimedOut");
        assertThat(over.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(over.body())
                .startsWith("{\"message\":\"messages: 2000 after 1 s (expected: 2001)\",\"messages\":[{");
        assertThat(bodies(over.body())).isEqualTo(expected(0, MANY));
    }

    private RawRequest request(String target) {
        return RawRequest.rest(dialtone.account(), "dialtone", "GET", target, "");
    }

    private RawResponse get(String target) throws IOException {
        RawResponse answer = request(target).sendTo(dialtone.endpoint());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void sendMany(int count) throws IOException {
        try (RawConnection connection = RawConnection.to(dialtone.endpoint())) {
            for (int begun = 0; begun < count; begun += PER_BATCH) {
                int end = Math.min(count, begun + PER_BATCH);
                ByteArrayOutputStream batch = new ByteArrayOutputStream();
                for (int i = begun; i < end; i++) {
                    batch.writeBytes(RawRequest.sms(
                                    dialtone.account(),
                                    "SendTextMessage",
                                    "{\"DestinationPhoneNumber\":\"+447400123451\",\"MessageBody\":\"" + body(i)
                                            + "\"}")
                            .bytes());
                }
                connection.send(batch.toByteArray());
                for (int i = begun; i < end; i++) {
                    assertThat(connection.read().status()).isEqualTo(200);
                }
            }
        }
    }

    private static String body(int i) {
        return "x".repeat(1_500) + i + ".";
    }

    private static List<String> expected(int from, int to) {
        List<String> bodies = new ArrayList<>();
        for (int i = from; i < to; i++) {
            bodies.add(body(i));
        }
        return bodies;
    }

    private static List<String> bodies(String answer) {
        List<String> bodies = new ArrayList<>();
        for (JsonNode message : JSON.readTree(answer).path("messages")) {
            bodies.add(message.path("body").asString());
        }
        return bodies;
    }
}
