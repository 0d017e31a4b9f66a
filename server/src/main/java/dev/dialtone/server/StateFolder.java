package dev.dialtone.server;

import dev.dialtone.core.events.EventLog;
import dev.dialtone.core.log.ThrottledLog;
import dev.dialtone.core.schedule.RealTimeScheduler;
import dev.dialtone.core.state.Accounts;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.persistence.FolderRefused;
import dev.dialtone.persistence.SavedState;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What a start does with a data folder. It is loaded only where one is set, and so is all that it names. */
final class StateFolder {
    private static final ThrottledLog LOG =
            new ThrottledLog(LoggerFactory.getLogger("dev.dialtone.persistence"), Level.WARN);

    private StateFolder() {}

    /** Opens it. Throws {@link CannotStart}. */
    static SavedState open(Path folder, RealTimeScheduler scheduler) {
        try {
            return SavedState.open(folder, scheduler, line -> LOG.log(line, null));
        } catch (FolderRefused refused) {
            throw cannotStart(refused);
        }
    }

    /** Has accounts hold what is in it; no event of theirs is on its way any more. Throws {@link CannotStart}. */
    static void load(SavedState state, Accounts accounts, StoreRegistry stores, EventLog events) {
        try {
            state.load(accounts, stores);
        } catch (FolderRefused refused) {
            throw cannotStart(refused);
        }
        accounts.all().forEach(account -> account.exclusivelyRun(() -> events.endPending(account)));
    }

    private static CannotStart cannotStart(FolderRefused refused) {
        return new CannotStart(String.valueOf(refused.getMessage()), refused);
    }
}
