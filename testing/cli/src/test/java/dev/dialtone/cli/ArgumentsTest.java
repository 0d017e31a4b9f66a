package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.NumberCapability;
import dev.dialtone.client.model.NumberType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void readsOptionsAndWordsInAnyOrder() {
        Arguments send = read(Command.SEND, "--to", "+12045550123", "Your code is 1.", "--from=+12045550100", "--json");
        assertThat(send.required(Option.RECIPIENT)).isEqualTo("+12045550123");
        assertThat(send.text(Option.SENDER)).isEqualTo("+12045550100");
        assertThat(send.word()).isEqualTo("Your code is 1.");
        assertThat(send.has(Option.JSON)).isTrue();
        assertThat(send.text(Option.REGION)).isNull();
    }

    @Test
    void takesAnythingBehindTwoDashes() {
        assertThat(read(Command.SEND, "--to", "+1", "--", "--json").word()).isEqualTo("--json");
        assertThat(read(Command.SEND, "--to", "+1", "-").word()).isEqualTo("-");
    }

    @Test
    void readsEveryKindOfValue() {
        Arguments wait = read(
                Command.WAIT,
                "--count",
                "2",
                "--timeout",
                "0.5",
                "--channel",
                "Text",
                "--since",
                "2026-11-21T08:00:00Z");
        assertThat(wait.count(Option.COUNT)).isEqualTo(2);
        assertThat(wait.seconds(Option.TIMEOUT)).isEqualTo(0.5);
        assertThat(wait.choice(Option.CHANNEL, Channel.class)).isEqualTo(Channel.TEXT);
        assertThat(wait.time(Option.SINCE)).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(wait.count(Option.LIMIT)).isNull();
        Arguments draw = read(Command.NUMBERS_DRAW, "--type", "toll-free", "--capabilities", "sms, mms");
        assertThat(draw.choice(Option.TYPE, NumberType.class)).isEqualTo(NumberType.TOLL_FREE);
        assertThat(draw.choices(Option.CAPABILITIES, NumberCapability.class))
                .containsExactly(NumberCapability.SMS, NumberCapability.MMS);
        assertThat(read(Command.RESET, "--seed", "-7").number(Option.SEED)).isEqualTo(-7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SEND     | --to +1                  | BODY: missing (dialtone send --help)
                    SEND     | hello                    | --to: missing (expected: --to NUMBER; dialtone send --help)
                    SEND     | --to                     | --to: no value (expected: --to NUMBER)
                    SEND     | --to +1 one two          | two: not expected here (one BODY; several words in quotes)
                    SEND     | --too +1 hello           | --too: unknown option (did you mean --to?)
                    SEND     | --contains x             | --contains: unknown option (dialtone send --help lists them)
                    INBOX    | --json=yes               | --json=yes: a value (expected: --json alone)
                    INBOX    | +12045550123             | +12045550123: not expected here (inbox takes options only)
                    INBOX    | -n 3                     | -n: unknown option (dialtone inbox --help lists them)
                    REPLY    | STOP                     | --from: missing (expected: --from NUMBER; dialtone reply --help)
                    """)
    void saysInOneLineWhatCannotBeTaken(Command command, String typed, String line) {
        assertThatThrownBy(() -> read(command, typed.split(" ", -1)))
                .isInstanceOf(UsageException.class)
                .hasMessage(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --limit   | 0         | --limit: 0 (expected: a whole number from 1)
                    --limit   | many      | --limit: many (expected: a whole number from 1)
                    --since   | yesterday | --since: yesterday (expected: a time such as 2026-11-21T08:00:00Z)
                    --channel | fax       | --channel: fax (expected: text, media, voice, rcs)
                    """)
    void saysWhichValuesThereAre(String flag, String value, String line) {
        Arguments inbox = read(Command.INBOX, flag, value);
        assertThatThrownBy(() -> {
                    inbox.count(Option.LIMIT);
                    inbox.time(Option.SINCE);
                    inbox.choice(Option.CHANNEL, Channel.class);
                })
                .isInstanceOf(UsageException.class)
                .hasMessage(line);
    }

    private static Arguments read(Command command, String... typed) {
        return Arguments.read(command, List.of(typed));
    }
}
