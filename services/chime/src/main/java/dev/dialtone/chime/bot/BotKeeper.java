package dev.dialtone.chime.bot;

import dev.dialtone.chime.account.AccountContents;
import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.chime.model.chime.StoredBot;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;

/** Finds the bots of Enterprise accounts and keeps changed ones. A bot goes with its account only. */
final class BotKeeper implements AccountContents {
    private final BotStores stores;
    private final ResourceLookup<StoredAccount> accounts;

    BotKeeper(BotStores stores, ResourceLookup<StoredAccount> accounts) {
        this.stores = stores;
        this.accounts = accounts;
    }

    /** The bots of the Chime account of an id, by id; else not found, or forbidden. */
    Store<String, StoredBot> of(RequestContext context, String accountId) {
        return stores.bots.part(
                AccountTypes.requireEnterprise(accounts, context, accountId).accountId());
    }

    /** The bot of an id in the Chime account of an id; else not found. */
    StoredBot require(RequestContext context, String accountId, String botId) {
        return of(context, accountId).find(context.scope(), botId).orElseThrow(ChimeErrors::notFound);
    }

    /** {@link #require} of an operation that declares no NotFoundException: what is not there is a bad request. */
    StoredBot requireUndeclared(RequestContext context, String accountId, String botId) {
        if (accounts.find(accounts.scope(context), accountId).isEmpty()) {
            throw ChimeErrors.badRequest("AccountId: no such account (expected: one that there is)");
        }
        return of(context, accountId)
                .find(context.scope(), botId)
                .orElseThrow(() -> ChimeErrors.badRequest("BotId: no such bot (expected: one that there is)"));
    }

    /** Puts a bot in the place of the one of its id, or adds it, and returns it. */
    StoredBot put(Scope scope, String accountId, StoredBot bot) {
        return stores.bots.part(accountId).put(scope, bot.botId(), bot);
    }

    @Override
    public void removeAll(Scope scope, String accountId) {
        stores.bots.part(accountId).clear(scope);
    }
}
