package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "72h, PT72H",
        "3d, PT72H",
        "90s, PT90S",
        "2w, PT336H",
        "1h30m, PT90M",
        "1H30M, PT90M",
        "0.5s, PT0.5S",
        "250ms, PT0.25S",
        "5m250ms, PT5M0.25S",
        "0s, PT0S",
        "PT72H, PT72H",
        "P3D, PT72H",
        "pt1m, PT1M"
    })
    void readsWhatPeopleType(String typed, Duration meant) {
        assertThat(Span.parse(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h",
                "72",
                "72x",
                "72hours",
                "1h 30m",
                "1,5h",
                "3dd",
                "P3M",
                "-3d",
                "999999999999d",
                "999999999w"
            })
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> Span.parse(typed))
                .isInstanceOf(UsageException.class)
                .hasMessage("DURATION: " + typed + " (expected: such as 72h, 3d, 1h30m, 90s or PT72H)");
    }

    @Test
    void namesEveryUnitInItsMessage() {
        assertThat(Span.parse("1d1h1m1s1ms")).isEqualTo(Duration.ofMillis(90_061_001));
    }
}
