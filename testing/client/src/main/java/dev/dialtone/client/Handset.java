package dev.dialtone.client;

import dev.dialtone.client.model.HandsetSettings;
import dev.dialtone.client.model.InboundMessage;
import dev.dialtone.client.model.InboundResult;
import dev.dialtone.client.model.LineType;
import dev.dialtone.client.model.Message;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.client.model.PutDestinationInput;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's telephone: what becomes of messages to it, and what it writes back. Each setting keeps what else was set; null takes it
 * back. Settings are read and then put, so let one thread set those of a number.
 */
public final class Handset {

    private static final HandsetSettings NONE =
            new HandsetSettings(null, null, null, null, null, null, null, null, null);

    private final ControlApi api;
    private final Inbox inbox;
    private final String e164;

    Handset(ControlApi api, Inbox inbox, String e164) {
        if (!e164.startsWith("+")) {
            throw new IllegalArgumentException("handset: " + e164 + " (expected: E.164 such as +12045550123)");
        }
        this.api = api;
        this.inbox = inbox;
        this.e164 = e164;
    }

    /** Its number. */
    public String e164() {
        return e164;
    }

    /** Writes this back once for each message that arrives from now on, as {@link #writes} does. Null: nothing. */
    public Handset replies(@Nullable String body) {
        return set(settings -> settings.reply(body));
    }

    /** Writes nothing back. */
    public Handset noReply() {
        return replies(null);
    }

    /** What becomes of messages to it; null: they arrive. */
    public Handset outcome(@Nullable MessageOutcome outcome) {
        return set(settings -> settings.outcome(outcome));
    }

    /** How long it takes, on the account's clock, until a message has arrived or failed; null: as usual. */
    public Handset delay(@Nullable Duration delay) {
        return set(settings -> settings.delay(delay));
    }

    /** The carrier that lookups and events show; null: as the number has it. */
    public Handset carrier(@Nullable String carrier) {
        return set(settings -> settings.carrier(carrier));
    }

    /** What kind of line lookups show; null: as the number has it. */
    public Handset lineType(@Nullable LineType lineType) {
        return set(settings -> settings.lineType(lineType));
    }

    /** Several settings at once, such as {@code handset.set(s -> s.late(true).repeatEvents(true))}. */
    public Handset set(UnaryOperator<PutDestinationInput.Builder> change) {
        PutDestinationInput.Builder before =
                PutDestinationInput.builder().e164(e164).from(settings());
        api.putDestination(change.apply(before).e164(e164).build());
        return this;
    }

    /** What is set; all of it absent when nothing was. */
    public HandsetSettings settings() {
        try {
            return api.getDestination(input -> input.e164(e164));
        } catch (DialtoneException refused) {
            if (refused.isNotFound()) {
                return NONE;
            }
            throw refused;
        }
    }

    /** Takes back everything that was set. */
    public void forget() {
        api.deleteDestination(input -> input.e164(e164));
    }

    /**
     * Writes to a number or agent of the account.
     *
     * @param to a number in E.164, the id of a number, or that of an RCS agent
     * @return what the account's keywords, opt-out lists and two-way messaging have made of it
     */
    public InboundResult writes(String to, String body) {
        return api.receiveMessage(input -> input.from(e164).to(to).body(body));
    }

    /** Sends files to an RCS agent of the account, by their addresses. Nothing is fetched. */
    public InboundResult sends(String to, List<String> mediaUrls) {
        return api.receiveMessage(input -> input.from(e164).to(to).mediaUrls(mediaUrls));
    }

    /** What it has written to numbers and agents of the account, replies included, the oldest first. */
    public List<InboundMessage> written() {
        return api.listInboundMessages(query -> query.from(e164)).inbound();
    }

    /**
     * Waits up to 30 seconds for a message to it; one that is there already counts.
     *
     * @return the newest one
     * @throws WaitTimedOutException when none has come in time
     */
    public Message awaits() {
        return inbox.await(Inbox.to(e164));
    }

    /** The messages to it, the oldest first. */
    public List<Message> messages() {
        return inbox.messages(Inbox.to(e164));
    }
}
