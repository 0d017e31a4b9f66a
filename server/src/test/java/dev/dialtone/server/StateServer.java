package dev.dialtone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.CallListener;
import dev.dialtone.core.http.netty.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A server whose real time stands still, so that what it does depends on what it is asked alone. */
final class StateServer implements AutoCloseable {
    static final String ACCOUNT = "111122223333";

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String SMS = "PinpointSMSVoiceV2.";

    /** An image of one pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    final Services services;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private long seed = 1;

    StateServer() {
        this(Settings.DEFAULTS.listener().limits().maxStateBytes());
    }

    StateServer(long maxStateBytes) {
        Settings.Listener usual = Settings.DEFAULTS.listener();
        Settings.Limits limits = usual.limits();
        Settings settings = Settings.DEFAULTS.withListener(usual.withAddress("127.0.0.1", 0)
                .withLimits(new Settings.Limits(limits.maxBodyBytes(), maxStateBytes, limits.maxConnections())));
        services = new Services(
                settings,
                new RuntimeEnvironment(() -> NOON, () -> seed++, UnaryOperator.identity()),
                CallListener.NONE);
        server = HttpServer.start(settings.http(), services.handler());
    }

    @Override
    public void close() {
        services.endWaits();
        server.stop(Duration.ofSeconds(5));
        services.close();
    }

    String export(String account) throws IOException, InterruptedException {
        return client.send(
                        request("GET", "/_dialtone/state?account=" + account, "")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> put(String account, String document) throws IOException, InterruptedException {
        return put(account, document.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> put(String account, byte[] document) throws IOException, InterruptedException {
        return client.send(putting(account, document), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> putLater(String account, String document) {
        return client.sendAsync(putting(account, document.getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());
    }

    private HttpRequest putting(String account, byte[] document) {
        return HttpRequest.newBuilder(uri("/_dialtone/state?account=" + account))
                .PUT(BodyPublishers.ofByteArray(document))
                .build();
    }

    /** Makes so many numbers, a tenth as many messages, and one of everything else. */
    void make(int numbers) throws IOException, InterruptedException {
        seed("everything.yaml");
        done(sms("CreateRegistrationAttachment", "{'AttachmentBody':'" + PNG + "'}"));
        fail();
        drawInParallel(numbers - 1);
        for (int i = 0; i < Math.max(3, numbers / 10); i++) {
            send("+12045550100", i);
        }
    }

    /** What comes later strikes no entry of a seed: an instance of Connect and a claim that fail. */
    private void fail() throws IOException, InterruptedException {
        done(
                own(
                        "POST",
                        "faults",
                        "{'faults':["
                                + "{'service':'connect','operation':'CreateInstance','later':{'status':'CREATION_FAILED'},'times':1},"
                                + "{'service':'connect','operation':'ClaimPhoneNumber','later':{'status':'FAILED'},'times':1}]}"));
        String desk = member("Arn", done(connect("GET", "/instance", "")));
        String failed = member(
                "Id",
                done(connect(
                        "PUT",
                        "/instance",
                        "{'IdentityManagementType':'SAML','InboundCallsEnabled':true,'OutboundCallsEnabled':true}")));
        String number = member(
                "PhoneNumberId",
                done(connect(
                        "POST", "/phone-number/claim", "{'TargetArn':'" + desk + "','PhoneNumber':'+12065550123'}")));
        // Whoever uses what has just begun finds it ended.
        assertThat(connect("GET", "/queues-summary/" + failed, "").statusCode()).isEqualTo(400);
        assertThat(connect("PUT", "/phone-number/" + number + "/metadata", "{}").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> connect(String method, String path, String json)
            throws IOException, InterruptedException {
        return client.send(
                request("connect", method, path, json.replace('\'', '"')).build(), BodyHandlers.ofString());
    }

    private static String member(String name, String json) {
        return json.replaceFirst("(?s).*?\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private void seed(String file) throws IOException, InterruptedException {
        try (InputStream text = Objects.requireNonNull(StateServer.class.getResourceAsStream(file), file)) {
            String seed = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            done(client.send(request("POST", "/_dialtone/seed", seed).build(), BodyHandlers.ofString()));
        }
    }

    /** The names of all changes that can be scheduled, which the refusal of an unknown one lists. */
    List<String> changes() throws IOException, InterruptedException {
        String renamed = export(ACCOUNT).replaceFirst("(\"handler\": )\"[^\"]+\"", "$1\"unknown\"");
        String refusal = put(ACCOUNT, renamed).body();
        String names = refusal.replaceFirst("(?s).*change: unknown \\(expected: one of ([^)]+)\\).*", "$1");
        return List.of(names.split(", ", -1));
    }

    /** Does something that needs new ids and lets time pass; gives what was answered. */
    List<String> goOn(int round) throws IOException, InterruptedException {
        return List.of(
                done(sms(
                        "CreateOptOutList",
                        "{'OptOutListName':'list-" + round + "','ClientToken':'one" + round + "'}")),
                done(own("POST", "numbers", "{'isoCountryCode':'CA'}")),
                send("+12045550100", round),
                done(own("POST", "clock/advance", "{'duration':'PT47M'}")),
                done(own("GET", "messages?limit=5", "")),
                done(own("GET", "events?limit=5", "")),
                done(sms("DescribePhoneNumbers", "{'MaxResults':3}")),
                done(own("GET", "account", "")));
    }

    private String send(String from, int round) throws IOException, InterruptedException {
        return done(sms(
                "SendTextMessage",
                "{'OriginationIdentity':'" + from + "','DestinationPhoneNumber':'+12045550123','MessageBody':'Message "
                        + round + "','ConfigurationSetName':'set'}"));
    }

    private void drawInParallel(int numbers) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < numbers; i++) {
            HttpRequest draw = request("POST", "/_dialtone/numbers", "{\"isoCountryCode\":\"US\"}")
                    .build();
            answers.add(client.sendAsync(draw, BodyHandlers.ofString()));
            if (answers.size() == 64) {
                answers.forEach(answer -> done(answer.join()));
                answers.clear();
            }
        }
        answers.forEach(answer -> done(answer.join()));
    }

    private HttpResponse<String> own(String method, String path, String json) throws IOException, InterruptedException {
        return client.send(
                request(method, "/_dialtone/" + path, json.replace('\'', '"')).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> sms(String operation, String json) throws IOException, InterruptedException {
        return client.send(
                request("POST", "/", json.replace('\'', '"'))
                        .header("X-Amz-Target", SMS + operation)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return request("dialtone", method, path, body);
    }

    private HttpRequest.Builder request(String service, String method, String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + ACCOUNT + "/20261129/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=x")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path.replace("+", "%2B"));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> answer.request() + " " + answer.body())
                .isBetween(200, 299);
        return answer.body();
    }
}
