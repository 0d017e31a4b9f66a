package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsItsColumnsAndLeavesNoBlanksAtTheEnd() {
        Table table = new Table(1, "TO", "STATUS", "TEXT");
        table.row("+12045550123", "DELIVERED", "one\ntwo");
        table.row("+1", "TTL_EXPIRED", "");
        assertThat(table.text(Paint.PLAIN)).isEqualTo("""
                TO            STATUS       TEXT
                +12045550123  DELIVERED    one two
                +1            TTL_EXPIRED
                """);
    }

    @Test
    void paintsWhatBecameOfSomethingAndAlignsAsBefore() {
        Table table = new Table(0, "STATUS", "TEXT");
        table.row("DELIVERED", "one");
        table.row("FAILED", "two");
        assertThat(table.text(Paint.COLOURED).replace('\u001b', '^'))
                .contains("^[32mDELIVERED^[0m  one\n", "^[31mFAILED^[0m     two\n");
    }

    @Test
    void letsNoTextMoveTheCursor() {
        Table table = new Table(-1, "TEXT");
        table.row("\u001b[2J\u0007gone" + "x".repeat(200));
        assertThat(table.text(Paint.PLAIN))
                .startsWith("TEXT\n\ufffd[2J\ufffdgonex")
                .endsWith("x…\n");
        assertThat(Text.shown("a\r\nb")).isEqualTo("a\ufffd\nb");
    }
}
