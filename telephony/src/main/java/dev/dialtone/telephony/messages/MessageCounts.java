package dev.dialtone.telephony.messages;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many messages of all accounts were sent, and what has become of them. Counts only rise: a message that leaves the inbox, or
 * goes with a reset, was sent all the same. Safe for use by any thread.
 */
public final class MessageCounts {

    private final Map<Channel, LongAdder> sent = new ConcurrentSkipListMap<>();
    private final Map<End, LongAdder> ended = new ConcurrentSkipListMap<>();

    /**
     * What has become of messages of one kind.
     *
     * @param status AWS's word for it, which is never a caller's text
     */
    public record End(Channel channel, String status) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            int byChannel = channel.compareTo(other.channel);
            return byChannel == 0 ? status.compareTo(other.status) : byChannel;
        }
    }

    /** Counts a message that was sent. */
    void noteSent(Channel channel) {
        increment(sent, channel);
    }

    /** Counts a message of which nothing else becomes, or so it seems. */
    void noteEnd(Channel channel, String status) {
        increment(ended, new End(channel, status));
    }

    private static <K> void increment(Map<K, LongAdder> counts, K key) {
        LongAdder count = counts.get(key);
        (count == null ? counts.computeIfAbsent(key, first -> new LongAdder()) : count).increment();
    }

    /** How many were sent, by kind. */
    public Map<Channel, LongAdder> sent() {
        return sent;
    }

    /** How many have ended, by kind and status. */
    public Map<End, LongAdder> ended() {
        return ended;
    }
}
