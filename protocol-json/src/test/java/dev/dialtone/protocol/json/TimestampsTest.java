package dev.dialtone.protocol.json;

import static dev.dialtone.core.shape.TimestampFormat.DATE_TIME;
import static dev.dialtone.core.shape.TimestampFormat.EPOCH_SECONDS;
import static dev.dialtone.core.shape.TimestampFormat.HTTP_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.shape.TimestampFormat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimestampsTest {

    @Test
    void readsWhatItWrites() {
        for (String moment : List.of(
                "2019-12-16T23:48:18Z",
                "1969-12-31T23:59:58.500Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.001Z",
                "2000-02-29T07:05:03.100Z")) {
            Instant instant = Instant.parse(moment);
            for (TimestampFormat format : TimestampFormat.values()) {
                assertThat(Timestamps.parse(Timestamps.format(instant, format), format))
                        .as("%s as %s", moment, format)
                        .isEqualTo(instant);
            }
        }
    }

    @Test
    void writesEachFormat() {
        Instant instant = Instant.parse("2000-01-02T20:34:56.120456Z");
        assertThat(Timestamps.format(instant, EPOCH_SECONDS)).isEqualTo("946845296.12");
        assertThat(Timestamps.format(instant, DATE_TIME)).isEqualTo("2000-01-02T20:34:56.120Z");
        assertThat(Timestamps.format(instant, HTTP_DATE)).isEqualTo("Sun, 02 Jan 2000 20:34:56.120 GMT");
        assertThat(Timestamps.format(Instant.ofEpochMilli(-300), EPOCH_SECONDS)).isEqualTo("-0.3");
    }

    @Test
    void leavesFractionsOfWholeSecondsOut() {
        Instant instant = Instant.parse("2000-01-02T20:34:50.000456Z");
        assertThat(Timestamps.format(instant, EPOCH_SECONDS)).isEqualTo("946845290");
        assertThat(Timestamps.format(instant, DATE_TIME)).isEqualTo("2000-01-02T20:34:50Z");
        assertThat(Timestamps.format(instant, HTTP_DATE)).isEqualTo("Sun, 02 Jan 2000 20:34:50 GMT");
    }

    @Test
    void roundsNothingIntoTheYear10000() {
        assertThat(Timestamps.ofEpochSeconds(253_402_300_799.9999))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z"));
        assertThat(Timestamps.ofEpochSeconds(253_402_300_800.0)).isNull();
    }

    @Test
    void refusesEverythingElse() {
        for (String text : List.of("", "-", "1.", ".5", "+1", "1e3", "0x42", "NaN", "1 ", "999999999999", "٣")) {
            assertThat(Timestamps.parse(text, EPOCH_SECONDS)).as(text).isNull();
        }
        for (String text : List.of(
                "",
                "2019-12-16T23:48:18",
                "2019-12-16t23:48:18Z",
                "2019-12-16 23:48:18Z",
                "2019-13-16T23:48:18Z",
                "2019-12-16T24:48:18Z",
                "2019-12-16T23:48:18.Z",
                "2019-12-16T23:48:18+00:00",
                "19-12-16T23:48:18.000Z")) {
            assertThat(Timestamps.parse(text, DATE_TIME)).as(text).isNull();
        }
        for (String text : List.of(
                "",
                "Mon, 16 Dec 2019 23:48:18 UTC",
                "16 Dec 2019 23:48:18 GMT",
                "Mon, 16 Foo 2019 23:48:18 GMT",
                "Mon, 31 Feb 2019 23:48:18 GMT",
                "mon, 16 Dec 2019 23:48:18 GMT")) {
            assertThat(Timestamps.parse(text, HTTP_DATE)).as(text).isNull();
        }
    }
}
