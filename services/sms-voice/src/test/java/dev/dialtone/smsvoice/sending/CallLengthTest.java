package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import org.junit.jupiter.api.Test;

class CallLengthTest {
    @Test
    @Evidence(value = GUESS, detail = "AWS reports how long a call took and promises nothing: 150 words to the minute")
    void takesAMinuteFor150Words() {
        assertThat(CallLength.ofText("word ".repeat(150))).isEqualTo(60);
        assertThat(CallLength.ofText("word ".repeat(151))).isEqualTo(61);
        assertThat(CallLength.ofText("  Your\tcode\nis  123456 ")).isEqualTo(2);
        assertThat(CallLength.ofText("Hello")).isEqualTo(1);
        assertThat(CallLength.ofText("")).isEqualTo(1);
    }

    @Test
    @Evidence(value = GUESS, detail = "pauses come on top of the words")
    void addsThePausesOfSsml() {
        assertThat(CallLength.ofSsml("<speak>one two three four five</speak>")).isEqualTo(2);
        assertThat(CallLength.ofSsml("<speak>one two <break time=\"3s\"/> three four five</speak>"))
                .isEqualTo(5);
        assertThat(CallLength.ofSsml("<speak>one<break time=\"600ms\"/></speak>"))
                .isEqualTo(1);
        assertThat(CallLength.ofSsml("<speak>one<break time=\"601ms\"/></speak>"))
                .isEqualTo(2);
        assertThat(CallLength.ofSsml("<speak><sub alias=\"one two three\">1</sub></speak>"))
                .isEqualTo(2);
        assertThat(CallLength.ofSsml("<speak/>")).isEqualTo(1);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "an event of 60 seconds says 1 minute")
    void countsEachMinuteThatIsBegun() {
        assertThat(CallLength.minutes(1)).isEqualTo(1);
        assertThat(CallLength.minutes(60)).isEqualTo(1);
        assertThat(CallLength.minutes(61)).isEqualTo(2);
        assertThat(CallLength.minutes(120)).isEqualTo(2);
    }
}
