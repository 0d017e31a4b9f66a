package dev.dialtone.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.DialtoneServer;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Bad input gets the protocol's error, never a 5xx or a word of Java, and changes nothing. */
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERIALIZATION = "SerializationException";
    private static final String UNKNOWN = "UnknownOperationException";
    private static final String NOT_ALLOWED = "MethodNotAllowedException";
    private static final String MEDIA_TYPE = "UnsupportedMediaTypeException";
    private static final String TOO_LARGE = "RequestEntityTooLargeException";

    @RegisterExtension
    final DialtoneServer dialtone = new DialtoneServer();

    /** A request that is bad outside of its body. */
    private record BadRequest(String name, int status, String error, UnaryOperator<RawRequest> spoiler) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<BadRequest> OF_ALL = List.of(
            new BadRequest("XML by its type", 415, MEDIA_TYPE, good -> good.with("Content-Type", "text/xml")),
            new BadRequest("a type that is none", 415, MEDIA_TYPE, good -> good.with("Content-Type", "garbage")),
            new BadRequest("an empty type", 415, MEDIA_TYPE, good -> good.with("Content-Type", "")),
            new BadRequest(
                    "a form", 415, MEDIA_TYPE, good -> good.with("Content-Type", "multipart/form-data; boundary=x")),
            new BadRequest("headers of 40 KiB", 431, TOO_LARGE, good -> good.with("X-Large", "a".repeat(40 * 1024))),
            new BadRequest("a method that is none", 405, NOT_ALLOWED, good -> good.withMethod("BREW")),
            new BadRequest("another method", 405, NOT_ALLOWED, good -> good.withMethod("PATCH")),
            new BadRequest("a NUL in a header", 400, SERIALIZATION, good -> good.with("X-Nul", "a\0b")),
            new BadRequest("a negative length", 400, SERIALIZATION, good -> good.with("Content-Length", "-1")),
            new BadRequest("a length that is none", 400, SERIALIZATION, good -> good.with("Content-Length", "many")),
            new BadRequest(
                    "two ends",
                    400,
                    SERIALIZATION,
                    good -> good.with("Transfer-Encoding", "chunked").with("Content-Length", "3")),
            new BadRequest(
                    "a chunk of no length",
                    400,
                    SERIALIZATION,
                    good -> good.withBody("zz\r\n").with("Transfer-Encoding", "chunked")));

    private static final List<BadRequest> OF_AWS_JSON = List.of(
            target("an unknown operation", "PinpointSMSVoiceV2.ComposeSymphony"),
            new BadRequest(
                    "the target of another operation",
                    400,
                    "ValidationException",
                    good -> good.with("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage")),
            target("a target without a service", "CreateOptOutList"),
            target("a target without an operation", "PinpointSMSVoiceV2."),
            target("a target too long", "PinpointSMSVoiceV2.CreateOptOutList.x"),
            target("an empty target", ""),
            new BadRequest("no target", 404, UNKNOWN, good -> good.with("X-Amz-Target", null)));

    private static final List<BadRequest> OF_REST = List.of(
            new BadRequest("an unknown path", 404, UNKNOWN, good -> good.withTarget("/no/such/path")),
            path("a longer path", "/x/y/z"),
            path("a broken percent sign", "/%zz/%"),
            path("an encoded NUL", "/%00/%00"),
            path("encoded bytes that are no UTF-8", "/%ff/%fe"),
            path("steps upwards", "/../../../etc/passwd"));

    private static BadRequest target(String name, String target) {
        return new BadRequest(name, 404, UNKNOWN, good -> good.with("X-Amz-Target", target));
    }

    private static BadRequest path(String name, String more) {
        return new BadRequest(name, 404, UNKNOWN, good -> good.withTarget(good.target() + more));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(InputTarget.values())
                .flatMap(target -> BadBody.ALL.stream().map(body -> Arguments.of(target, body)));
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(InputTarget.values())
                .flatMap(target -> Stream.concat(
                                OF_ALL.stream(), target == InputTarget.SMS ? OF_AWS_JSON.stream() : OF_REST.stream())
                        .filter(request ->
                                target.heedsContentType() || !request.error().equals(MEDIA_TYPE))
                        .map(request -> Arguments.of(target, request)));
    }

    @BeforeEach
    void stopTheClock() {
        dialtone.control().dialtone().clock().freeze();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badBodies")
    void refusesABadBody(InputTarget target, BadBody bad) throws IOException {
        String before = state(target);
        RawResponse answer = bad.spoil(good(target), target).sendTo(dialtone.endpoint());
        assertRefusal(target, answer, bad.status(), bad.errorOf(target));
        assertThat(state(target)).isEqualTo(before);
        if (target.isJournaled() && bad.status() != 413) {
            assertNoted(bad.status(), bad.errorOf(target));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badRequests")
    void refusesABadRequest(InputTarget target, BadRequest bad) throws IOException {
        String before = state(target);
        RawResponse answer = bad.spoiler().apply(good(target)).sendTo(dialtone.endpoint());
        assertRefusal(target, answer, bad.status(), bad.error());
        assertThat(state(target)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameRequestWhenNothingIsWrong(InputTarget target) throws IOException {
        String before = state(target);
        RawResponse answer = good(target).sendTo(dialtone.endpoint());
        assertThat(answer.status()).isBetween(200, 201);
        assertThat(state(target)).isNotEqualTo(before);
    }

    /** The control API says so: RequestsByHandTest. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTROL")
    void passesOverWhatItDoesNotKnow(InputTarget target) throws IOException {
        RawRequest good = good(target);
        String body = good.text();
        RawResponse answer = good.withBody(body.replaceFirst(
                        "\\{", "{\"No\":{\"such\":[1,{\"member\":null}]},\"\":\"\",\"__type\":\"x\","))
                .with("X-Unknown", "\u00e4")
                .with("Content-Type", good.header("Content-Type") + "; charset=utf-8")
                .sendTo(dialtone.endpoint());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    @ParameterizedTest
    @EnumSource
    void letsTheLastOfTwoEqualMembersWin(InputTarget target) throws IOException {
        RawRequest good = good(target);
        String body = good.text();
        RawResponse answer = good.withBody(body.replaceFirst("\\{", "{\"" + target.member() + "\":\"!\","))
                .sendTo(dialtone.endpoint());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    private RawRequest good(InputTarget target) {
        return target.request(dialtone.account(), "bad-input");
    }

    private String state(InputTarget target) throws IOException {
        StringBuilder state = new StringBuilder();
        for (RawRequest read : target.reads(dialtone.account())) {
            RawResponse answer = read.sendTo(dialtone.endpoint());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            state.append(answer.body());
        }
        return state.toString();
    }

    private static void assertRefusal(InputTarget target, RawResponse answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("x-amzn-ErrorType")).isEqualTo(error);
        assertThat(answer.header("x-amzn-RequestId")).isNotBlank();
        JsonNode body = JSON.readTree(answer.body());
        // A service's own errors spell it with a capital.
        assertThat(body.path("message").asString("") + body.path("Message").asString(""))
                .isNotBlank();
        if (target.namesErrorsInTheBody() && !error.equals(UNKNOWN)) {
            assertThat(body.at("/__type").asString()).matches("(com\\.amazonaws\\.[a-z0-9]+#)?" + error);
        }
        ImplementationTerms.assertNone(answer.body());
    }

    private void assertNoted(int status, String error) {
        List<String> noted =
                dialtone
                        .control()
                        .call("GET", "/_dialtone/requests?status=" + status, "")
                        .at("/requests")
                        .values()
                        .stream()
                        .map(call -> call.at("/error").asString())
                        .toList();
        assertThat(noted).containsExactly(error);
    }
}
