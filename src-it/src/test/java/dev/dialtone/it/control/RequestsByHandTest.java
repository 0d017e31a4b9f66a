package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.http.Cors;
import dev.dialtone.it.hostile.ControlCall;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The control API as people call it: with curl, and with slips of the pen. */
class RequestsByHandTest {

    private static final String ACCOUNT = "420000000002";
    private static final String LABEL = "%2B12065550100";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Emulator dialtone = Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0));
    private final URI endpoint = URI.create(dialtone.endpoint());

    static List<ControlCall> calls() {
        return ControlCall.all().stream().filter(ControlCall::ends).toList();
    }

    /** Without LocalStack's paths, which health checks call with whatever they like. */
    static Stream<ControlCall> own() {
        return calls().stream().filter(call -> call.uri().startsWith("/_dialtone/"));
    }

    /** Those whose body is an object of members: a document of state is none, and says what it begins with. */
    static Stream<ControlCall> withMembers() {
        return own().filter(call -> !call.uri().equals("/_dialtone/state"));
    }

    @AfterEach
    void stop() {
        dialtone.close();
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Evidence(value = CLIENT, detail = "curl -d sends JSON as a form, and a script without curl sends no type at all")
    void takesJsonWhateverItsContentTypeSays(ControlCall call) throws IOException {
        int expected = statusOf(call, "420000000003", "application/json");

        assertThat(statusOf(call, "420000000004", FORM)).isEqualTo(expected);
        assertThat(statusOf(call, "420000000005", null)).isEqualTo(expected);
        assertThat(expected).isNotIn(415, 500);
    }

    /** Of a call with a body, in an account of its own: what it does may not fit a second time. */
    private int statusOf(ControlCall call, String account, @Nullable String type) throws IOException {
        RawRequest asked = call.request(account, LABEL);
        RawRequest request = asked.text().isEmpty() ? asked.withBody("{}") : asked;
        return request.with("Content-Type", type).sendTo(endpoint).status();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "a browser sends a form of another site with an Origin; older ones with a Referer only")
    void takesNoFormFromABrowserEvenWhereNoPageIsRefused() throws IOException {
        Settings.Listener forEveryPage =
                Settings.DEFAULTS.listener().withAddress("127.0.0.1", 0).withCors(Cors.off());
        try (Emulator open = Emulator.start(Settings.DEFAULTS.withListener(forEveryPage))) {
            RawRequest form = RawRequest.rest(
                            ACCOUNT, "none", "POST", "/_dialtone/clock/advance", "{\"duration\":\"PT1H\"}")
                    .with("Content-Type", FORM);
            URI there = URI.create(open.endpoint());

            assertThat(form.sendTo(there).status()).isEqualTo(200);
            for (String mark : List.of("Origin", "Referer")) {
                assertThat(form.with(mark, "http://evil.example").sendTo(there).status())
                        .isEqualTo(415);
            }
            assertThat(form.with("Sec-Fetch-Site", "cross-site").sendTo(there).status())
                    .isEqualTo(415);
        }
    }

    @ParameterizedTest
    @Evidence(DIALTONE)
    @MethodSource("own")
    void namesTheParameterThatWasMeant(ControlCall call) throws IOException {
        RawRequest asked = call.request(ACCOUNT, LABEL);

        RawResponse answer =
                asked.withTarget(asked.target() + "?acount=" + ACCOUNT).sendTo(endpoint);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("acount is unknown (nearest: account)");
    }

    @ParameterizedTest
    @Evidence(DIALTONE)
    @MethodSource("withMembers")
    void namesTheMemberThatWasMeant(ControlCall call) throws IOException {
        RawRequest asked = call.request(ACCOUNT, LABEL);
        String body = asked.text().isEmpty() ? "{}" : asked.text();
        String mistyped = body.equals("{}") ? "{\"timeout\":1}" : body.replaceFirst("\\{", "{\"timeout\":1,");

        RawResponse answer = asked.withBody(mistyped).sendTo(endpoint);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("timeout is unknown \\((nearest|expected): [a-zA-Z, ]+\\)");
    }

    @Test
    @Evidence(DIALTONE)
    void letsHealthChecksAskAsTheyLike() throws IOException {
        for (String path : List.of("/health?t=1", "/_localstack/health?reload", "/_localstack/init?x=y")) {
            assertThat(RawRequest.rest(ACCOUNT, "none", "GET", path, "")
                            .sendTo(endpoint)
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
    }
}
