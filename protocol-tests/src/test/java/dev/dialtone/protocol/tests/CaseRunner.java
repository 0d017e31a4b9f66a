package dev.dialtone.protocol.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.Dispatcher;
import dev.dialtone.core.dispatch.Journal;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.Service;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.Hosts;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.http.HttpSettings;
import dev.dialtone.core.http.netty.InMemoryHttp;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.transition.TransitionSpeed;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestDefinition;
import software.amazon.smithy.protocoltests.traits.HttpMalformedRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** Runs one case; a failed one is an {@link AssertionError}. Requests go through the HTTP codec and the dispatcher. */
final class CaseRunner {

    private static final String HOST = "example.com";
    /** The suites call by names such as {@code example.com}. */
    private static final HttpSettings SETTINGS =
            HttpSettings.defaults().withHosts(Hosts.usual().and(List.of("*")));

    private static final Map<SuiteService, CaseRunner> RUNNERS = new HashMap<>();

    private final RecordingService recording;
    private final Protocol protocol;
    private final Dispatcher dispatcher;

    private CaseRunner(SuiteService service) {
        recording = new RecordingService(service.model());
        protocol = service.protocol().apply(recording);
        Service suite = new Service(
                recording.identity(),
                Service.Role.AWS,
                () -> new Service.Parts(recording, protocol, new SuiteErrors()));
        dispatcher = new Dispatcher(
                List.of(suite),
                suite,
                new Accounts(TransitionSpeed.FAST, new ChangeHandlers()),
                new Journal(),
                SETTINGS.limits(),
                InstantSource.system(),
                "000000000000",
                "us-east-1",
                new StoreRegistry());
    }

    static void run(SuiteCase test) {
        CaseRunner runner = RUNNERS.computeIfAbsent(test.service(), CaseRunner::new);
        runner.recording.forget();
        if (test instanceof SuiteCase.Request request) {
            runner.run(request);
        } else if (test instanceof SuiteCase.Response response) {
            runner.run(response);
        } else if (test instanceof SuiteCase.ErrorResponse error) {
            runner.run(error);
        } else if (test instanceof SuiteCase.Malformed malformed) {
            runner.run(malformed);
        }
    }

    private void run(SuiteCase.Request test) {
        HttpRequestTestCase expected = test.expected();
        byte[] bytes = RawHttp.request(
                expected.getMethod(),
                expected.getUri(),
                expected.getQueryParams(),
                expected.getResolvedHost().or(expected::getHost).orElse(HOST),
                headersOf(test),
                body(expected.getBody()));
        RawHttp.Response answer = exchange(bytes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(RecordingService.RECORDED.status());
        assertThat(recording.operation()).isEqualTo(test.operation());
        Operation<?, ?> operation = operation(test.operation());
        assertThat(recording.input()).isEqualTo(ParamsReader.read(operation.input(), expected.getParams()));
    }

    /**
     * A case lists the headers that it is about. What the protocol demands besides is added: the operation of awsJson, and
     * the type of a JSON body.
     */
    private static Map<String, String> headersOf(SuiteCase.Request test) {
        Map<String, String> headers = new LinkedHashMap<>(test.expected().getHeaders());
        if (test.service().isAwsJson()) {
            headers.putIfAbsent(
                    "X-Amz-Target", test.service().model().identity().shapeName() + "." + test.operation());
        }
        String bodyType = test.expected().getBodyMediaType().orElse("");
        if (bodyType.equals("application/json") && !test.service().isAwsJson()) {
            headers.putIfAbsent("Content-Type", bodyType);
        }
        return headers;
    }

    private void run(SuiteCase.Malformed test) {
        HttpMalformedRequestTestCase expected = test.expected();
        HttpMalformedRequestDefinition request = expected.getRequest();
        byte[] bytes = RawHttp.request(
                request.getMethod(),
                request.getUri().orElse("/"),
                request.getQueryParams(),
                request.getHost().orElse(HOST),
                request.getHeaders(),
                body(request.getBody()));
        RawHttp.Response answer = exchange(bytes);
        assertThat(recording.wasCalled()).as("behaviour was called").isFalse();
        assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(expected.getResponse().getCode());
        checkHeaders(answer.headers(), expected.getResponse().getHeaders());
        expected.getResponse().getBody().ifPresent(body -> {
            body.getContents().ifPresent(contents -> Bodies.assertSameJson(answer.body(), contents));
            body.getMessageRegex()
                    .ifPresent(
                            regex -> assertThat(Bodies.message(answer.body())).matches(regex));
        });
    }

    private void run(SuiteCase.Response test) {
        Operation<?, ?> operation = operation(test.operation());
        HttpResponse answer = protocol.encode(
                operation, ParamsReader.read(operation.output(), test.expected().getParams()));
        check(answer, test.expected());
    }

    private void run(SuiteCase.ErrorResponse test) {
        Schema<? extends ModeledException> schema = operation(test.operation()).errors().stream()
                .filter(error -> error.id().equals(test.error()))
                .findFirst()
                .orElseThrow();
        HttpResponse answer =
                protocol.encode(ParamsReader.read(schema, test.expected().getParams()));
        check(answer, test.expected());
    }

    private static void check(HttpResponse answer, HttpResponseTestCase expected) {
        assertThat(answer.status()).isEqualTo(expected.getCode());
        // The front end adds the length of the body.
        Headers headers = answer.headers().toBuilder()
                .add("Content-Length", String.valueOf(answer.body().length))
                .build();
        checkHeaders(headers, expected.getHeaders());
        expected.getRequireHeaders()
                .forEach(name -> assertThat(headers.contains(name)).as(name).isTrue());
        expected.getForbidHeaders()
                .forEach(name -> assertThat(headers.contains(name)).as(name).isFalse());
        expected.getBody().ifPresent(body -> {
            String actual = new String(answer.body(), StandardCharsets.UTF_8);
            if (!body.isEmpty() && expected.getBodyMediaType().orElse("").equals("application/json")) {
                Bodies.assertSameJson(actual, body);
            } else {
                assertThat(actual).isEqualTo(body);
            }
        });
    }

    private static void checkHeaders(Headers headers, Map<String, String> expected) {
        expected.forEach((name, value) ->
                assertThat(String.join(", ", headers.all(name))).as(name).isEqualTo(value));
    }

    private RawHttp.Response exchange(byte[] request) {
        return RawHttp.response(InMemoryHttp.exchange(SETTINGS, dispatcher, request));
    }

    private static byte[] body(Optional<String> text) {
        return text.orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private Operation<?, ?> operation(String name) {
        return Objects.requireNonNull(recording.operation(name), name);
    }
}
