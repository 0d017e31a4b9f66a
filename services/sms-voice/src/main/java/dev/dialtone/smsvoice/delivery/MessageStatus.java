package dev.dialtone.smsvoice.delivery;

import dev.dialtone.core.data.DataLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What events tell with a status, from {@code statuses.txt}, which says where each line is from. Read with the first event.
 *
 * @param description AWS's words, in {@code messageStatusDescription}
 */
record MessageStatus(Reach reach, String description) {

    /** How far a message with the status has come. */
    enum Reach {
        /** A carrier has taken it, or has tried to. */
        CARRIER,
        /** AWS has judged and stopped it. */
        JUDGED,
        /** AWS has sent it to no carrier, so that there is no network to tell of. */
        KEPT
    }

    /** What events of texts, files and RCS messages tell with a status; of calls with none of their own, as of UNKNOWN. */
    static MessageStatus of(String status) {
        MessageStatus known = Loaded.BY_NAME.get(status);
        return known == null ? Objects.requireNonNull(Loaded.BY_NAME.get(DeliveryPlan.UNKNOWN)) : known;
    }

    /** Whether nobody pays for the message. */
    boolean isFree() {
        return reach != Reach.CARRIER;
    }

    private static final class Loaded {
        static final Map<String, MessageStatus> BY_NAME = new HashMap<>();

        static {
            for (List<String> words : DataLines.words(MessageStatus.class, "statuses.txt")) {
                BY_NAME.put(
                        words.get(0),
                        new MessageStatus(
                                Reach.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                                String.join(" ", words.subList(3, words.size()))));
            }
        }
    }
}
