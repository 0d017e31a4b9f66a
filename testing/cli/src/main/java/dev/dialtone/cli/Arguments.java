package dev.dialtone.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed behind a command, read by its options. What cannot be taken is a {@link UsageException}. */
final class Arguments {

    private final Command command;
    private final Map<Option, String> values = new EnumMap<>(Option.class);
    private final Set<Option> flags = EnumSet.noneOf(Option.class);
    private final List<String> words = new ArrayList<>();

    private Arguments(Command command) {
        this.command = command;
    }

    /**
     * Reads them.
     *
     * @param typed {@code --to +1…}, {@code --to=+1…} and words in any order; behind {@code --}, words only. Empty ones count
     */
    static Arguments read(Command command, List<String> typed) {
        Arguments arguments = new Arguments(command);
        int next = 0;
        while (next < typed.size()) {
            String each = typed.get(next++);
            if (each.equals("--")) {
                arguments.words.addAll(typed.subList(next, typed.size()));
                break;
            } else if (!each.startsWith("-") || each.equals("-")) {
                arguments.words.add(each);
                continue;
            }
            int equals = each.indexOf('=');
            Option option = arguments.option(equals < 0 ? each : each.substring(0, equals));
            if (option.value() == null) {
                if (equals >= 0) {
                    throw new UsageException(each + ": a value (expected: " + option.flag() + " alone)");
                }
                arguments.flags.add(option);
            } else if (equals < 0 && next == typed.size()) {
                throw new UsageException(option.flag() + ": no value (expected: " + option.synopsis() + ")");
            } else {
                arguments.values.put(option, equals < 0 ? typed.get(next++) : each.substring(equals + 1));
            }
        }
        if (!arguments.has(Option.HELP)) {
            arguments.check();
        }
        return arguments;
    }

    private Option option(String flag) {
        List<Option> known = Stream.of(command.required(), command.optional(), Command.EVERYWHERE)
                .flatMap(List::stream)
                .toList();
        for (Option each : known) {
            if (each.flag().equals(flag)) {
                return each;
            }
        }
        throw new UsageException(flag + ": unknown option"
                + Nearest.hint(flag, known.stream().map(Option::flag).toList(), help() + " lists them"));
    }

    private void check() {
        for (Option option : command.required()) {
            if (!values.containsKey(option)) {
                throw new UsageException(
                        option.flag() + ": missing (expected: " + option.synopsis() + "; " + help() + ")");
            }
        }
        String word = command.word();
        int most = word == null ? 0 : 1;
        if (words.size() < most) {
            throw new UsageException(word + ": missing (" + help() + ")");
        } else if (words.size() > most) {
            throw new UsageException(words.get(most) + ": not expected here ("
                    + (word == null
                            ? command.typed() + " takes options only"
                            : "one " + word + "; several words in quotes")
                    + ")");
        }
    }

    private String help() {
        return "dialtone " + command.typed() + " --help";
    }

    Command command() {
        return command;
    }

    boolean has(Option flag) {
        return flags.contains(flag);
    }

    /** The command's argument, which is there where {@link Command#word} says that there is one. */
    String word() {
        return words.get(0);
    }

    /** A value; null when it was not given. */
    @Nullable String text(Option option) {
        return values.get(option);
    }

    /** The value of an option that the command requires. */
    String required(Option option) {
        return Objects.requireNonNull(values.get(option));
    }

    /** A whole number of at least 1; null when it was not given. */
    @Nullable Integer count(Option option) {
        String text = text(option);
        if (text == null) {
            return null;
        }
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw wrong(option, "a whole number from 1");
    }

    /** A whole number; null when it was not given. */
    @Nullable Long number(Option option) {
        String text = text(option);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw wrong(option, "a whole number");
        }
    }

    /** Seconds, perhaps with a fraction; null when it was not given. */
    @Nullable Double seconds(Option option) {
        String text = text(option);
        try {
            return text == null ? null : Double.valueOf(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException notANumber) {
            throw wrong(option, "seconds, such as 30 or 0.5");
        }
    }

    /** A time; null when it was not given. */
    @Nullable Instant time(Option option) {
        String text = text(option);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw wrong(option, "a time such as 2026-11-21T08:00:00Z");
        }
    }

    /** One of these, by its name in any case and with dashes, too; null when it was not given. */
    <E extends Enum<E>> @Nullable E choice(Option option, Class<E> type) {
        String text = text(option);
        return text == null ? null : Choice.of(type, option.flag(), text);
    }

    /** Several of these with commas between; null when it was not given. */
    <E extends Enum<E>> @Nullable List<E> choices(Option option, Class<E> type) {
        String text = text(option);
        return text == null
                ? null
                : Stream.of(text.split(",", -1))
                        .map(each -> Choice.of(type, option.flag(), each.strip()))
                        .toList();
    }

    private UsageException wrong(Option option, String expected) {
        return new UsageException(option.flag() + ": " + text(option) + " (expected: " + expected + ")");
    }
}
