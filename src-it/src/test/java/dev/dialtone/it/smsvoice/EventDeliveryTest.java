package dev.dialtone.it.smsvoice;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.smsvoice.EventReceiver.Call;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.CreateEventDestinationRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a send to whoever listens: a server of its own, whose events have a way out. */
class EventDeliveryTest {
    private static final String ACCOUNT = "111122223333";
    private static final String SET = "everything";
    private static final String TOPIC = "arn:aws:sns:us-east-1:" + ACCOUNT + ":sent";
    private static final String STREAM = "arn:aws:firehose:us-east-1:" + ACCOUNT + ":deliverystream/sent";
    private static final String GROUP = "arn:aws:logs:us-east-1:" + ACCOUNT + ":log-group:sent";
    private static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/sms";
    private static final String HANDSET = "+447400123451";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventReceiver receiver;
    private Emulator emulator;
    private PinpointSmsVoiceV2Client sms;

    @BeforeEach
    void start() throws IOException {
        receiver = new EventReceiver();
        start(receiver.url(), receiver.url().resolve("/hook"));
    }

    @AfterEach
    void stop() {
        sms.close();
        emulator.close();
        receiver.close();
    }

    private void start(URI endpoint, URI webhook) {
        emulator = Emulator.start(
                Settings.DEFAULTS.withAddress("127.0.0.1", 0).withEvents(new Settings.EventUrls(endpoint, webhook)));
        sms = SdkClients.create(
                PinpointSmsVoiceV2Client.class, URI.create(emulator.endpoint()), ACCOUNT, Region.US_EAST_1);
        sms.createConfigurationSet(set -> set.configurationSetName(SET));
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "one object for SNS, Firehose and Logs; EventBridge's detail lacks the number")
    void bringsEachEventToEachDestination() throws Exception {
        createDestination("topic", EventType.TEXT_DELIVERED, to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));
        createDestination(
                "stream",
                EventType.TEXT_ALL,
                to -> to.kinesisFirehoseDestination(
                        firehose -> firehose.deliveryStreamArn(STREAM).iamRoleArn(ROLE)));
        createDestination(
                "log",
                EventType.ALL,
                to -> to.cloudWatchLogsDestination(
                        logs -> logs.logGroupArn(GROUP).iamRoleArn(ROLE)));

        String id = sms.sendTextMessage(send -> send.destinationPhoneNumber(HANDSET)
                        .messageBody("Your code is 123456.")
                        .configurationSetName(SET)
                        .context(Map.of("order", "7")))
                .messageId();

        Map<String, Call> calls = calls(9);
        JsonNode events = get("/_dialtone/messages/" + id).path("events");
        JsonNode successful = events.get(0);
        JsonNode delivered = events.get(1);
        assertThat(successful.path("eventType").asString()).isEqualTo("TEXT_SUCCESSFUL");
        assertThat(delivered.path("eventType").asString()).isEqualTo("TEXT_DELIVERED");

