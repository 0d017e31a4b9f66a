package dev.dialtone.it.control;

import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.MessageQuery;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.transition.TransitionSpeed;
import dev.dialtone.it.SdkClients;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ResourceNotFoundException;

/** What {@code docs/log-and-metrics.md} says of metrics, at a server of its own: counts are of all accounts. */
class MetricsTest {

    private static final String ACCOUNT = "111122223333";
    private static final String HANDSET = "+12065550188";
    private static final String CALLS = "dialtone_requests_total";

    private final Emulator emulator =
            Emulator.start(Settings.DEFAULTS.withAddress("127.0.0.1", 0).withTransitions(TransitionSpeed.IMMEDIATE));
    private final URI endpoint = URI.create(emulator.endpoint());
    private final Dialtone dialtone = Dialtone.at(endpoint).inAccount(ACCOUNT);
    private final PinpointSmsVoiceV2Client sms =
            SdkClients.create(PinpointSmsVoiceV2Client.class, endpoint, ACCOUNT, Region.US_EAST_1);

    @AfterEach
    void stop() {
        sms.close();
        emulator.close();
    }

    private PrometheusText metrics() {
        return PrometheusText.read(dialtone.metrics());
    }

    private void sendAndFail() {
        dialtone.numbers().give("+12065550101");
        for (int i = 0; i < 3; i++) {
            sms.sendTextMessage(text -> text.originationIdentity("+12065550101")
                    .destinationPhoneNumber(HANDSET)
                    .messageBody("Hello"));
        }
        dialtone.inbox().await(3, MessageQuery.any());
        assertThatThrownBy(() -> sms.deletePool(pool -> pool.poolId("pool-1")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/log-and-metrics.md")
    void countsCallsByServiceOperationAndError() {
        sendAndFail();

        PrometheusText metrics = metrics();

        String[] sent = {"service", "pinpoint-sms-voice-v2", "operation", "SendTextMessage", "error", ""};
        String[] failed = {
            "service", "pinpoint-sms-voice-v2", "operation", "DeletePool", "error", "ResourceNotFoundException"
        };
        assertThat(metrics.value(CALLS, sent)).isEqualTo(3);
        assertThat(metrics.value(CALLS, failed)).isEqualTo(1);
        assertThat(metrics.value("dialtone_request_duration_seconds_count", "service", "pinpoint-sms-voice-v2"))
                .isEqualTo(4);
        assertThat(metrics.value("dialtone_messages_sent_total", "channel", "TEXT"))
                .isEqualTo(3);
        assertThat(metrics.value("dialtone_messages_total", "channel", "TEXT", "status", "SUCCESSFUL"))
                .isEqualTo(3);
        assertThat(metrics.value("dialtone_entries", "store", "messages")).isEqualTo(3);
        assertThat(metrics.value("dialtone_bytes", "store", "messages")).isPositive();
        assertThat(metrics.value("dialtone_entries", "store", "requests")).isEqualTo(4);
        assertThat(metrics.value("dialtone_entries", "store", "accounts")).isEqualTo(1);
        assertThat(metrics.value("dialtone_entries", "store", "connections")).isPositive();
    }

    @Test
    @Evidence(
            value = DIALTONE,
            detail = "docs/log-and-metrics.md: no reset takes counts back; what is there is there no more")
    void keepsCountsAcrossAReset() {
        sendAndFail();
        PrometheusText before = metrics();

        dialtone.resetAllAccounts();

        PrometheusText after = metrics();
        before.types().forEach((family, type) -> {
            if (type.equals("counter")) {
                before.samples(family)
                        .forEach(sample -> assertThat(after.samples(family)).anySatisfy(now -> {
                            assertThat(now.labels()).isEqualTo(sample.labels());
                            assertThat(now.value()).isGreaterThanOrEqualTo(sample.value());
                        }));
            }
        });
        assertThat(after.value("dialtone_entries", "store", "messages")).isZero();
        assertThat(after.value("dialtone_bytes", "store", "messages")).isZero();
        assertThat(after.value("dialtone_entries", "store", "requests")).isZero();
        assertThat(after.value("dialtone_entries", "store", "resources")).isZero();
    }

    @Test
    @Evidence(value = CLIENT, detail = "Prometheus refuses a histogram whose buckets fall or that does not end in +Inf")
    void givesHistogramsThatRise() {
        sendAndFail();

        PrometheusText metrics = metrics();

        String name = "dialtone_request_duration_seconds";
        List<PrometheusText.Sample> counts = metrics.samples(name + "_count");
        assertThat(counts).isNotEmpty().allSatisfy(count -> {
            List<PrometheusText.Sample> buckets = metrics.samples(name + "_bucket").stream()
                    .filter(bucket -> Objects.equals(
                            bucket.labels().get("service"), count.labels().get("service")))
                    .toList();
            assertThat(buckets.get(buckets.size() - 1).labels()).containsEntry("le", "+Inf");
            assertThat(buckets.get(buckets.size() - 1).value()).isEqualTo(count.value());
            assertThat(buckets).extracting(PrometheusText.Sample::value).isSorted();
            assertThat(buckets.stream()
                            .limit(buckets.size() - 1)
                            .map(bucket -> Double.parseDouble(bucket.labels().get("le"))))
                    .isSorted();
        });
    }

    @Test
    @Evidence(value = DIALTONE, detail = "docs/log-and-metrics.md: labels have names of contracts and of ours alone")
    void givesCallersNoWayToMakeSeries() throws IOException {
        int before = metrics().samples(CALLS).size();
        for (int i : IntStream.range(0, 50).toArray()) {
            RawRequest.rest("1111222233" + (10 + i), "none", "GET", "/nothing-" + i, "")
                    .sendTo(endpoint);
            RawRequest.sms(ACCOUNT, "Frobnicate" + i, "{}").sendTo(endpoint);
        }

        PrometheusText after = metrics();

        assertThat(after.samples(CALLS).size()).isLessThanOrEqualTo(before + 3);
        assertThat(after.value(
                        CALLS,
                        "service",
                        "pinpoint-sms-voice-v2",
                        "operation",
                        "unknown",
                        "error",
                        "UnknownOperationException"))
                .isEqualTo(50);
    }

    @Test
    @Evidence(value = CLIENT, detail = "Prometheus' scraper sends this Accept, and wants this Content-Type")
    void answersAsAScraperAsks() throws IOException {
        RawResponse answer = RawRequest.rest(ACCOUNT, "none", "GET", "/_dialtone/metrics", "")
                .with(
                        "Accept",
                        "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1")
                .sendTo(endpoint);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(PrometheusText.read(answer.body()).value("dialtone_build_info", "version", "0.1.0"))
                .isEqualTo(1);
        assertThat(RawRequest.rest(ACCOUNT, "none", "GET", "/_dialtone/metrics", "")
                        .with("Accept", "text/plain;version=0.0.4")
                        .sendTo(endpoint)
                        .status())
                .isEqualTo(200);
    }
}
