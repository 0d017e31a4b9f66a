package dev.dialtone.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.it.http.RawRequest;
import dev.dialtone.it.http.RawResponse;
import dev.dialtone.server.Emulator;
import dev.dialtone.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names by which awslocal, samlocal and tflocal call, which are those of LocalStack. */
class LocalStackToolsTest {

    private static final Emulator DIALTONE =
            Emulator.start(Settings.of(Map.of("EDGE_PORT", "0", "LOCALSTACK_HOST", "aws.lan:4566")));

    @AfterAll
    static void stop() {
        DIALTONE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:4566",
                "localhost.localstack.cloud:4566",
                "sms-voice.localhost.localstack.cloud:4566",
                "sms-voice.us-east-1.localhost.localstack.cloud:4566",
                "localstack:4566",
                "aws.lan:4566",
            })
    @Evidence(value = Source.CLIENT, detail = "awscli-local and terraform-local make endpoints of LOCALSTACK_HOST")
    void findsAServiceOfJsonByAnyName(String host) throws IOException {
        RawResponse answer = RawRequest.sms("test", "DescribePhoneNumbers", "{}")
                .with("Host", host)
                .sendTo(URI.create(DIALTONE.endpoint()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "connect.localhost.localstack.cloud:4566, connect, /instance, InstanceSummaryList",
        "localhost.localstack.cloud:4566, connect, /connect/instance, InstanceSummaryList",
        "chime.localhost.localstack.cloud:4566, chime, /phone-numbers, PhoneNumbers",
        "localhost.localstack.cloud:4566, chime, /chime/phone-numbers, PhoneNumbers",
        "voice-chime.localhost.localstack.cloud:4566, chime, /phone-numbers, PhoneNumbers",
    })
    @Evidence(value = Source.CLIENT, detail = "terraform-local writes one endpoint for each service into the provider")
    void findsAServiceOfRestByHostOrPath(String host, String service, String path, String member) throws IOException {
        RawResponse answer = RawRequest.rest("test", service, "GET", path, "")
                .with("Host", host)
                .sendTo(URI.create(DIALTONE.endpoint()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(member);
    }
}
