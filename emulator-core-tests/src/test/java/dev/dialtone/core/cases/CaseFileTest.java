package dev.dialtone.core.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaseFileTest {
    private static final String HEADING = "[text] MODEL: members\n";

    @TestFactory
    Stream<DynamicContainer> readsCases() {
        return CaseFile.of(CaseFileTest.class)
                .answer("text", Case::text)
                .answer("length", one -> one.text().length())
                .answer("second word", one -> one.words(2).get(1))
                .answer(
                        "words but a",
                        one -> Stream.of(one.text().split(" "))
                                .filter(word -> !word.equals("a"))
                                .toList())
                .tests(20);
    }

    @Test
    void saysWhichCaseFailsAndWhatWasExpected() {
        assertThatThrownBy(() -> run(HEADING + "a => a\n\nb => c\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Some.cases:4: b")
                .hasMessageContaining("\"c\"")
                .hasMessageContaining("\"b\"");
        assertThatThrownBy(() -> run(HEADING + "a =>\n    a\n    b\n")).hasMessageContaining("Some.cases:2: a");
        assertThatThrownBy(() -> run(HEADING + "a => a\na b c => a\n", one -> one.words(1)))
                .hasMessage("Some.cases:3: a question of 3 words where there are 1");
    }

    @Test
    void saysWhichCaseEndedInAnError() {
        assertThatThrownBy(() -> run(HEADING + "a => 1\n", one -> Integer.valueOf(one.text())))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Some.cases:2: a => 1 ended in java.lang.NumberFormatException")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void refusesFilesThatAreMisspelt() {
        for (String text : List.of(
                "a => a",
                HEADING + "a",
                HEADING + "a =>",
                HEADING + "a => a\n    b",
                HEADING + "a => b => c",
                HEADING + "\\x => a",
                HEADING + "a => a\\",
                HEADING + HEADING + "a => a",
                HEADING + "a => a\n" + HEADING,
                "[text]\na => a",
                "[text] MODEL:\na => a",
                "[text] RUMOUR: the street\na => a",
                "[texts] MODEL: members\na => a")) {
            assertThatThrownBy(() -> run(text)).as(text).hasMessageMatching("(?s)Some\\.cases:[1-3]: .+");
        }
    }

    @Test
    void refusesFilesThatLackCases() {
        assertThatThrownBy(() -> run("")).hasMessageContaining("Some.cases");
        assertThatThrownBy(() -> CaseFile.of("Some.cases", HEADING + "a => a")
                        .answer("text", Case::text)
                        .tests(2))
                .hasMessageContaining("Some.cases: number of cases");
        assertThatThrownBy(() -> CaseFile.of("Some.cases", HEADING + "a => a")
                        .answer("text", Case::text)
                        .answer("length", Case::text)
                        .tests(1))
                .hasMessageContaining("length");
        assertThatThrownBy(() -> CaseFile.of(Case.class)).hasMessageContaining("Case.cases");
    }

    private static void run(String text) throws Throwable {
        run(text, Case::text);
    }

    private static void run(String text, Answering answering) throws Throwable {
        List<DynamicContainer> groups = CaseFile.of("Some.cases", text)
                .answer("text", answering)
                .tests(1)
                .toList();
        for (DynamicContainer group : groups) {
            for (DynamicNode test : group.getChildren().toList()) {
                ((DynamicTest) test).getExecutable().execute();
            }
        }
    }
}
