package dev.dialtone.smsvoice.message;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.telephony.messages.Encoding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MessagePartsTest {
    private final CaseFile file = CaseFile.of(MessagePartsTest.class);

    @TestFactory
    Stream<DynamicContainer> countsParts() {
        return file.answer("encoding and parts", one -> {
                    MessageParts parts = MessageParts.of(one.text());
                    return List.of(parts.encoding(), parts.parts());
                })
                .answer("too long", one -> MessageParts.of(one.text()).isTooLong())
                .tests(309);
    }

    /** The file has each character of both tables as a case; no other character is GSM. */
    @Test
    @Evidence(DIALTONE)
    void takesNothingThatTheTablesDoNotHave() {
        Set<Integer> tables = new TreeSet<>();
        file.cases("encoding and parts")
                .filter(one -> one.answer().startsWith("GSM "))
                .map(Case::text)
                .filter(MessagePartsTest::isOneCharacter)
                .forEach(text -> tables.add((int) text.charAt(0)));

        Set<Integer> taken = new TreeSet<>();
        for (int character = Character.MIN_VALUE; character <= Character.MAX_VALUE; character++) {
            if (MessageParts.of(Character.toString(character)).encoding() == Encoding.GSM) {
                taken.add(character);
            }
        }

        assertThat(taken).hasSize(127 + 10).isEqualTo(tables);
    }

    @Test
    @Evidence(DIALTONE)
    void makesNothingNewForOnePart() {
        assertThat(MessageParts.of("Your code is 123456")).isSameAs(MessageParts.of("Another"));
        assertThat(MessageParts.of("Ваш код 123456")).isSameAs(MessageParts.of("中"));
    }

    /** Whether a text is one character, alone or many times. */
    private static boolean isOneCharacter(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character == text.charAt(0));
    }
}
