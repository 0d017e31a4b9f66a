package dev.dialtone.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AwsJsonTest {

    private static final ServiceModel POST_OFFICE =
            new ServiceModel(
                    new ServiceModel.Identity("test#PostOffice_V2", "post", "Post", "post", "post", "post", "1"),
                    ServiceModel.Entry.of("Send"),
                    ServiceModel.Entry.of("Sleep")) {
                @Override
                protected Operation<?, ?> make(int index, Entry entry) {
                    return index == 0
                            ? new Operation<>(
                                    "Send", SampleShape.SCHEMA, SampleShape.SCHEMA, null, List::of, null, null)
                            : new Operation<>("Sleep", Unit.SCHEMA, Unit.SCHEMA, null, List::of, null, null);
                }
            };

    private final AwsJson protocol = AwsJson.v1_0(POST_OFFICE);

    private static HttpRequest request(String body, String... headers) {
        return new HttpRequest("POST", "/", "", Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private @Nullable Shape decode(HttpRequest request) {
        Route route = Objects.requireNonNull(protocol.route(request));
        return protocol.decode(route, request, new Problems());
    }

    @Test
    void findsTheOperationByItsTarget() {
        Route route = Objects.requireNonNull(protocol.route(request("", "x-amz-target", "PostOffice_V2.Send")));
        assertThat(route.operation().name()).isEqualTo("Send");
        for (String target : List.of("PostOffice_V2.Nothing", "PostOffice.Send", "Send", "", ".")) {
            assertThat(protocol.route(request("", "X-Amz-Target", target)))
                    .as(target)
                    .isNull();
        }
        assertThat(protocol.route(request(""))).isNull();
    }

    @Test
    void takesAnEmptyBodyForAnEmptyObject() {
        assertThat(decode(request("", "X-Amz-Target", "PostOffice_V2.Send")))
                .isEqualTo(decode(request(
                        "{}", "X-Amz-Target", "PostOffice_V2.Send", "Content-Type", "application/x-amz-json-1.0")));
        assertThat(decode(request("", "X-Amz-Target", "PostOffice_V2.Sleep"))).isEqualTo(new Unit());
    }

    @Test
    void takesBothVersionsAndParametersOfTheContentType() {
        for (String type : List.of(
                "application/x-amz-json-1.0", "application/x-amz-json-1.1; charset=utf-8", "Application/JSON ; a=b")) {
            assertThat(decode(request("{}", "X-Amz-Target", "PostOffice_V2.Send", "Content-Type", type)))
                    .as(type)
                    .isNotNull();
        }
    }

    @Test
    void refusesAnotherContentType() {
        HttpRequest form = request(
                "a=b", "X-Amz-Target", "PostOffice_V2.Send", "Content-Type", "application/x-www-form-urlencoded");
        RequestRejected refused = catchThrowableOfType(RequestRejected.class, () -> decode(form));
        assertThat(refused.error())
                .isEqualTo(new ProtocolError(
                        "UnsupportedMediaTypeException",
                        415,
                        "Content-Type: application/x-www-form-urlencoded (expected: application/x-amz-json-1.0)"));
    }

    @Test
    void answersNothingWhereThereIsNoOutput() {
        Operation<?, ?> sleep = Objects.requireNonNull(POST_OFFICE.operation("Sleep"));
        HttpResponse answer = protocol.encode(sleep, new Unit());
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().first("Content-Type")).isEqualTo("application/x-amz-json-1.0");
    }

    @Test
    void writesErrorsAsEachVersionDoes() {
        SampleShape.Lost lost = new SampleShape.Lost("Gone.");
        HttpResponse old = protocol.encode(lost);
        assertThat(old.status()).isEqualTo(404);
        assertThat(text(old)).isEqualTo("{\"__type\":\"test#Lost\",\"message\":\"Gone.\"}");
        assertThat(old.headers().first("x-amzn-errortype")).isEqualTo("Lost");
        assertThat(old.headers().first("x-amzn-query-error")).isEqualTo("AWS.Lost;Sender");
        assertThat(text(AwsJson.v1_1(POST_OFFICE).encode(lost)))
                .isEqualTo("{\"__type\":\"Lost\",\"message\":\"Gone.\"}");
    }

    @Test
    void writesFaults() {
        HttpResponse answer = protocol.encode(ProtocolError.serialization("no \"JSON\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"__type\":\"SerializationException\",\"message\":\"no \\\"JSON\\\"\"}");
    }
}
