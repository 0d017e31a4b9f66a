package dev.dialtone.server;

import dev.dialtone.core.log.ThrottledLog;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where lines about the data folder go; loaded with the first. */
final class DataFolderLog {
    private static final ThrottledLog LOG =
            new ThrottledLog(LoggerFactory.getLogger("dev.dialtone.persistence"), Level.WARN);

    private DataFolderLog() {}

    static void warn(String line) {
        LOG.log(line, null);
    }
}
