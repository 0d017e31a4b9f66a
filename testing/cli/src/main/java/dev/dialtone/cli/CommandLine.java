package dev.dialtone.cli;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.UnreachableException;
import dev.dialtone.client.WaitTimedOutException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs one command against a running server. */
public final class CommandLine {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    /** The first words of commands of two. */
    private static final List<String> OF_TWO_WORDS = List.of("numbers", "contacts", "faults", "state");

    /** Those whose second word may be {@code list} and left out. */
    private static final List<String> LISTED = List.of("numbers", "contacts", "faults");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;

    /**
     * The command line of a process.
     *
     * @param environment its variables; those of AWS say which server and account are meant
     * @param isTerminal whether somebody looks at what is printed; colours are for them
     */
    public CommandLine(Map<String, String> environment, PrintStream out, PrintStream err, boolean isTerminal) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /** All commands, a line each, for the help text of the program. */
    public static String overview() {
        return Help.overview();
    }

    /**
     * Runs a command to its end.
     *
     * @param words the command's name, its options and its argument
     * @return the program's exit code: 0 when it is done, 1 when it was refused, found nothing to act on or timed out, 2 when it was
     *     not understood; one line on standard error says why
     */
    public int run(List<String> words) {
        try {
            return run(Arguments.read(command(words), behindCommand(words)));
        } catch (UsageException | IllegalArgumentException wrong) {
            return ended(NOT_UNDERSTOOD, String.valueOf(wrong.getMessage()));
        }
    }

    private int run(Arguments arguments) {
        if (arguments.has(Option.HELP)) {
            out.print(Help.of(arguments.command()));
            return DONE;
        }
        Screen screen = new Screen(out, arguments.has(Option.JSON), paint());
        Dialtone dialtone = new Caller(arguments, environment).dialtone().showing(screen::document);
        try {
            run(arguments.command(), new Call(arguments, dialtone, screen));
            screen.end();
            return DONE;
        } catch (FailedException failed) {
            return ended(FAILED, String.valueOf(failed.getMessage()));
        } catch (UnreachableException nobody) {
            return ended(
                    FAILED,
                    "No Dialtone answers at " + dialtone.endpoint()
                            + ". Start one: dialtone, or docker run -p 127.0.0.1:4566:4566 dialtone");
        } catch (DialtoneException refused) {
            if (refused.status() != 0) {
                screen.end();
            }
            return ended(FAILED, explained(refused));
        }
    }

    private static void run(Command command, Call call) {
        switch (command) {
            case SEND -> new MessageCommands(call).send();
            case INBOX -> new MessageCommands(call).inbox();
            case WAIT -> new MessageCommands(call).await();
            case REPLY -> new MessageCommands(call).reply();
            case NUMBERS_LIST -> new NumberCommands(call).list();
            case NUMBERS_DRAW -> new NumberCommands(call).draw();
            case NUMBERS_GIVE -> new NumberCommands(call).give();
            case NUMBERS_REMOVE -> new NumberCommands(call).remove();
            case CONTACTS_LIST -> new ContactCommands(call).list();
            case CONTACTS_CALL -> new ContactCommands(call).call();
            case CONTACTS_END -> new ContactCommands(call).end();
            case FAULTS_LIST -> new FaultCommands(call).list();
            case FAULTS_ADD -> new FaultCommands(call).add();
            case FAULTS_REMOVE -> new FaultCommands(call).remove();
            case FAULTS_CLEAR -> new FaultCommands(call).clear();
            case ADVANCE -> new ServerCommands(call).advance();
            case RESET -> new ServerCommands(call).reset();
            case SEED -> new SeedCommands(call).run();
            case RECORD -> new SeedCommands(call).record();
            case STATE_EXPORT -> new StateCommands(call).exportState();
            case STATE_IMPORT -> new StateCommands(call).importState();
            case REQUESTS -> new ServerCommands(call).requests();
            case CERTIFICATE -> new ServerCommands(call).certificate();
            case HEALTH -> new ServerCommands(call).health();
        }
    }

    /** The one that the words begin with. {@code numbers} alone lists them, and so do {@code contacts} and {@code faults}. */
    private static Command command(List<String> words) {
        String typed = typed(words);
        List<String> names = Arrays.stream(Command.values()).map(Command::typed).toList();
        for (Command command : Command.values()) {
            if (command.typed().equals(typed)) {
                return command;
            }
        }
        throw new UsageException(
                typed + ": unknown command" + Nearest.hint(typed, names, "dialtone --help lists them"));
    }

    private static String typed(List<String> words) {
        String first = words.get(0);
        if (isPair(words)) {
            return first + " " + words.get(1);
        }
        return LISTED.contains(first) ? first + " list" : first;
    }

    private static List<String> behindCommand(List<String> words) {
        return words.subList(isPair(words) ? 2 : 1, words.size());
    }

    /** Whether the command has two words. */
    private static boolean isPair(List<String> words) {
        return OF_TWO_WORDS.contains(words.get(0))
                && words.size() > 1
                && !words.get(1).startsWith("-");
    }

    private Paint paint() {
        boolean isPlain = !isTerminal
                || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return isPlain ? Paint.PLAIN : Paint.COLOURED;
    }

    /** The error and the server's own words; what the client has to say where it knows more. */
    private static String explained(DialtoneException refused) {
        if (refused.error().isEmpty() || refused instanceof WaitTimedOutException) {
            return String.valueOf(refused.getMessage());
        }
        String message = refused.error() + ": " + refused.serverMessage();
        return refused.reason().isEmpty() || message.contains(refused.reason())
                ? message
                : message + " (" + refused.reason() + ")";
    }

    private int ended(int code, String why) {
        err.println("dialtone: " + Text.shown(why));
        return code;
    }
}
