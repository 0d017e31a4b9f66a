package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.telephony.messages.Encoding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MessagePartsTest {
    @TestFactory
    @Evidence(value = AWS_DOCS, detail = "SMS character limits; the tables are 3GPP TS 23.038's")
    Stream<DynamicTest> countsParts() {
        return PartCases.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    MessageParts parts = MessageParts.of(one.text());
                    assertThat(parts.encoding()).isEqualTo(one.encoding());
                    assertThat(parts.parts()).isEqualTo(one.parts());
                }));
    }

    @Test
    void hasEnoughCases() {
        assertThat(PartCases.all()).hasSizeGreaterThan(300);
    }

    /** The file has each character of both tables as a case; no other character is GSM. */
    @Test
    void takesNothingThatTheTablesDoNotHave() {
        Set<Integer> tables = new TreeSet<>();
        PartCases.all().stream()
                .filter(one -> one.encoding() == Encoding.GSM && one.isAboutOneCharacter())
                .forEach(one -> tables.add((int) one.text().charAt(0)));

        Set<Integer> taken = new TreeSet<>();
        for (int character = Character.MIN_VALUE; character <= Character.MAX_VALUE; character++) {
            if (MessageParts.of(Character.toString(character)).encoding() == Encoding.GSM) {
                taken.add(character);
            }
        }

        assertThat(taken).hasSize(127 + 10).isEqualTo(tables);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "1530 GSM characters or 630 others")
    void saysWhenATextIsTooLong() {
        assertThat(MessageParts.of("a".repeat(1530)).isTooLong()).isFalse();
        assertThat(MessageParts.of("a".repeat(1531)).isTooLong()).isTrue();
        assertThat(MessageParts.of("中".repeat(630)).isTooLong()).isFalse();
        assertThat(MessageParts.of("中".repeat(631)).isTooLong()).isTrue();
        assertThat(MessageParts.of("😀".repeat(315)).isTooLong()).isFalse();
        assertThat(MessageParts.of("😀".repeat(316)).isTooLong()).isTrue();
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "AWS limits characters of GSM; Dialtone counts septets, and not those that stay empty at a part's end")
    void countsExtensionCharactersTwiceTowardsTheLimit() {
        assertThat(MessageParts.of("€".repeat(765)).isTooLong()).isFalse();
        assertThat(MessageParts.of("€".repeat(765) + "a").isTooLong()).isTrue();
    }

    @Test
    void makesNothingNewForOnePart() {
        assertThat(MessageParts.of("Your code is 123456")).isSameAs(MessageParts.of("Another"));
        assertThat(MessageParts.of("Ваш код 123456")).isSameAs(MessageParts.of("中"));
    }
}
