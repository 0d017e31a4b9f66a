package dev.dialtone.server;

import dev.dialtone.cli.CommandLine;
import dev.dialtone.core.http.CannotListenException;
import dev.dialtone.core.log.OneLine;
import dev.dialtone.persistence.FolderRefused;
import dev.dialtone.server.log.LogBinding;
import dev.dialtone.server.log.LogWriter;
import dev.dialtone.server.log.RequestLog;
import dev.dialtone.server.log.Terminal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.event.Level;

/** Starts Dialtone from the command line, or asks a running one: a first argument that is no flag is a command. */
public final class Main {

    private static final int BAD_SETTING = 2;
    private static final int CANNOT_LISTEN = 1;
    private static final int FOLDER_REFUSED = 3;

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
            start(SettingsReader.read(System.getenv(), arguments), System.getenv());
        } catch (BadSetting bad) {
            end(bad, BAD_SETTING);
        } catch (CannotListenException taken) {
            end(taken, CANNOT_LISTEN);
        } catch (FolderRefused refused) {
            end(refused, FOLDER_REFUSED);
        }
    }

    private static boolean isCommand(String first) {
        return !first.isBlank() && !first.startsWith("-");
    }

    private static void start(Settings settings, Map<String, String> environment) {
        Level least = Level.valueOf(settings.log().level().name());
        LogWriter log = settings.log().format() == Settings.LogFormat.JSON
                ? LogWriter.ofJson()
                : LogWriter.ofText(Terminal.showsColours(environment));
        LogBinding.use(log, least);
        List<String> ofServices = ServiceVariables.in(environment);
        if (!ofServices.isEmpty()) {
            log.warn("left aside, as Kubernetes or Docker sets them for a service of that name: "
                    + String.join(", ", ofServices));
        }
        Emulator emulator = Emulator.start(settings, RuntimeEnvironment.REAL, RequestLog.of(log, least));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(emulator, log), "stop"));
        String ready = "Dialtone " + Version.read() + " on " + emulator.endpoint() + " with " + Emulator.OPERATIONS
                + " operations. Ready.";
        if (settings.log().format() == Settings.LogFormat.JSON) {
            System.out.print(log.line(ready));
            System.out.flush();
        } else {
            System.out.println(ready);
        }
        WarmUp.startIsOver();
    }

    private static void stop(Emulator emulator, LogWriter log) {
        emulator.close();
        log.close();
    }

    private static void end(RuntimeException why, int code) {
        System.err.println("dialtone: " + OneLine.uncut(String.valueOf(why.getMessage())));
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
