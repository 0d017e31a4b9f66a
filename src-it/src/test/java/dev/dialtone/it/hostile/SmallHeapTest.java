package dev.dialtone.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.it.http.RawConnection;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.it.process.Poll;
import dev.dialtone.it.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What filled the memory of a server, or a hundred of them, in 256 MiB: each request is answered rightly, and the server
 * is well afterwards.
 */
class SmallHeapTest {

    private static final String ACCOUNT = "123456789012";
    private static final int SENDS = Integer.getInteger("dialtone.hostile.sends", 100_000);
    /** Ten parts of GSM 7-bit; a longer text is refused. */
    private static final int LONGEST_TEXT = 1_530;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Pattern DROPPED = Pattern.compile("\"dropped\":(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ServerProcess server;

    @BeforeEach
    void start() {
        server = SmallHeap.start("--transitions", "immediate");
    }

    @AfterEach
    void isWell() throws IOException {
        try {
            RawResponse health = control("GET", "/_dialtone/health", "").sendTo(endpoint());
            assertThat(health.status()).isEqualTo(200);
            assertThat(server.complaints()).doesNotContain("LEAK:", "ERROR", "OutOfMemory");
        } finally {
            server.close();
        }
    }

    @Test
    void takesTwoThousandRefusedCallsOfAMegabyte() throws Exception {
        String file = Base64.getEncoder().encodeToString(new byte[740_000]);
        RawRequest call =
                RawRequest.sms(ACCOUNT, "CreateRegistrationAttachment", "{\"AttachmentBody\":\"" + file + "\"}");
        Map<String, Integer> answers = new LoadGenerator(endpoint(), 4, 1).send(2_000, number -> call);
        assertThat(answers).containsOnly(Map.entry("400 ValidationException", 2_000));

        assertThat(listing("requests")).contains("CreateRegistrationAttachment").doesNotContain("A".repeat(5_000));
    }

    @Test
    void forgetsWaitsWhoseClientsHaveGone() throws Exception {
        // Each wait finds these, and wants more.
        RawRequest message = text(requestNumber(), "+12045550123", "m".repeat(LONGEST_TEXT), "");
        assertThat(new LoadGenerator(endpoint(), 4, 8).send(3_000, number -> message))
                .containsOnlyKeys("200");
        RawRequest wait = control(
                "POST", "/_dialtone/messages/wait", "{\"to\":\"+12045550123\",\"count\":10000,\"timeoutSeconds\":300}");
        List<RawConnection> waiting = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RawConnection connection = RawConnection.to(endpoint());
            waiting.add(connection);
            for (int j = 0; j < 67; j++) {
                connection.send(wait.bytes());
            }
        }
        for (RawConnection connection : waiting) {
            connection.close();
        }
        // As many as the limit allows find room again, as soon as the server has seen that the others are gone.
        RawRequest brief = control("POST", "/_dialtone/messages/wait", "{\"to\":\"+1\",\"timeoutSeconds\":1}");
        Poll.until(LONGEST, "a wait is taken", () -> status(brief) == 408);
        assertThat(new LoadGenerator(endpoint(), 10, 50).send(5_000, number -> brief))
                .containsOnlyKeys("408 WaitTimedOut");
    }

    @Test
    void showsTenThousandLargeMessages() throws Exception {
        String context = IntStream.range(0, 5)
                .mapToObj(i -> "\"" + String.valueOf((char) ('a' + i)).repeat(100) + "\":\"" + "v".repeat(800) + "\"")
                .collect(Collectors.joining(","));
        RawRequest send = text(requestNumber(), "+12045550123", "m".repeat(LONGEST_TEXT), context);
        assertThat(new LoadGenerator(endpoint(), 4, 8).send(10_000, number -> send))
                .containsOnly(Map.entry("200", 10_000));

        String messages = listing("messages");
        Matcher dropped = DROPPED.matcher(messages);
        assertThat(dropped.find()).isTrue();
        int shown = messages.split("\"carrierFee\":", -1).length - 1;
        System.out.println("SmallHeapTest: " + shown + " of 10,000 large messages are kept");
        assertThat(shown).isGreaterThan(1_000);
        assertThat(shown + Integer.parseInt(dropped.group(1))).isEqualTo(10_000);
    }

