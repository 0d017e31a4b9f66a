package dev.dialtone.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.dispatch.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

final class LogWriterTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.004Z");
    private static final String FAMILY = "\ud83d\udc6a";

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private static JournalEntry call(String operation, int status, @Nullable String error) {
        return new JournalEntry(
                "request-1",
                new JournalEntry.Call("pinpoint-sms-voice-v2", operation, "111122223333", "eu-west-1", null),
                new JournalEntry.Outcome(status, error),
                1_250,
                NOON);
    }

    private String written(LineFormat format, LogLine... lines) {
        try (LogWriter writer = new LogWriter(output, format)) {
            for (LogLine line : lines) {
                writer.add(line);
            }
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesALineForPeople() {
        assertThat(written(
                        new TextFormat(false),
                        new LogLine.Request(Level.INFO, call("SendTextMessage", 200, null), null),
                        new LogLine.Request(
                                Level.INFO, call("SendTextMessage", 400, "ValidationException"), "no such pool"),
                        new LogLine.Message(NOON, Level.WARN, "dialtone", "careful", null)))
                .isEqualTo("""
                        2026-11-29T12:00:00.004Z INFO  111122223333 eu-west-1 pinpoint-sms-voice-v2 SendTextMessage 200 1.2 ms
                        2026-11-29T12:00:00.004Z INFO  111122223333 eu-west-1 pinpoint-sms-voice-v2 SendTextMessage 400 1.2 ms ValidationException: no such pool
                        2026-11-29T12:00:00.004Z WARN  dialtone: careful
                        """);
    }

    /** U+202E has what follows it read from the right to the left. */
    @Test
    void showsNoCharacterThatTurnsALine() {
        LogLine turned = new LogLine.Message(NOON, Level.WARN, "dialtone", "a\u202eb\u2066c", null);

        assertThat(written(new TextFormat(false), turned)).endsWith("dialtone: a?b?c\n");
        output.reset();
        assertThat(written(new JsonFormat(), turned)).contains("a\\u202eb\\u2066c");
    }

    @Test
    void writesAnObjectALineForPrograms() {
        IllegalStateException bug = new IllegalStateException("two\nlines");

        String text = written(
                new JsonFormat(),
                new LogLine.Request(
                        Level.INFO, call("SendTextMessage", 400, "ValidationException"), "say \"\\\u001b" + FAMILY),
                new LogLine.Message(NOON, Level.ERROR, "Dispatcher", "a bug", bug));

        assertThat(text.lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        request -> assertThat(request)
                                .isEqualTo(
                                        "{\"time\":\"2026-11-29T12:00:00.004Z\",\"level\":\"INFO\",\"logger\":\"request\","
                                                + "\"requestId\":\"request-1\",\"accountId\":\"111122223333\",\"region\":\"eu-west-1\","
                                                + "\"service\":\"pinpoint-sms-voice-v2\",\"operation\":\"SendTextMessage\","
                                                + "\"status\":400,\"durationMillis\":1.2,\"error\":\"ValidationException\","
                                                + "\"reason\":\"say \\\"\\\\?\\ud83d\\udc6a\"}"),
                        message -> assertThat(message)
                                .contains("\"message\":\"a bug\"", "two\\nlines", "writesAnObjectALineForPrograms")
                                .endsWith("\"}"));
    }

    @Test
    void keepsWhatCallersSendOnOneLine() {
        String text = written(
                new TextFormat(false),
                new LogLine.Request(
                        Level.INFO, call("GET /\u001b[31m\n2026", 404, "UnknownOperationException"), "a\r\nb\u2028c"),
                new LogLine.Message(NOON, Level.WARN, "dialtone", "x\ny\u001b[0m", null));

        assertThat(text).hasLineCount(2).doesNotContain("\u001b", "\r", "\u2028");
    }

    @Test
    void coloursOnlyForATerminal() {
        LogLine line = new LogLine.Request(Level.INFO, call("SendTextMessage", 500, "InternalFailure"), null);

        assertThat(written(new TextFormat(true), line)).contains("\u001b[31m500\u001b[0m");
        output.reset();
        assertThat(written(new TextFormat(false), line)).doesNotContain("\u001b");
    }

    @Test
    void waitsForNobodyAndSaysHowManyLinesItLeftOut() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                output.write(b);
            }
        };
        LogLine line = new LogLine.Request(Level.INFO, call("SendTextMessage", 200, null), null);
        int lines = 5 * LogWriter.MOST_WAITING;
        try (LogWriter writer = new LogWriter(stuck, new TextFormat(false))) {
            long begun = System.nanoTime();
            for (int i = 0; i < lines; i++) {
                writer.add(line);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            read.countDown();
        }
        String text = output.toString(StandardCharsets.UTF_8);
        // One line says so for each time that the writer came round: what it missed once it can miss again.
        long missing = Pattern.compile("WARN  dialtone: (\\d+) lines left out")
                .matcher(text)
                .results()
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .sum();
        long shown =
                text.lines().filter(each -> each.contains("SendTextMessage")).count();
        assertThat(missing).isPositive();
        assertThat(shown + missing).isEqualTo(lines);
        assertThat(shown).isGreaterThanOrEqualTo(LogWriter.MOST_WAITING);
    }

    @Test
    void givesUpAReaderThatNeverReads() {
        CountDownLatch never = new CountDownLatch(1);
        LogWriter writer = new LogWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                },
                new TextFormat(false));
        writer.warn("nobody reads this");

        long begun = System.nanoTime();
        writer.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        never.countDown();
    }

    @Test
    void writesNothingForNothing() {
        assertThat(written(new TextFormat(false))).isEmpty();
    }
}
