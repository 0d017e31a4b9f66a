package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.events.EventSender.DeliveryReport;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.sinks.Receiver.Got;
import dev.dialtone.sinks.Receiver.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What receivers get. */
final class SinkRequestsTest {

    private static final String PAYLOAD =
            "{\"eventType\":\"TEXT_DELIVERED\",\"eventTimestamp\":1772366400250,\"price\":0.00581,\"text\":\"ü & 5 + 5\"}";
    private static final Target GROUP =
            new Target.LogGroup("arn:aws:logs:eu-west-2:111122223333:log-group:my/group:*", "role");
    private static final Target STREAM =
            new Target.FirehoseStream("arn:aws:firehose:eu-west-2:111122223333:deliverystream/news", "role");
    private static final Target BUS = new Target.EventBus(
            "Registration Status Change",
            "aws.sms-voice",
            List.of("arn:aws:sms-voice:us-east-1:111122223333:registration/one"));
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Receiver receiver = new Receiver();
    private final HttpSinks sinks =
            new HttpSinks(SinkFixture.to(receiver.url(), receiver.url().resolve("/hook?key=a%20b")));

    SinkRequestsTest() throws IOException {}

    @AfterEach
    void close() {
        sinks.close();
        receiver.close();
    }

    @Test
    void publishesToTopics() {
        assertThat(send(SinkFixture.TOPIC)).isEqualTo(SinkFixture.delivered(1));

        Got got = receiver.next();
        assertThat(got.headers()).containsEntry("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        assertThat(got.body())
                .isEqualTo("Action=Publish&Version=2010-03-31"
                        + "&TopicArn=arn%3Aaws%3Asns%3Aeu-west-2%3A111122223333%3Anews"
                        + "&Message=%7B%22eventType%22%3A%22TEXT_DELIVERED%22%2C%22eventTimestamp%22%3A1772366400250%2C"
                        + "%22price%22%3A0.00581%2C%22text%22%3A%22%C3%BC+%26+5+%2B+5%22%7D");
        assertSigned(got, "eu-west-2", "sns");
    }

    @Test
    void putsRecordsIntoStreams() {
        assertThat(send(STREAM)).isEqualTo(SinkFixture.delivered(1));

        Got got = receiver.next();
        assertThat(got.headers()).containsEntry("x-amz-target", "Firehose_20150804.PutRecord");
        Map<?, ?> input = json(got);
        assertThat(input.get("DeliveryStreamName")).isEqualTo("news");
        assertThat(((Map<?, ?>) member(input, "Record")).get("Data")).isEqualTo(base64(PAYLOAD));
        assertSigned(got, "eu-west-2", "firehose");
    }

    @Test
    void putsLinesIntoLogGroups() {
        assertThat(send(GROUP)).isEqualTo(SinkFixture.delivered(1));

        Got got = receiver.next();
        assertThat(got.headers()).containsEntry("x-amz-target", "Logs_20140328.PutLogEvents");
        Map<?, ?> input = json(got);
        assertThat(input.get("logGroupName")).isEqualTo("my/group");
        assertThat(input.get("logStreamName")).isEqualTo("2026/03/01/111122223333");
        assertThat(input.get("logEvents"))
                .isEqualTo(List.of(Map.of("timestamp", 1_772_366_400_250L, "message", PAYLOAD)));
        assertSigned(got, "eu-west-2", "logs");
    }

    @Test
    void makesTheLogStreamThatIsMissing() {
        receiver.answers(Reply.error(400, "ResourceNotFoundException"));

        assertThat(send(GROUP)).isEqualTo(SinkFixture.delivered(2));

        receiver.next();
        Got create = receiver.next();
        assertThat(create.headers()).containsEntry("x-amz-target", "Logs_20140328.CreateLogStream");
        assertThat(json(create))
                .isEqualTo(Map.of("logGroupName", "my/group", "logStreamName", "2026/03/01/111122223333"));
        assertSigned(create, "eu-west-2", "logs");
        assertThat(receiver.next().headers()).containsEntry("x-amz-target", "Logs_20140328.PutLogEvents");
        assertThat(receiver.left()).isZero();
    }

    @Test
    void takesALogStreamThatSomebodyElseMade() {
        receiver.answers(
                Reply.error(400, "ResourceNotFoundException"), Reply.error(400, "ResourceAlreadyExistsException"));

        assertThat(send(GROUP)).isEqualTo(SinkFixture.delivered(2));
    }

    @Test
    void makesTheLogStreamAgainWhenThatFailsForATime() {
        receiver.answers(
                Reply.error(400, "ResourceNotFoundException"),
                Reply.of(503, ""),
                Reply.error(400, "ResourceNotFoundException"));

        assertThat(send(GROUP)).isEqualTo(SinkFixture.delivered(3));
        assertThat(receiver.left()).isEqualTo(5);
    }

    @Test
    void failsWhenTheLogGroupIsMissing() {
        Reply missing = Reply.error(400, "ResourceNotFoundException");
        receiver.answers(missing, missing, missing);

        assertThat(send(GROUP)).isEqualTo(SinkFixture.failed(2, "status 400, ResourceNotFoundException: so it is"));
        assertThat(receiver.left()).isEqualTo(3);
    }

    @Test
    void failsWhatLogsReject() {
        receiver.answers(Reply.of(200, "{\"rejectedLogEventsInfo\":{\"tooNewLogEventStartIndex\":0}}"));

        assertThat(send(GROUP))
                .isEqualTo(SinkFixture.failed(1, "status 200, rejectedLogEventsInfo: {tooNewLogEventStartIndex=0}"));
    }

    @Test
    void putsEventsOnTheDefaultBus() {
        receiver.answers(Reply.of(200, "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}"));

        assertThat(send(BUS)).isEqualTo(SinkFixture.delivered(1));

        Got got = receiver.next();
        assertThat(got.headers()).containsEntry("x-amz-target", "AWSEvents.PutEvents");
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) member(json(got), "Entries")).get(0);
        assertThat(entry)
                .isEqualTo(Map.of(
                        "Source",
                        "aws.sms-voice",
                        "DetailType",
                        "Registration Status Change",
                        "Detail",
                        PAYLOAD,
                        "Resources",
                        List.of("arn:aws:sms-voice:us-east-1:111122223333:registration/one"),
                        "Time",
                        1_772_366_400L));
        assertSigned(got, "us-east-1", "events");
    }

    @Test
    void failsWhatTheBusDoesNotTakeAndRepeatsWhatItThrottles() {
        receiver.answers(
                Reply.of(200, entryFailure("ThrottlingException")), Reply.of(200, entryFailure("MalformedDetail")));

        assertThat(send(BUS)).isEqualTo(SinkFixture.failed(2, "status 200, MalformedDetail: no"));
    }

    @Test
    void postsToTheWebhook() {
        receiver.answers(Reply.of(202, "{\"FailedEntryCount\":1}"));

        assertThat(send(new Target.Webhook())).isEqualTo(SinkFixture.delivered(1));

        Got got = receiver.next();
        assertThat(got.method()).isEqualTo("POST");
        assertThat(got.target()).isEqualTo("/hook?key=a%20b");
        assertThat(got.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("host", receiver.url().getAuthority())
                .doesNotContainKey("authorization");
        assertThat(got.body())
                .isEqualTo("{\"eventId\":\"id-1\",\"accountId\":\"111122223333\",\"region\":\"us-east-1\","
                        + "\"emittedAt\":\"2026-03-01T12:00:00.250Z\",\"event\":" + PAYLOAD + "}");
    }

    @Test
    void signsThePathOfTheEndpoint() {
        URI under = receiver.url().resolve("/under/a%20path");
        DeliveryReports reports = new DeliveryReports();
        try (HttpSinks below = new HttpSinks(SinkFixture.to(under, null))) {
            below.send(SinkFixture.event(SinkFixture.TOPIC, "hello"), reports);
            assertThat(reports.next()).isEqualTo(SinkFixture.delivered(1));
        }

        Got got = receiver.next();
        assertThat(got.target()).isEqualTo("/under/a%20path");
        assertSigned(got, "eu-west-2", "sns");
    }

    private DeliveryReport send(Target target) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("eventType", "TEXT_DELIVERED");
        payload.put("eventTimestamp", 1_772_366_400_250L);
        payload.put("price", 0.00581);
        payload.put("text", "ü & 5 + 5");
        DeliveryReports reports = new DeliveryReports();
        sinks.send(SinkFixture.event(target, new Document(payload)), reports);
        return reports.next();
    }

    private static String entryFailure(String code) {
        return "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"" + code + "\",\"ErrorMessage\":\"no\"}]}";
    }

    private static void assertSigned(Got got, String region, String service) {
        assertThat(got.method()).isEqualTo("POST");
        Map<String, String> signed = new TreeMap<>(got.headers());
        signed.keySet()
                .removeIf(name -> !name.equals("host") && !name.equals("content-type") && !name.startsWith("x-amz-"));
        Instant when = DATE_TIME.parse(String.valueOf(got.headers().get("x-amz-date")), Instant::from);
        assertThat(got.headers().get("authorization"))
                .contains("Credential=111122223333/")
                .isEqualTo(new Signature("111122223333", "test", region, service)
                        .authorization(got.target(), signed, got.body().getBytes(StandardCharsets.UTF_8), when));
    }

    private static Map<?, ?> json(Got got) {
        assertThat(got.headers()).containsEntry("content-type", "application/x-amz-json-1.1");
        return JsonText.members(got.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Object member(Map<?, ?> members, String name) {
        Object member = members.get(name);
        assertThat(member).as(name).isNotNull();
        return Objects.requireNonNull(member);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
