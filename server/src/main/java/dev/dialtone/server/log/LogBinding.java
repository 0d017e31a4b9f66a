package dev.dialtone.server.log;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * What slf4j logs with in the program that is started alone, which names it. Its jar does so in META-INF/services, no other one: a
 * process that has the server in it keeps its own.
 */
public final class LogBinding implements SLF4JServiceProvider {

    private static volatile @Nullable LogWriter chosenWriter;
    private static volatile Level chosenLevel = Level.INFO;

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private @Nullable ILoggerFactory loggers;

    /**
     * Has every logger of this process write here; to be called before the first one is made.
     *
     * @param least the least important lines that are written
     */
    public static void use(LogWriter writer, Level least) {
        chosenWriter = writer;
        chosenLevel = least;
        // Read once, when the first logger is made.
        if (LogBinding.class.getClassLoader() != null) {
            // Named, it is not looked for. On the boot class path, where nothing is found by name, its jar names it.
            System.setProperty("slf4j.provider", LogBinding.class.getName());
        }
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    @Override
    public void initialize() {
        LogWriter writer = Objects.requireNonNull(chosenWriter, "LogBinding.use was not called");
        int least = chosenLevel.toInt();
        loggers = name -> new BoundLogger(name, writer, least);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Objects.requireNonNull(loggers, "not initialized");
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