        assertThat(calls)
                .containsOnlyKeys(
                        "Publish TEXT_DELIVERED",
                        "Firehose_20150804.PutRecord TEXT_SUCCESSFUL",
                        "Firehose_20150804.PutRecord TEXT_DELIVERED",
                        "Logs_20140328.PutLogEvents TEXT_SUCCESSFUL",
                        "Logs_20140328.PutLogEvents TEXT_DELIVERED",
                        "AWSEvents.PutEvents TEXT_SUCCESSFUL",
                        "AWSEvents.PutEvents TEXT_DELIVERED",
                        "webhook TEXT_SUCCESSFUL",
                        "webhook TEXT_DELIVERED");
        calls.forEach((name, call) -> {
            JsonNode expected = name.endsWith("TEXT_DELIVERED") ? delivered : successful;
            assertThat(payload(call)).as(name).isEqualTo(seenBy(call, expected));
            if (!name.startsWith("webhook")) {
                assertThat(call.authorization())
                        .as(name)
                        .startsWith("AWS4-HMAC-SHA256 Credential=" + ACCOUNT + "/")
                        .contains("/us-east-1/" + signer(name) + "/aws4_request");
            }
        });
        assertThat(form(one(calls, "Publish TEXT_DELIVERED").body())).containsEntry("TopicArn", TOPIC);
        assertThat(json(one(calls, "Firehose_20150804.PutRecord TEXT_DELIVERED"))
                        .path("DeliveryStreamName")
                        .asString())
                .isEqualTo("sent");
        assertThat(json(one(calls, "Logs_20140328.PutLogEvents TEXT_DELIVERED"))
                        .path("logGroupName")
                        .asString())
                .isEqualTo("sent");
        JsonNode entry = json(one(calls, "AWSEvents.PutEvents TEXT_DELIVERED"))
                .path("Entries")
                .get(0);
        assertThat(entry.path("DetailType").asString()).isEqualTo("Text Message Delivery Status Updated");
        assertThat(entry.path("Source").asString()).isEqualTo("aws.sms-voice");
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/invariants.md: nobody waits for a receiver, and the log says how it ended")
    void goesOnWhileAReceiverIsDown() throws Exception {
        stop();
        start(URI.create("http://localhost:1"), URI.create("http://localhost:1/hook"));
        createDestination("topic", EventType.TEXT_ALL, to -> to.snsDestination(sns -> sns.topicArn(TOPIC)));

        String id = sms.sendTextMessage(send -> send.destinationPhoneNumber(HANDSET)
                        .messageBody("Hello")
                        .configurationSetName(SET))
                .messageId();
        // What comes after it tells that its last event has been emitted.
        sms.sendTextMessage(send -> send.destinationPhoneNumber(HANDSET).messageBody("Hello again"));
        String waited = post("/_dialtone/clock/advance", "{\"duration\":\"PT1M\"}");

        assertThat(waited).contains("now");
        assertThat(get("/_dialtone/messages/" + id).path("status").asString()).isEqualTo("DELIVERED");
        assertThat(get("/_dialtone/events?destination=" + TOPIC).path("events"))
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.path("delivery").asString()).isIn("PENDING", "FAILED"));
    }

    private void createDestination(
            String name, EventType type, Consumer<CreateEventDestinationRequest.Builder> target) {
        sms.createEventDestination(create -> {
            create.configurationSetName(SET).eventDestinationName(name).matchingEventTypes(type);
            target.accept(create);
        });
    }

    /** So many calls, by what they ask for and the type of their event. */
    private Map<String, Call> calls(int count) throws InterruptedException {
        Map<String, Call> calls = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Call call = receiver.next();
            calls.put(action(call) + " " + payload(call).path("eventType").asString(), call);
        }
        return calls;
    }

    private static String action(Call call) {
        if (call.path().equals("/hook")) {
            return "webhook";
        }
        return call.target().isEmpty() ? member(call, "Action") : call.target();
    }

    private static Call one(Map<String, Call> calls, String name) {
        return Objects.requireNonNull(calls.get(name), name);
    }

    private static String member(Call call, String name) {
        return Objects.requireNonNull(form(call.body()).get(name), name);
    }

    private static String signer(String name) {
        if (name.startsWith("Publish")) {
            return "sns";
        } else if (name.startsWith("Firehose")) {
            return "firehose";
        }
        return name.startsWith("Logs") ? "logs" : "events";
    }

    /** The event in a call. */
    private static JsonNode payload(Call call) {
        return switch (action(call)) {
            case "webhook" -> json(call).path("event");
            case "Publish" -> JSON.readTree(member(call, "Message"));
            case "Firehose_20150804.PutRecord" ->
                JSON.readTree(Base64.getDecoder()
                        .decode(json(call).path("Record").path("Data").asString()));
            case "Logs_20140328.PutLogEvents" ->
                JSON.readTree(
                        json(call).path("logEvents").get(0).path("message").asString());
            default ->
                JSON.readTree(json(call).path("Entries").get(0).path("Detail").asString());
        };
    }

    private static JsonNode seenBy(Call call, JsonNode event) {
        if (!call.target().equals("AWSEvents.PutEvents")) {
            return event;
        }
        ObjectNode detail = ((ObjectNode) event).deepCopy();
        detail.remove("destinationPhoneNumber");
        return detail;
    }

    private static JsonNode json(Call call) {
        return JSON.readTree(call.body());
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(send(HttpRequest.newBuilder(control(path)).GET()));
    }

    private String post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(control(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI control(String path) {
        return URI.create(emulator.endpoint() + path + (path.contains("?") ? "&" : "?") + "account=" + ACCOUNT);
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
