package dev.dialtone.protocol.restjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ProtocolError;
import dev.dialtone.core.dispatch.RequestRejected;
import dev.dialtone.core.dispatch.Route;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.http.Headers;
import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.http.HttpResponse;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Problems;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.shape.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RestJson1Test {

    private record Letter(List<@Nullable Object> values) implements Shape {
        static final Schema<Letter> SCHEMA = Schema.<Letter>structure("test#Letter")
                .member(Member.of("Id", Type.of(Kind.STRING)).required().in(Member.Location.LABEL, "Id"))
                .member(Member.of("Limit", Type.of(Kind.INTEGER)).in(Member.Location.QUERY, "limit"))
                .member(Member.of("Copies", Type.list(Type.of(Kind.BYTE))).in(Member.Location.HEADER, "X-Copies"))
                .member(Member.of("Pin", Type.of(Kind.INTEGER).sensitive()).in(Member.Location.HEADER, "X-Pin"))
                .member(Member.of("Text", Type.of(Kind.STRING)).required())
                .build(v -> new Letter(Arrays.asList(v)));

        @Override
        public Schema<?> schema() {
            return SCHEMA;
        }

        @Override
        public @Nullable Object get(int member) {
            return values.get(member);
        }
    }

    private static final ServiceModel POST_OFFICE =
            new ServiceModel(
                    new ServiceModel.Identity("test#PostOffice", "post", "Post", "post", "post", "post", "1"),
                    ServiceModel.Entry.of("Send", "POST", "/letters/{Id}", 201),
                    ServiceModel.Entry.of("Burn", "DELETE", "/letters/{Id}", 204)) {
                @Override
                protected Operation<?, ?> make(int index, Entry entry) {
                    return new Operation<>(
                            entry.name(), Letter.SCHEMA, Letter.SCHEMA, entry.http(), List::of, null, null);
                }
            };

    private final RestJson1 protocol = RestJson1.of(POST_OFFICE);

    private final RestJson1 byHand = RestJson1.of(POST_OFFICE, Callers.PEOPLE);

    private @Nullable Shape decode(String path, String query, String body, Problems problems, String... headers) {
        return decode(protocol, path, query, body, problems, headers);
    }

    private static @Nullable Shape decode(
            RestJson1 protocol, String path, String query, String body, Problems problems, String... headers) {
        HttpRequest request =
                new HttpRequest("POST", path, query, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
        Route route = Objects.requireNonNull(protocol.route(request));
        return protocol.decode(route, request, problems);
    }

    private ProtocolError refusal(String path, String query, String body, String... headers) {
        RequestRejected refused =
                catchThrowableOfType(RequestRejected.class, () -> decode(path, query, body, new Problems(), headers));
        assertThat(refused).as("refusal").isNotNull();
        return refused.error();
    }

    private static final String[] JSON = {"Content-Type", "application/json"};

    @Test
    void readsEveryPlace() {
        Shape letter = decode(
                "/letters/%2B1+2",
                "limit=5&limit=6",
                "{\"Text\":\"hi\",\"Id\":\"other\",\"Limit\":9}",
                new Problems(),
                "Content-Type",
                "application/json;charset=UTF-8",
                "x-copies",
                "1, 2",
                "X-Copies",
                "3");
        assertThat(letter)
                .isEqualTo(new Letter(Arrays.asList("+1+2", 5, List.of((byte) 1, (byte) 2, (byte) 3), null, "hi")));
    }

    @Test
    void collectsWhatIsMissing() {
        Problems problems = new Problems();
        assertThat(decode("/letters/a", "", "", problems)).isNull();
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).constraint()).isInstanceOf(Constraint.Required.class);
        assertThat(problems.all().get(0).path(".")).isEqualTo("Text");
    }

    @Test
    void namesThePlaceOfWhatCannotBeRead() {
        assertThat(refusal("/letters/a", "limit=x", "").message())
                .isEqualTo("/Limit in the query: 'x' (expected: an integer from -2147483648 to 2147483647)");
        assertThat(refusal("/letters/a", "limit=%zz", "").message()).startsWith("/Limit in the query: broken percent");
        assertThat(refusal("/letters/%ff", "", "").message()).startsWith("/Id in the path: broken percent");
        assertThat(refusal("/letters/a", "", "", "X-Copies", "1, 200").message())
                .isEqualTo("/Copies in header X-Copies: '200' (expected: an integer from -128 to 127)");
        assertThat(refusal("/letters/a", "", "", "X-Pin", "12a4").message()).doesNotContain("12a4");
        assertThat(refusal("/letters/a", "", "{\"Text\":1}", JSON).message())
                .isEqualTo("/Text: a number (expected: a string)");
    }

    @Test
    void refusesNumbersThatJavaWouldTake() {
        for (String number : List.of("+5", "٣", "5 ", "0x5", "5d", "1_0", "", "-")) {
            assertThat(refusal("/letters/a", "limit=" + number, "").name())
                    .as(number)
                    .isEqualTo("SerializationException");
        }
    }

    @Test
    void refusesBrokenBodiesWithAnErrorOfTheClient() {
        for (String body : List.of("{", "[]", "null", "\"x\"", "{} x", "{\"Text\":{}}", "{\"x\":" + "[".repeat(9999))) {
            ProtocolError error = refusal("/letters/a", "", body, JSON);
            assertThat(error.name()).as(body).isEqualTo("SerializationException");
            assertThat(error.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesWrongMediaTypes() {
        assertThat(refusal("/letters/a", "", "{}", "Content-Type", "text/xml"))
                .isEqualTo(new ProtocolError(
                        "UnsupportedMediaTypeException", 415, "Content-Type: text/xml (expected: application/json)"));
        assertThat(refusal("/letters/a", "", "{}").status()).isEqualTo(415);
        assertThat(refusal("/letters/a", "", "", "Accept", "text/xml").status()).isEqualTo(406);
    }

    @Test
    void takesJsonOfEveryTypeFromPeople() {
        Shape letter = new Letter(Arrays.asList("a", null, null, null, "hi"));
        for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "nonsense")) {
            assertThat(decode(byHand, "/letters/a", "", "{\"Text\":\"hi\"}", new Problems(), "Content-Type", type))
                    .isEqualTo(letter);
        }
        assertThat(decode(byHand, "/letters/a", "", "{\"Text\":\"hi\"}", new Problems()))
                .isEqualTo(letter);
    }

    @Test
    void takesNoOtherTypeFromPages() {
        for (String mark : List.of("Origin", "Referer", "Sec-Fetch-Site")) {
            String[] form = {"Content-Type", "text/plain", mark, "http://localhost:3000"};
            RequestRejected refused = catchThrowableOfType(
                    RequestRejected.class, () -> decode(byHand, "/letters/a", "", "{}", new Problems(), form));

            assertThat(refused.error().status()).as(mark).isEqualTo(415);
        }
    }

    @Test
    void findsNamesThatPeopleHaveMistyped() {
        Problems problems = new Problems();

        assertThat(decode(byHand, "/letters/a", "limt=5&X-Amz-Date=1", "{\"Text\":\"hi\",\"Txet\":[1]}", problems))
                .isNull();

        assertThat(problems.all())
                .extracting(problem -> problem.path("."), problem -> problem.constraint())
                .containsExactly(
                        tuple("limt", new Constraint.Known(List.of("limit"))),
                        tuple("Txet", new Constraint.Known(List.of("Text"))));
        assertThat(decode("/letters/a", "limt=5", "{\"Text\":\"hi\",\"Txet\":[1]}", new Problems(), JSON))
                .isNotNull();
    }

    @Test
    void writesTheStatusOfTheContractAndNoBodyWhereHttpForbidsOne() {
        Letter letter = new Letter(Arrays.asList("a", 1, List.of((byte) 1, (byte) 2), null, "hi"));
        HttpResponse sent = protocol.encode(Objects.requireNonNull(POST_OFFICE.operation("Send")), letter);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"Id\":\"a\",\"Limit\":1,\"Text\":\"hi\"}");
        assertThat(sent.headers().first("X-Copies")).isEqualTo("1, 2");
        HttpResponse burnt = protocol.encode(Objects.requireNonNull(POST_OFFICE.operation("Burn")), letter);
        assertThat(burnt.status()).isEqualTo(204);
        assertThat(burnt.body()).isEmpty();
        assertThat(burnt.headers().contains("Content-Type")).isFalse();
    }

    @Test
    void writesFaultsWithTheirNameInAHeader() {
        HttpResponse answer = protocol.encode(ProtocolError.unknownOperation("No such path."));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().first("x-amzn-errortype")).isEqualTo("UnknownOperationException");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"message\":\"No such path.\"}");
    }
}
