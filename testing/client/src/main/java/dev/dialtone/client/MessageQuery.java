package dev.dialtone.client;

import dev.dialtone.client.model.Channel;
import dev.dialtone.client.model.ListMessagesInput;
import dev.dialtone.client.model.WaitForMessagesInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which messages are meant, and how long to wait for them. Immutable; begin with {@link Inbox#to} or {@link #any}. */
public final class MessageQuery {

    /** How long is waited unless a query says otherwise. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    private static final MessageQuery ANY = new MessageQuery(null, null, null, null, null, USUAL_PATIENCE);

    private final @Nullable String to;
    private final @Nullable String from;
    private final @Nullable Channel channel;
    private final @Nullable String contained;
    private final @Nullable Instant since;
    private final Duration patience;

    private MessageQuery(
            @Nullable String to,
            @Nullable String from,
            @Nullable Channel channel,
            @Nullable String contained,
            @Nullable Instant since,
            Duration patience) {
        this.to = to;
        this.from = from;
        this.channel = channel;
        this.contained = contained;
        this.since = since;
        this.patience = patience;
    }

    /** Every message. */
    public static MessageQuery any() {
        return ANY;
    }

    /** Only those to this handset. */
    public MessageQuery to(String e164) {
        return new MessageQuery(e164, from, channel, contained, since, patience);
    }

    /** Only those that show this number, sender ID or agent as their sender. */
    public MessageQuery from(String origin) {
        return new MessageQuery(to, origin, channel, contained, since, patience);
    }

    /** Only those of this kind. */
    public MessageQuery over(Channel kind) {
        return new MessageQuery(to, from, kind, contained, since, patience);
    }

    /** Only those with this text in their body. */
    public MessageQuery containing(String text) {
        return new MessageQuery(to, from, channel, text, since, patience);
    }

    /** Only those that were sent at this time of the account's clock or later. */
    public MessageQuery since(Instant time) {
        return new MessageQuery(to, from, channel, contained, time, patience);
    }

    /**
     * Waits this long, of real time, instead of 30 seconds. No matter where nothing is waited for.
     *
     * @param longest 5 minutes at most
     */
    public MessageQuery within(Duration longest) {
        return new MessageQuery(to, from, channel, contained, since, longest);
    }

    Duration patience() {
        return patience;
    }

    WaitForMessagesInput wait(int count) {
        return WaitForMessagesInput.builder()
                .to(to)
                .from(from)
                .channel(channel)
                .contains(contained)
                .since(since)
                .count(count)
                .timeoutSeconds(patience.toMillis() / 1000.0)
                .build();
    }

    ListMessagesInput list() {
        return ListMessagesInput.builder()
                .to(to)
                .from(from)
                .channel(channel)
                .contains(contained)
                .since(since)
                .build();
    }

    /** In words: {@code to +12045550123 containing "code"}. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        describe(words, " to ", to);
        describe(words, " from ", from);
        describe(words, " over ", channel);
        describe(words, " containing ", contained == null ? null : '"' + contained + '"');
        describe(words, " since ", since);
        return words.length() == 0 ? "of any kind" : words.substring(1);
    }

    private static void describe(StringBuilder words, String name, @Nullable Object value) {
        if (value != null) {
            words.append(name).append(value);
        }
    }
}