    @Test
    void refusesAQuarterOfAMillionListElementsInFewWords() throws Exception {
        String tags = "{},".repeat(249_999) + "{}";
        RawRequest call =
                RawRequest.sms(ACCOUNT, "CreateOptOutList", "{\"OptOutListName\":\"list\",\"Tags\":[" + tags + "]}");
        assertThat(call.sendTo(endpoint()).body()).hasSizeLessThan(10_000).contains("tags");
        assertThat(new LoadGenerator(endpoint(), 4, 1).send(40, number -> call))
                .containsOnly(Map.entry("400 ValidationException", 40));
    }

    @Test
    void refusesMoreResourcesThanThereIsRoomFor() throws Exception {
        String tags = IntStream.range(0, 50)
                .mapToObj(i -> "{\"Key\":\"" + "k".repeat(120) + i + "\",\"Value\":\"" + "v".repeat(256) + "\"}")
                .collect(Collectors.joining(",", ",\"Tags\":[", "]}"));
        Map<String, Integer> answers = new LoadGenerator(endpoint(), 4, 8)
                .send(
                        9_000,
                        number -> RawRequest.sms(
                                ACCOUNT, "CreateOptOutList", "{\"OptOutListName\":\"list-" + number + "\"" + tags));

        assertThat(answers).containsOnlyKeys("200", "400 LimitExceededException");
        assertThat(answers.get("200")).isGreaterThan(1_000);
        assertThat(status(RawRequest.sms(ACCOUNT, "DeleteOptOutList", "{\"OptOutListName\":\"list-1\"}")))
                .isEqualTo(200);
        assertThat(status(control("POST", "/_dialtone/reset?account=" + ACCOUNT, "")))
                .isEqualTo(204);
        assertThat(status(RawRequest.sms(ACCOUNT, "CreateOptOutList", "{\"OptOutListName\":\"list\"}")))
                .isEqualTo(200);
    }

    @Test
    void sendsForever() throws Exception {
        String limits = "{\"spendLimits\":{\"TEXT\":1000000000}}";
        assertThat(status(control("PUT", "/_dialtone/account", limits))).isEqualTo(200);
        String from = requestNumber();
        Map<String, Integer> answers = new LoadGenerator(endpoint(), 8, 16)
                .send(SENDS, number -> text(from, "+12045550" + (100 + number % 100), "Your code is " + number, ""));
        assertThat(answers).containsOnly(Map.entry("200", SENDS));
    }

    @Test
    void servesTwoHundredThousandAccountsOnce() throws Exception {
        Map<String, Integer> answers = new LoadGenerator(endpoint(), 8, 16).send(200_000, number -> {
            String account = String.valueOf(200_000_000_000L + number);
            return number % 20 == 0
                    ? RawRequest.sms(account, "CreateOptOutList", "{\"OptOutListName\":\"list\"}")
                    : RawRequest.sms(account, "DescribePhoneNumbers", "{}");
        });
        assertThat(answers).containsOnly(Map.entry("200", 200_000));
    }

    private URI endpoint() {
        return server.endpoint();
    }

    private static RawRequest control(String method, String path, String body) {
        return RawRequest.rest(ACCOUNT, "sms-voice", method, path, body);
    }

    private static RawRequest text(String from, String to, String body, String context) {
        return RawRequest.sms(
                ACCOUNT,
                "SendTextMessage",
                "{\"DestinationPhoneNumber\":\"" + to + "\",\"OriginationIdentity\":\"" + from + "\",\"MessageBody\":\""
                        + body + "\",\"Context\":{" + context + "}}");
    }

    private int status(RawRequest request) {
        try {
            return request.sendTo(endpoint()).status();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private String requestNumber() throws IOException {
        String answer = RawRequest.sms(
                        ACCOUNT,
                        "RequestPhoneNumber",
                        "{\"IsoCountryCode\":\"CA\",\"MessageType\":\"TRANSACTIONAL\",\"NumberCapabilities\":[\"SMS\"],"
                                + "\"NumberType\":\"LONG_CODE\"}")
                .sendTo(endpoint())
                .body();
        Matcher number = Pattern.compile("\"PhoneNumber\":\"(\\+\\d+)\"").matcher(answer);
        assertThat(number.find()).as(answer).isTrue();
        return number.group(1);
    }

    private String listing(String what) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint().resolve("/_dialtone/" + what + "?account=" + ACCOUNT))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
