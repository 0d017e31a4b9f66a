package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites can do with the browser of somebody who runs Dialtone: nothing. */
class OtherSitesTest {

    private static final String ACCOUNT = "420000000001";
    private static final String HANDSET = "%2B12065550100";

    private final Emulator dialtone = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private final URI endpoint = URI.create(dialtone.endpoint());

    /**
     * A way of a foreign page to have a browser send a request.
     *
     * @param name what the page does
     * @param disguise makes the page's request of a client's
     */
    private record Way(String name, UnaryOperator<RawRequest> disguise) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways() {
        return List.of(
                new Way("a script", request -> request.with("Origin", "http://evil.example")),
                new Way("a script of a page over TLS", request -> request.with("Origin", "https://evil.example")),
                new Way(
                        "a script without a preflight",
                        request -> request.with("Origin", "http://evil.example").with("Content-Type", "text/plain")),
                new Way(
                        "a form",
                        request -> request.with("Origin", "http://evil.example")
                                .with("Content-Type", "application/x-www-form-urlencoded")
                                .with("Sec-Fetch-Site", "cross-site")
                                .with("Sec-Fetch-Mode", "navigate")
                                .with("Sec-Fetch-Dest", "document")),
                new Way("a script in a sandboxed frame", request -> request.with("Origin", "null")),
                new Way(
                        "a script of a name that begins like localhost",
                        request -> request.with("Origin", "http://localhost.evil.example:4566")),
                new Way(
                        "an image",
                        request -> request.with("Sec-Fetch-Site", "cross-site")
                                .with("Sec-Fetch-Mode", "no-cors")
                                .with("Sec-Fetch-Dest", "image")),
                new Way(
                        "a frame",
                        request -> request.with("Sec-Fetch-Site", "cross-site")
                                .with("Sec-Fetch-Mode", "navigate")
                                .with("Sec-Fetch-Dest", "iframe")),
                new Way(
                        "a link",
                        request -> request.with("Sec-Fetch-Site", "cross-site")
                                .with("Sec-Fetch-Mode", "navigate")
                                .with("Sec-Fetch-Dest", "document")),
                // The page's name leads here by now, so that the browser takes it for the page's own server.
                new Way("DNS rebinding", request -> request.with("Host", "evil.example:4566")),
                new Way(
                        "DNS rebinding, with an Origin",
                        request ->
                                request.with("Host", "evil.example:4566").with("Origin", "http://evil.example:4566")),
                new Way("an absolute target", request -> request.withTarget("http://evil.example" + request.target())));
    }

    @BeforeEach
    void haveSomethingToLose() throws IOException {
        succeed(control("PUT", "/_dialtone/clock", "{\"now\":\"2030-01-01T00:00:00Z\",\"frozen\":true}"));
        succeed(control("PUT", "/_dialtone/destinations/" + HANDSET, "{\"reply\":\"Hello\"}"));
        succeed(RawRequest.sms(ACCOUNT, "CreateOptOutList", "{\"OptOutListName\":\"kept\"}"));
        succeed(RawRequest.sms(
                ACCOUNT,
                "RequestPhoneNumber",
                "{\"IsoCountryCode\":\"US\",\"MessageType\":\"TRANSACTIONAL\",\"NumberCapabilities\":[\"SMS\"],"
                        + "\"NumberType\":\"SIMULATOR\"}"));
    }

