package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.http.CannotListenException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EmulatorTest {

    private static final Settings FREE_PORT = Settings.DEFAULTS.withAddress("127.0.0.1", 0);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void answersOnFreePort() throws Exception {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            assertThat(emulator.port()).isPositive();
            assertThat(emulator.endpoint()).isEqualTo("http://127.0.0.1:" + emulator.port());

            HttpResponse<String> health = get(emulator.endpoint() + "/_dialtone/health");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .isEqualTo("{\"services\":{\"pinpoint-sms-voice-v2\":\"running\",\"chime\":\"running\","
                            + "\"chime-sdk-voice\":\"running\",\"connect\":\"running\"},\"version\":\""
                            + Version.read() + "\"}");
        }
    }

    @Test
    void answersEachService() throws Exception {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            assertThat(get(emulator.endpoint() + "/chime/phone-numbers").body()).isEqualTo("{\"PhoneNumbers\":[]}");
            assertThat(get(emulator.endpoint() + "/chime-sdk-voice/phone-numbers")
                            .body())
                    .isEqualTo("{\"PhoneNumbers\":[]}");
            assertThat(get(emulator.endpoint() + "/phone-numbers").body()).isEqualTo("{\"PhoneNumbers\":[]}");
            assertThat(get(emulator.endpoint() + "/connect/instance").body()).isEqualTo("{\"InstanceSummaryList\":[]}");
            HttpRequest describe = HttpRequest.newBuilder(URI.create(emulator.endpoint()))
                    .header("X-Amz-Target", "PinpointSMSVoiceV2.DescribePhoneNumbers")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(describe, BodyHandlers.ofString()).body()).isEqualTo("{\"PhoneNumbers\":[]}");
        }
    }

    @Test
    void forgetsOneAccount() throws Exception {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            String handset = emulator.endpoint() + "/_dialtone/destinations/+12045550123?account=";
            for (String account : List.of("111122223333", "444455556666")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(handset + account))
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"reply\":\"STOP\"}"))
                                .build(),
                        BodyHandlers.discarding());
            }

            emulator.reset("111122223333");

            assertThat(get(handset + "111122223333").body()).doesNotContain("STOP");
            assertThat(get(handset + "444455556666").body()).contains("STOP");
        }
    }

    @Test
    void namesWhatItDoesNotAnswer() throws Exception {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            HttpResponse<String> answer = get(emulator.endpoint() + "/nothing");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("UnknownOperationException");
            assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
            assertThat(answer.body()).contains("No service of Dialtone answers GET /nothing.");
        }
    }

    @Test
    void heedsItsSettings() throws Exception {
        Settings.Listener usual = FREE_PORT.listener();
        Settings tight = new Settings(
                usual.withAddress(usual.host(), 0)
                        .withLimits(new Settings.Limits(
                                10,
                                usual.limits().maxStateBytes(),
                                usual.limits().maxConnections())),
                new Settings.Callers("eu-west-2", "111122223333"),
                FREE_PORT.transitions(),
                FREE_PORT.quotas(),
                FREE_PORT.throttle(),
                FREE_PORT.events(),
                FREE_PORT.log(),
                FREE_PORT.state());
        try (Emulator emulator = Emulator.start(tight)) {
            HttpRequest big = HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/phone-number-orders"))
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(11)))
                    .build();
            HttpResponse<String> refused = client.send(big, BodyHandlers.ofString());
            get(emulator.endpoint() + "/chime/phone-numbers");

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("at most 10 bytes");
            assertThat(get(emulator.endpoint() + "/_dialtone/requests").body())
                    .contains("\"accountId\":\"111122223333\"", "\"region\":\"eu-west-2\"");
        }
    }

    @Test
    void namesReachableAddressForEveryInterface() {
        try (Emulator emulator = Emulator.start(FREE_PORT.withAddress("0.0.0.0", 0))) {
            assertThat(emulator.endpoint()).isEqualTo("http://localhost:" + emulator.port());
        }
    }

    @Test
    void refusesTakenPort() {
        try (Emulator emulator = Emulator.start(FREE_PORT)) {
            Settings taken = FREE_PORT.withAddress("127.0.0.1", emulator.port());

            assertThatThrownBy(() -> Emulator.start(taken).close())
                    .isInstanceOf(CannotListenException.class)
                    .hasMessage("port " + emulator.port() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void answersNobodyOnceClosed() {
        Emulator emulator = Emulator.start(FREE_PORT);
        emulator.close();

        assertThatThrownBy(() -> get(emulator.endpoint() + "/_dialtone/health")).isInstanceOf(ConnectException.class);
    }

    @Test
    void keepsEmulatorsOfOneProcessApart() throws Exception {
        try (Emulator first = Emulator.start(FREE_PORT);
                Emulator second = Emulator.start(FREE_PORT)) {
            get(first.endpoint() + "/chime/phone-numbers");

            assertThat(get(first.endpoint() + "/_dialtone/requests").body()).contains("ListPhoneNumbers");
            assertThat(get(second.endpoint() + "/_dialtone/requests").body())
                    .isEqualTo("{\"requests\":[],\"dropped\":0}");
        }
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
}
