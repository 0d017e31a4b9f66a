package dev.dialtone.telephony.messages;

import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.core.evidence.Evidence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    @Evidence(value = MODEL, detail = "the pattern of MaxPrice")
    void readsWhatThePatternTakes() {
        assertThat(Money.parse(".05")).isEqualTo(new Money(5_000));
        assertThat(Money.parse("0.5")).isEqualTo(new Money(50_000));
        assertThat(Money.parse("00.00001")).isEqualTo(new Money(1));
        assertThat(Money.parse("0.00581")).isEqualTo(new Money(581));
        assertThat(Money.parse("1.0")).isEqualTo(new Money(100_000));
        assertThat(Money.parse("12.34")).isEqualTo(new Money(1_234_000));
        assertThat(Money.parse("99.99999")).isEqualTo(new Money(9_999_999));
        assertThat(Money.parse(".0")).isEqualTo(Money.ZERO);
    }

    @Test
    @Evidence(value = MODEL, detail = "the pattern of MaxPrice")
    void refusesAnythingElse() {
        for (String text : List.of(
                "", ".", "1", "1.", "100.00", "0.000001", "-.5", "+1.0", "1,0", "0.0.1", " .5", ".5 ", "1e.5", "٠.٥")) {
            assertThatThrownBy(() -> Money.parse(text)).as(text).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void addsAndMultipliesWithoutLoss() {
        assertThat(Money.parse(".1").plus(Money.parse(".2"))).isEqualTo(Money.parse(".3"));
        assertThat(Money.parse("0.00581").times(3)).isEqualTo(Money.parse("0.01743"));
        assertThat(Money.parse("0.00581").times(0)).isEqualTo(Money.ZERO);
        assertThat(Money.ofDollars(1_000_000_000).dollars()).isEqualTo(1e9);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesByAmount() {
        assertThat(Money.parse(".1")).isGreaterThan(Money.parse("0.09999")).isEqualByComparingTo(Money.parse("0.1"));
    }

    @Test
    void printsAsWritten() {
        assertThat(Double.toString(Money.parse("0.00581").dollars())).isEqualTo("0.00581");
        assertThat(Double.toString(Money.parse("0.013").dollars())).isEqualTo("0.013");
        assertThat(Double.toString(Money.ZERO.dollars())).isEqualTo("0.0");
        for (int amount = 100; amount < 1_000_000; amount += 7) {
            String text = String.format(Locale.ROOT, "%d.%05d", amount / 100_000, amount % 100_000);
            assertThat(new Money(amount).dollars()).isEqualTo(Double.parseDouble(text));
        }
    }
}
