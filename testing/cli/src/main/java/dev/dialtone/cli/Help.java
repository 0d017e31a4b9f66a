package dev.dialtone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the commands say of themselves. */
final class Help {

    private Help() {}

    /** All commands, a line each. */
    static String overview() {
        List<String[]> rows = new ArrayList<>();
        for (Command command : Command.values()) {
            rows.add(new String[] {"dialtone " + command.typed(), command.summary()});
        }
        return columns(rows);
    }

    /** One command with its options. */
    static String of(Command command) {
        StringBuilder text = new StringBuilder("Usage: ").append(usage(command)).append("\n\n");
        text.append(Character.toUpperCase(command.summary().charAt(0)))
                .append(command.summary().substring(1))
                .append(".\n\n");
        List<Option> own = own(command);
        if (!own.isEmpty()) {
            text.append(options(own)).append('\n');
        }
        return text.append("As with every command:\n\n")
                .append(options(Command.EVERYWHERE))
                .append("\nExample: ")
                .append(command.example())
                .append('\n')
                .toString();
    }

    /** {@code dialtone send --to NUMBER [--from IDENTITY] BODY}. */
    static String usage(Command command) {
        StringBuilder usage = new StringBuilder("dialtone ").append(command.typed());
        command.required().forEach(option -> usage.append(' ').append(option.synopsis()));
        if (command.optional().size() == 1) {
            usage.append(" [").append(command.optional().get(0).synopsis()).append(']');
        } else if (!command.optional().isEmpty()) {
            usage.append(" [options]");
        }
        return command.word() == null
                ? usage.toString()
                : usage.append(' ').append(command.word()).toString();
    }

    /** Its own options, those first that it requires. */
    static List<Option> own(Command command) {
        return Stream.concat(command.required().stream(), command.optional().stream())
                .toList();
    }

    private static String options(List<Option> options) {
        return columns(options.stream()
                .map(option -> new String[] {option.synopsis(), option.meaning()})
                .toList());
    }

    private static String columns(List<String[]> rows) {
        int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append("  ")
                    .append(row[0])
                    .append(" ".repeat(width - row[0].length() + 2))
                    .append(row[1])
                    .append('\n');
        }
        return text.toString();
    }
}
