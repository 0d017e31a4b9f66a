package dev.dialtone.chime.room;

import dev.dialtone.chime.bot.BotStores;
import dev.dialtone.chime.model.chime.Member;
import dev.dialtone.chime.model.chime.MemberType;
import dev.dialtone.chime.model.chime.StoredBot;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreView;
import java.util.Optional;

/** Who can be in the rooms of a Chime account: its users and its bots. */
final class Members {
    private final StoreView<String, StoredUser> users;
    private final StoreView<String, StoredBot> bots;

    /**
     * @param users a part for each Chime account, by id
     * @param bots the same
     */
    Members(StoreView<String, StoredUser> users, StoreView<String, StoredBot> bots) {
        this.users = users;
        this.bots = bots;
    }

    /** The user or bot of an id in a Chime account, as memberships show it. */
    Optional<Member> find(Scope scope, String accountId, String memberId) {
        Optional<StoredUser> user = users.part(accountId).find(scope, memberId);
        return user.isPresent()
                ? user.map(Members::shown)
                : bot(scope, accountId, memberId).map(bot -> shown(bot, accountId));
    }

    /** Whether somebody would hear of what happens in a room: a bot has to have said where. */
    boolean isReachable(Scope scope, String accountId, String memberId) {
        return bot(scope, accountId, memberId)
                .map(BotStores::hasEventsConfiguration)
                .orElse(true);
    }

    private Optional<StoredBot> bot(Scope scope, String accountId, String botId) {
        return bots.part(accountId).find(scope, botId);
    }

    private static Member shown(StoredUser user) {
        return new Member(user.userId(), MemberType.USER, user.primaryEmail(), user.displayName(), user.accountId());
    }

    private static Member shown(StoredBot bot, String accountId) {
        return new Member(bot.botId(), MemberType.BOT, bot.botEmail(), bot.displayName(), accountId);
    }
}
