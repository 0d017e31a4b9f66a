package dev.dialtone.telephony.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.CaseFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OneTimeCodesTest {

    @TestFactory
    Stream<DynamicContainer> finds() {
        return CaseFile.of(OneTimeCodesTest.class)
                .answer("codes", question -> OneTimeCodes.in(question.text()))
                .tests(100);
    }

    /** A quadratic search would take minutes. */
    @Test
    void takesTimeInProportionToTheText() {
        for (String piece : List.of(
                "1", "12345678", "4, ", "A1", "code ", "482-", "G-", "#", "a/b.c/1", "1 ", "验证码", "@x #1234 ")) {
            String text = piece.repeat(1_000_000 / piece.length());
            long startNanos = System.nanoTime();
            assertThat(OneTimeCodes.in(text)).isNotNull();
            assertThat(System.nanoTime() - startNanos).as(piece).isLessThan(5_000_000_000L);
        }
    }
}
