package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.StoredKeyword;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keywords of every phone number, pool and RCS agent, by the id of their owner. HELP and STOP are on each of them
 * from the start and stay; they are stored for an owner only once it has changed their messages, so that numbers which
 * nobody gave keywords take no room.
 */
public final class KeywordSets {
    private static final String HELP = "HELP";
    private static final String STOP = "STOP";

    /** AWS publishes no texts; the one of STOP is a sample of its guide. */
    private static final String HELP_MESSAGE = "For help, contact the sender of these messages. Reply STOP to opt out.";

    private static final String STOP_MESSAGE = "You are now opted out and will no longer receive messages.";

    private final OriginationStores stores;

    KeywordSets(OriginationStores stores) {
        this.stores = stores;
    }

    /** A keyword as it is stored and shown: case does not matter. */
    public static String normal(String keyword) {
        return keyword.toUpperCase(Locale.ROOT);
    }

    /** Whether it is on every owner: its message can be changed, nothing else. */
    static boolean isBuiltIn(String keyword) {
        return keyword.equals(HELP) || keyword.equals(STOP);
    }

    /**
     * The owner's keyword.
     *
     * @param keyword as {@link #normal} writes it
     */
    public Optional<StoredKeyword> find(Scope scope, String owner, String keyword) {
        Optional<StoredKeyword> stored = of(owner).find(scope, keyword);
        if (stored.isPresent()) {
            return stored;
        } else if (keyword.equals(HELP)) {
            return Optional.of(keyword(HELP, HELP_MESSAGE, KeywordAction.AUTOMATIC_RESPONSE));
        } else if (keyword.equals(STOP)) {
            return Optional.of(keyword(STOP, STOP_MESSAGE, KeywordAction.OPT_OUT));
        }
        return Optional.empty();
    }

    /** All keywords of the owner: HELP and STOP, then its own in the order in which they were made. */
    public List<StoredKeyword> all(Scope scope, String owner) {
        List<StoredKeyword> all = new ArrayList<>();
        find(scope, owner, HELP).ifPresent(all::add);
        find(scope, owner, STOP).ifPresent(all::add);
        for (StoredKeyword stored : of(owner).values(scope)) {
            if (!isBuiltIn(stored.keyword())) {
                all.add(stored);
            }
        }
        return all;
    }

    /** Adds a keyword or puts it in the place of the one there is. */
    void put(Scope scope, String owner, StoredKeyword keyword) {
        of(owner).put(scope, keyword.keyword(), keyword);
    }

    void remove(Scope scope, String owner, String keyword) {
        of(owner).remove(scope, keyword);
    }

    /** Gives an owner the keywords of another one instead of its own. */
    void copy(Scope scope, String from, String to) {
        forget(scope, to);
        for (StoredKeyword keyword : of(from).values(scope)) {
            of(to).put(scope, keyword.keyword(), keyword);
        }
    }

    /** Forgets the keywords of an owner that has gone, or that has those of its pool from now on. */
    public void forget(Scope scope, String owner) {
        of(owner).clear(scope);
    }

    /** Whether two owners have the same keywords with the same messages and actions. */
    boolean areEqual(Scope scope, String one, String other) {
        boolean areUnchanged = of(one).size(scope) == 0 && of(other).size(scope) == 0;
        return areUnchanged || new HashSet<>(all(scope, one)).equals(new HashSet<>(all(scope, other)));
    }

    private Store<String, StoredKeyword> of(String owner) {
        return stores.keywords.part(owner);
    }

    private static StoredKeyword keyword(String keyword, String message, KeywordAction action) {
        return StoredKeyword.builder()
                .keyword(keyword)
                .keywordMessage(message)
                .keywordAction(action)
                .build();
    }
}