    @AfterEach
    void stop() {
        dialtone.close();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void changesAndReadsNothing(Way way) throws IOException {
        Map<String, String> before = state();
        for (RawRequest request : requests()) {
            RawResponse answer = way.disguise().apply(request).sendTo(endpoint);

            String asked = request.bytes().length + " bytes for " + request.target();
            assertThat(answer.status()).as(asked).isEqualTo(403);
            assertThat(answer.header("x-amzn-ErrorType")).as(asked).isEqualTo("AccessDeniedException");
            assertThat(answer.header("x-amzn-RequestId")).as(asked).isNotBlank();
            assertThat(answer.headers().keySet()).as(asked).noneMatch(name -> name.startsWith("access-control-"));
            assertThat(answer.body()).as(asked).contains("not allowed (expected: ");
            assertThat(answer.closes()).as(asked).isTrue();
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://evil.example", "null", "http://localhost.evil.example"})
    void isToldNothingByAPreflight(String origin) throws IOException {
        for (RawRequest request : requests()) {
            RawResponse answer = request.withMethod("OPTIONS")
                    .with("Origin", origin)
                    .with("Access-Control-Request-Method", "POST")
                    .with("Access-Control-Request-Private-Network", "true")
                    .sendTo(endpoint);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "http://127.0.0.1:8080",
                "http://[::1]:5173",
                "https://shop.localhost",
            })
    void doesNotKeepPagesOfThisMachineOut(String origin) throws IOException {
        for (RawRequest request : requests()) {
            if (request.target().endsWith("/stream")) {
                continue; // Its answer has no end; the page's own tests read it.
            }
            RawResponse answer = request.with("Origin", origin).sendTo(endpoint);

            assertThat(answer.status()).as(request.target()).isNotEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        }
    }

    /** What clients call Dialtone in containers, composed services, Kubernetes, and where AWS's own names lead here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4566",
                "172.17.0.2:4566",
                "dialtone:4566",
                "dialtone.default.svc:4566",
                "dialtone.default.svc.cluster.local:4566",
                "host.docker.internal:4566",
                "host.testcontainers.internal:4566",
                "localhost.localstack.cloud:4566",
                "sms-voice.us-east-1.amazonaws.com",
            })
    void answersUnderEveryNameOfItsOwn(String host) throws IOException {
        succeed(control("GET", "/_dialtone/health", "").with("Host", host));
        succeed(RawRequest.sms(ACCOUNT, "DescribeOptOutLists", "{}").with("Host", host));
    }

    @Test
    void namesTheHostInTheClientsProtocolAndWhatLetsItIn() throws IOException {
        RawResponse sms = RawRequest.sms(ACCOUNT, "DescribeOptOutLists", "{}")
                .with("Host", "dialtone.example.com")
                .sendTo(endpoint);
        RawResponse connect = RawRequest.rest(ACCOUNT, "connect", "GET", "/instance", "")
                .with("Host", "dialtone.example.com")
                .sendTo(endpoint);

        assertThat(sms.body()).contains("\"__type\":\"AccessDeniedException\"");
        assertThat(connect.body()).doesNotContain("__type");
        assertThat(List.of(sms.body(), connect.body()))
                .allSatisfy(body -> assertThat(body).contains("dialtone.example.com", "--hosts"));
    }

    private void succeed(RawRequest request) throws IOException {
        RawResponse answer = request.sendTo(endpoint);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    private static RawRequest control(String method, String target, String body) {
        return RawRequest.rest(ACCOUNT, "none", method, target, body);
    }

    /** Every call of the control API, and one of each service that would change something. */
    private static List<RawRequest> requests() {
        return Stream.concat(
                        ControlCall.all().stream().map(call -> call.request(ACCOUNT, HANDSET)),
                        Stream.of(
                                RawRequest.sms(ACCOUNT, "DeleteOptOutList", "{\"OptOutListName\":\"kept\"}"),
                                control(
                                        "POST",
                                        "/chime/phone-number-orders",
                                        "{\"ProductType\":\"BusinessCalling\",\"E164PhoneNumbers\":[\"+12065550123\"]}"),
                                control(
                                        "POST",
                                        "/chime-sdk-voice/phone-number-orders",
                                        "{\"ProductType\":\"VoiceConnector\",\"E164PhoneNumbers\":[\"+12065550123\"]}"),
                                control(
                                        "PUT",
                                        "/connect/instance",
                                        "{\"IdentityManagementType\":\"CONNECT_MANAGED\","
                                                + "\"InboundCallsEnabled\":true,\"OutboundCallsEnabled\":true}")))
                .toList();
    }

    /** What everybody who may ask is shown. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new LinkedHashMap<>();
        for (ControlCall call : ControlCall.all()) {
            // Every request is counted, a refused one, too.
            if (call.isListing() && !call.uri().equals("/_dialtone/metrics")) {
                state.put(
                        call.uri(),
                        call.request(ACCOUNT, HANDSET).sendTo(endpoint).body());
            }
        }
        state.put(
                "destination",
                control("GET", "/_dialtone/destinations/" + HANDSET, "")
                        .sendTo(endpoint)
                        .body());
        return state;
    }
}
