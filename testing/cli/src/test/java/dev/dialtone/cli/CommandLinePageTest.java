package dev.dialtone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/command-line.md says what --help says. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "command-line.md");
    private static final String BEGIN = "<!-- commands: written by CommandLinePageTest -->\n";
    private static final String END = "<!-- end of commands -->\n";

    @Test
    void pageHasEveryCommandAndOption() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).isBetween(0, end);
        GeneratedPage.in(PAGE)
                .requireText(page.substring(0, begin + BEGIN.length()) + commands() + page.substring(end));
    }

    private static String commands() {
        StringBuilder text = new StringBuilder();
        for (Command command : Command.values()) {
            text.append("\n### ").append(command.typed()).append("\n\n");
            text.append("    ").append(Help.usage(command)).append("\n\n");
            text.append(Character.toUpperCase(command.summary().charAt(0)))
                    .append(command.summary().substring(1))
                    .append(". For example `")
                    .append(command.example())
                    .append("`.\n");
            if (!Help.own(command).isEmpty()) {
                text.append('\n').append(table(Help.own(command)));
            }
        }
        return text.append("\n### Options of every command\n\n")
                .append(table(Command.EVERYWHERE))
                .append('\n')
                .toString();
    }

    private static String table(Iterable<Option> options) {
        StringBuilder text = new StringBuilder("| option | meaning |\n|---|---|\n");
        for (Option option : options) {
            text.append("| `")
                    .append(option.synopsis())
                    .append("` | ")
                    .append(option.meaning().replace("|", "\\|"))
                    .append(" |\n");
        }
        return text.toString();
    }
}
