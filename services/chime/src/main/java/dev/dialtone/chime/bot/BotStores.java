package dev.dialtone.chime.bot;

import dev.dialtone.chime.model.chime.StoredBot;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import dev.dialtone.core.state.StoreView;

/** What this room keeps: its own classes change it, others look at it. */
public final class BotStores {
    /** A part for each Chime account, by id. */
    final Store<String, StoredBot> bots;

    /** The stores of one program. */
    public BotStores(StoreRegistry stores) {
        this.bots = stores.<StoredBot>perAccount("chime/bots", () -> StoredBot.SCHEMA)
                .inParts();
    }

    /** Whether a bot has said where its events go. */
    public static boolean hasEventsConfiguration(StoredBot bot) {
        return bot.outboundEventsHTTPSEndpoint() != null || bot.lambdaFunctionArn() != null;
    }

    /** Bots: a part for each Chime account, by id. */
    public StoreView<String, StoredBot> bots() {
        return bots;
    }
}
