package dev.dialtone.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HeadersTest {
    @Test
    void findsNamesWithoutRegardToCase() {
        Headers headers = Headers.of("Accept", "a", "X", "b", "ACCEPT", "c");

        assertThat(headers.first("accept")).isEqualTo("a");
        assertThat(headers.all("aCCept")).containsExactly("a", "c");
        assertThat(headers.first("missing")).isNull();
        assertThat(headers.all("missing")).isEmpty();
    }

    @Test
    void keepsOrderAndSpelling() {
        assertThat(Headers.of("B", "1", "a", "2", "b", "3")).hasToString("{B: 1, a: 2, b: 3}");
    }

    @Test
    void replacesAllValuesOfName() {
        Headers headers = Headers.of("A", "1", "B", "2", "a", "3").toBuilder()
                .set("A", "4")
                .build();

        assertThat(headers).isEqualTo(Headers.of("b", "2", "A", "4")).hasSameHashCodeAs(Headers.of("B", "2", "a", "4"));
    }

    @Test
    void refusesWhatWouldBreakTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of("A", "x\r\nB: y"))
                .withMessage("header A: control character 13 (expected: printable text)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of("A b", "x"))
                .withMessage("header name 'A b' (expected: an HTTP token)");
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.of("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.of("A"));
    }
}
