package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What commands do without a server. */
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(Command.class)
    void explainsEveryCommandWithEachOfItsOptions(Command command) {
        assertThat(run((command.typed() + " --help").split(" ", -1))).isZero();
        assertThat(out())
                .startsWith("Usage: dialtone " + command.typed())
                .contains("Example: dialtone " + command.typed());
        Help.own(command).forEach(option -> assertThat(out()).contains("  " + option.synopsis() + " "));
        Command.EVERYWHERE.forEach(option -> assertThat(out()).contains("  " + option.synopsis() + " "));
        assertThat(CommandLine.overview()).contains("  dialtone " + command.typed() + " ", command.summary());
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void showsAnExampleThatIsUnderstood(Command command) {
        String[] words = command.example()
                .replace("Your code is 123456.", "Hello")
                .replace("\"", "")
                .split(" ", -1);
        int name = command.typed().split(" ", -1).length;
        Arguments.read(command, List.of(words).subList(1 + name, words.length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    snd              | dialtone: snd: unknown command (did you mean send?)
                    serve            | dialtone: serve: unknown command (dialtone --help lists them)
                    numbers drw      | dialtone: numbers drw: unknown command (did you mean numbers draw?)
                    inbox --form +1  | dialtone: --form: unknown option (did you mean --from?)
                    inbox --limit x  | dialtone: --limit: x (expected: a whole number from 1)
                    health --account 12 | dialtone: accountId: 12 (expected: 12 digits)
                    reply --from 1204 STOP --to +1 | dialtone: handset: 1204 (expected: E.164 such as +12045550123)
                    advance soon     | dialtone: DURATION: soon (expected: such as 72h, 3d, 1h30m, 90s or PT72H)
                    """)
    void refusesWhatItDoesNotUnderstandInOneLine(String typed, String line) {
        assertThat(run(typed.split(" ", -1))).isEqualTo(2);
        assertThat(err()).isEqualTo(line + "\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void saysInOneLineWhereNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String endpoint = "http://127.0.0.1:" + port;
        assertThat(run("health", "--endpoint-url", endpoint)).isEqualTo(1);
        assertThat(run("send", "--to", "+12045550123", "Hello", "--json", "--endpoint-url", endpoint))
                .isEqualTo(1);
        String line = "dialtone: No Dialtone answers at " + endpoint
                + ". Start one: dialtone, or docker run -p 127.0.0.1:4566:4566 dialtone\n";
        assertThat(err()).isEqualTo(line + line);
        assertThat(out()).isEmpty();
    }

    private int run(String... words) {
        return new CommandLine(
                        Map.of("HOME", "/nonexistent"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(List.of(words));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
