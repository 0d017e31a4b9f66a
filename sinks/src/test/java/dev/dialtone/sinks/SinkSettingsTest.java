package dev.dialtone.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SinkSettingsTest {

    private static final URI HERE = URI.create("http://localhost:4566");

    @Test
    void spellsEveryDefaultOut() {
        assertThat(SinkSettings.to(HERE, null))
                .isEqualTo(new SinkSettings(
                        HERE,
                        null,
                        new SinkSettings.Attempts(4, Duration.ofSeconds(5), Duration.ofMillis(200)),
                        new SinkSettings.Capacity(10_000, 4),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        null));
    }

    @Test
    void doublesTheWaitBetweenAttempts() {
        SinkSettings.Attempts attempts = SinkSettings.to(HERE, null).attempts();

        assertThat(attempts.backoffAfter(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(attempts.backoffAfter(2)).isEqualTo(Duration.ofMillis(400));
        assertThat(attempts.backoffAfter(3)).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void sharesTheRoomBetweenTwoUrls() {
        assertThat(SinkSettings.to(HERE, null).maxWaitingPerUrl()).isEqualTo(10_000);
        assertThat(SinkSettings.to(null, HERE).maxWaitingPerUrl()).isEqualTo(10_000);
        assertThat(SinkSettings.to(HERE, HERE).maxWaitingPerUrl()).isEqualTo(5_000);
    }

    @Test
    void readsAddresses() {
        assertThat(Address.of(HERE))
                .isEqualTo(new Address("http://localhost:4566", false, "localhost", 4566, "localhost:4566", "/"));
        assertThat(Address.of(URI.create("https://example.com/a%20b?c=d")))
                .isEqualTo(new Address(
                        "https://example.com/a%20b", true, "example.com", 443, "example.com", "/a%20b?c=d"));
        assertThat(Address.of(URI.create("HTTP://[::1]?c")))
                .isEqualTo(new Address("HTTP://[::1]", false, "::1", 80, "[::1]", "/?c"));
    }

    @Test
    void readsArns() {
        String arn = "arn:aws:logs:eu-west-2:111122223333:log-group:my/group:*";

        assertThat(Arn.region(arn, "us-east-1")).isEqualTo("eu-west-2");
        assertThat(Arn.resource(arn)).isEqualTo("log-group:my/group:*");
        assertThat(Arn.region("news", "us-east-1")).isEqualTo("us-east-1");
        assertThat(Arn.region("arn:aws:sns::1:news", "us-east-1")).isEqualTo("us-east-1");
        assertThat(Arn.resource("news")).isEmpty();
    }
}
