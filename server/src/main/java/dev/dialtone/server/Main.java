package dev.dialtone.server;

import dev.dialtone.cli.CommandLine;
import dev.dialtone.core.http.CannotListenException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Starts Dialtone from the command line, or asks a running one: a first argument that is no flag is a command. */
public final class Main {

    private static final int BAD_SETTING = 2;
    private static final int CANNOT_LISTEN = 1;

    private Main() {}

    /**
     * Reads settings, starts, and says so in one line. Ends with one line and a code above 0 when it cannot. A command is handed to
     * {@link CommandLine}, which nothing of a server needs.
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && isCommand(arguments[0])) {
            CommandLine commands =
                    new CommandLine(System.getenv(), System.out, System.err, Boolean.getBoolean("dialtone.terminal"));
            System.exit(commands.run(Arrays.asList(arguments)));
        }
        List<String> flags = Arrays.asList(arguments);
        if (flags.contains("--help")) {
            System.out.print(help());
            return;
        } else if (flags.contains("--version")) {
            System.out.println("dialtone " + Version.read());
            return;
        }
        try {
            start(SettingsReader.read(System.getenv(), arguments));
        } catch (BadSetting bad) {
            end(bad, BAD_SETTING);
        } catch (CannotListenException taken) {
            end(taken, CANNOT_LISTEN);
        }
    }

    private static boolean isCommand(String first) {
        return !first.isBlank() && !first.startsWith("-");
    }

    private static void start(Settings settings) {
        // Read once, when the first logger is made. Named, the provider is not looked for in every jar.
        System.setProperty("slf4j.provider", "org.slf4j.simple.SimpleServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(
                "org.slf4j.simpleLogger.defaultLogLevel", settings.log().name().toLowerCase(Locale.ROOT));
        Emulator emulator = Emulator.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "stop"));
        System.out.println("Dialtone " + Version.read() + " on " + emulator.endpoint() + " with " + Emulator.OPERATIONS
                + " operations. Ready.");
    }

    private static void end(RuntimeException why, int code) {
        System.err.println("dialtone: " + why.getMessage());
        System.exit(code);
    }

    /** What {@code --help} prints; the start script has it as a file, too. */
    static String help() {
        StringBuilder help = new StringBuilder("""
                Dialtone, the local AWS for phone numbers and SMS

                Usage: dialtone [flags]            starts the server
                       dialtone COMMAND [options]  asks a running one

                Flags:

                """);
        for (Setting setting : Setting.values()) {
            help.append(String.format(
                    Locale.ROOT,
                    "  %-18s %-26s %s (default: %s)\n",
                    setting.flag(),
                    setting.variable(),
                    setting.meaning(),
                    setting.defaultText()));
        }
        return help.append("  --help             this text\n")
                .append("  --version          the version\n\n")
                .append("Commands, each with a --help of its own:\n\n")
                .append(CommandLine.overview())
                .toString();
    }
}
