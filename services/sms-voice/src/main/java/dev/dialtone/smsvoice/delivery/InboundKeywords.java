package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.KeywordAction;
import dev.dialtone.smsvoice.model.StoredKeyword;
import dev.dialtone.smsvoice.origination.KeywordSets;
import dev.dialtone.smsvoice.origination.PoolMembers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the keyword that a message begins with, whatever its case. Where several fit, the longest is meant. Blanks and
 * punctuation end a word. To an RCS agent a keyword is the whole message, but for HELP and STOP, with which every message may
 * begin.
 */
final class InboundKeywords {
    private static final String STOP = "STOP";
    /** AWS's page on self-managed opt-outs says of these that messages begin with them. */
    private static final Set<String> BEGINNINGS = Set.of("HELP", STOP);

    private static final List<String> STARTS = List.of("START", "UNSTOP");

    /** The other words that AWS takes for STOP. A keyword of the customer's own with such a name goes first. */
    private static final List<String> STOPS =
            List.of("ARRET", "CANCEL", "END", "OPT-OUT", "OPTOUT", "QUIT", "REMOVE", "TD", "UNSUBSCRIBE");

    /** What the carriers of the US answer for toll-free numbers, whatever the customer has set. */
    private static final String TOLL_FREE_STOPPED =
            "NETWORK MSG: You replied with the word \"stop\" which blocks all texts sent from this number."
                    + " Text back \"unstop\" to receive messages again.";

    private static final String TOLL_FREE_STARTED =
            "NETWORK MSG: You have replied \"unstop\" and will begin receiving messages again from this number.";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String ENDS = " .,;:!?";

    private final PoolMembers pools;
    private final KeywordSets keywords;

    InboundKeywords(PoolMembers pools, KeywordSets keywords) {
        this.pools = pools;
        this.keywords = keywords;
    }

    /** The keyword that a message to the receiver begins with, or is; empty when there is none. */
    Optional<StoredKeyword> match(Receiver receiver, String body) {
        String text = KeywordSets.normal(BLANKS.matcher(body.strip()).replaceAll(" "));
        boolean isAgent = receiver.rcs() != null;
        return words(receiver).entrySet().stream()
                .filter(word -> fits(
                        text,
                        word.getKey(),
                        isAgent && !BEGINNINGS.contains(word.getValue().keyword())))
                .max(Comparator.comparing(word -> word.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** Every word that means something to the receiver, with the keyword that it stands for. */
    private Map<String, StoredKeyword> words(Receiver receiver) {
        Scope scope = receiver.scope();
        String owner = pools.keywordOwner(scope, receiver.identity());
        Map<String, StoredKeyword> words = new HashMap<>();
        if (receiver.isUsTollFree()) {
            for (StoredKeyword keyword : keywords.all(scope, owner)) {
                if (!keyword.keywordAction().equals(KeywordAction.OPT_OUT)) {
                    words.put(keyword.keyword(), keyword);
                }
            }
            words.put(STOP, carrier(STOP, KeywordAction.OPT_OUT, TOLL_FREE_STOPPED));
            STARTS.forEach(word -> words.put(word, carrier(word, KeywordAction.OPT_IN, TOLL_FREE_STARTED)));
            return words;
        }
        keywords.find(scope, owner, STOP).ifPresent(stop -> STOPS.forEach(word -> words.put(word, stop)));
        for (StoredKeyword keyword : keywords.all(scope, owner)) {
            words.put(keyword.keyword(), keyword);
        }
        return words;
    }

    private static boolean fits(String text, String word, boolean asAWhole) {
        return text.startsWith(word)
                && (text.length() == word.length() || (!asAWhole && ENDS.indexOf(text.charAt(word.length())) >= 0));
    }

    private static StoredKeyword carrier(String keyword, KeywordAction action, String message) {
        return StoredKeyword.builder()
                .keyword(keyword)
                .keywordMessage(message)
                .keywordAction(action)
                .build();
    }
}
