package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.events.EmittedEvent;
import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class EventOutletTest {

    private static final Settings FREE_PORT = Settings.DEFAULTS.withAddress("127.0.0.1", 0);
    private static final Target TOPIC = new Target.SnsTopic("arn:aws:sns:us-east-1:111122223333:news", null);

    private static final URI NOBODY = URI.create("http://localhost:1");
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final World world = new World();

    @Test
    void onlyLogsWithoutUrls() {
        assertThat(emit(Settings.DEFAULTS, TOPIC).delivery()).isEqualTo(Delivery.RECORDED);
    }

    @Test
    void onlyLogsWhatTheUrlIsNotFor() {
        assertThat(emit(Settings.DEFAULTS.withEvents(new Settings.EventUrls(null, NOBODY)), TOPIC)
                        .delivery())
                .isEqualTo(Delivery.RECORDED);
    }

    @Test
    void postsToTheWebhook() throws IOException {
        List<String> got = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        receiver.start();
        try {
            URI hook = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort());
            EmittedEvent event =
                    emit(Settings.DEFAULTS.withEvents(new Settings.EventUrls(null, hook)), new Target.Webhook());

            assertThat(event.delivery()).isEqualTo(Delivery.DELIVERED);
            assertThat(event.attempts()).isEqualTo(1);
            assertThat(got).singleElement().asString().contains(event.eventId(), "TEXT_DELIVERED");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void reachesTheSameAccountOfAnotherEmulator() throws Exception {
        try (Emulator other = Emulator.start(FREE_PORT)) {
            EmittedEvent event = emit(
                    Settings.DEFAULTS.withEvents(new Settings.EventUrls(URI.create(other.endpoint()), null)), TOPIC);

            assertThat(event.delivery()).isEqualTo(Delivery.FAILED);
            assertThat(event.lastError()).startsWith("status 400, UnknownServiceException");
            URI requests = URI.create(other.endpoint() + "/_dialtone/requests?account=111122223333");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(requests).build(), BodyHandlers.ofString())
                            .body())
                    .contains("\"service\":\"sns\"", "\"operation\":\"Publish\"", "\"region\":\"us-east-1\"");
        }
    }

    @Test
    void showsNothingBeforeTheFirstEvent() throws Exception {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            URI events = URI.create(emulator.endpoint() + "/_dialtone/events");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"events\":[],\"dropped\":0}");
        }
    }

    /** What became of an event, once it is over. */
    private EmittedEvent emit(Settings settings, Target target) {
        try (EventOutlet eventOutlet = new EventOutlet(settings, new StoreRegistry())) {
            world.account.exclusivelyRun(() -> eventOutlet
                    .events()
                    .emit(world.scope, target, Payload.of(new Document(Map.of("eventType", "TEXT_DELIVERED")))));
            return over(eventOutlet.log());
        }
    }

    private EmittedEvent over(EventLog log) {
        long deadline = System.nanoTime() + MAX_WAIT.toNanos();
        while (System.nanoTime() < deadline) {
            EmittedEvent event = world.account.exclusively(
                    () -> log.all(world.account).iterator().next());
            if (event.delivery() != Delivery.PENDING) {
                return event;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("still on its way after " + MAX_WAIT);
    }
}
