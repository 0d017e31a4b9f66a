package dev.dialtone.telephony.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are meant. What is absent fits every message.
 *
 * @param to the number that it went to, with or without its plus sign (in a query string the sign is a blank)
 * @param from the number or name that it shows, likewise
 * @param contains a part of the body
 * @param since on the account's clock; a message of that very time fits
 */
public record MessageQuery(
        @Nullable String to,
        @Nullable String from,
        @Nullable Channel channel,
        @Nullable String contains,
        @Nullable Instant since) {

    /** All that went to a number; absent: to any. */
    public static MessageQuery sentTo(@Nullable String number) {
        return new MessageQuery(number, null, null, null, null);
    }

    /** Whether the message is one of those meant. */
    public boolean fits(Message message) {
        return isParty(to, message.to())
                && isParty(from, message.from())
                && (channel == null || channel == message.channel())
                && (contains == null || contains(message.content().body(), contains))
                && (since == null || !message.sending().at().isBefore(since));
    }

    /** How many characters it asks for. */
    int characters() {
        return length(to) + length(from) + length(contains);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static boolean contains(@Nullable String body, String part) {
        return body != null && body.contains(part);
    }

    /** Whether who is asked for is that party, with or without the plus sign; absent asks for anybody. */
    public static boolean isParty(@Nullable String asked, @Nullable String party) {
        if (asked == null || party == null) {
            return asked == null;
        }
        int askedFrom = afterPlus(asked);
        int partyFrom = afterPlus(party);
        int length = asked.length() - askedFrom;
        return length == party.length() - partyFrom && asked.regionMatches(askedFrom, party, partyFrom, length);
    }

    static String withoutPlus(String party) {
        return party.substring(afterPlus(party));
    }

    private static int afterPlus(String party) {
        return party.startsWith("+") || party.startsWith(" ") ? 1 : 0;
    }
}
