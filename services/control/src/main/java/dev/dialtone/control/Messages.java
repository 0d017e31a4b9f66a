package dev.dialtone.control;

import dev.dialtone.control.model.AccountMessages;
import dev.dialtone.control.model.DecideMessageInput;
import dev.dialtone.control.model.DecideMessageOutput;
import dev.dialtone.control.model.DeleteMessageInput;
import dev.dialtone.control.model.DeleteMessagesInput;
import dev.dialtone.control.model.GetMessageInput;
import dev.dialtone.control.model.GetMessageOutput;
import dev.dialtone.control.model.ListMessagesInput;
import dev.dialtone.control.model.ListMessagesOutput;
import dev.dialtone.control.model.MessageChannel;
import dev.dialtone.control.model.MessageEncoding;
import dev.dialtone.control.model.MessageInformation;
import dev.dialtone.control.model.MessageOperations;
import dev.dialtone.control.model.MessageStatus;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.TooManyWaits;
import dev.dialtone.control.model.WaitForMessagesInput;
import dev.dialtone.control.model.WaitForMessagesOutput;
import dev.dialtone.control.model.WaitTimedOut;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Encoding;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.messages.MessageOutcomes;
import dev.dialtone.telephony.messages.MessageQuery;
import dev.dialtone.telephony.messages.MessageWaits;
import dev.dialtone.telephony.messages.WaitRefused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows the inbox: what an account has sent, the oldest first; waits for it, and decides what becomes of it. */
final class Messages implements MessageOperations {

    private static final double WAIT_SECONDS = 30;

    private final AccountLookup accounts;
    private final Inbox inbox;
    private final MessageWaits waits;
    private final Supplier<MessageOutcomes> outcomes;
    private final OtherInboxes others;

    Messages(AccountLookup accounts, Inbox inbox, MessageWaits waits, Supplier<MessageOutcomes> outcomes) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.waits = waits;
        this.outcomes = outcomes;
        this.others = new OtherInboxes(accounts, inbox);
    }

    @Override
    public ListMessagesOutput listMessages(ListMessagesInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        MessageQuery query =
                new MessageQuery(input.to(), input.from(), channel(input.channel()), input.contains(), input.since());
        long dropped = AccountLookup.settled(account, () -> inbox.dropped(account));
        Listing<Message> found = inbox.sequence(account)
                .newest(input.limit(), message -> isIn(input.region(), message) && query.fits(message));
        ListMessagesOutput.Builder answer = ListMessagesOutput.builder();
        if (!found.iterator().hasNext()) {
            answer.accountId(account.id()).elsewhere(others.besides(account));
        }
        return answer.messages(read(account, found)).dropped(dropped).build();
    }

    private static boolean isIn(@Nullable String region, Message message) {
        return region == null || region.equals(message.sending().region());
    }

    /** Holds no thread and no lock while it waits. */
    @Override
    public CompletionStage<WaitForMessagesOutput> waitForMessages(WaitForMessagesInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        MessageQuery query =
                new MessageQuery(input.to(), input.from(), channel(input.channel()), input.contains(), input.since());
        int count = Objects.requireNonNullElse(input.count(), 1);
        Duration patience = seconds(Objects.requireNonNullElse(input.timeoutSeconds(), WAIT_SECONDS));
        account.exclusivelyRun(() -> account.timeline().settle());
        CompletableFuture<Listing<Message>> found = begin(account, query, count, patience);
        context.onDisconnect(() -> found.cancel(false));
        return found.thenApply(messages -> answer(account, messages, count, patience));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private CompletableFuture<Listing<Message>> begin(
            Account account, MessageQuery query, int count, Duration patience) {
        try {
            return waits.await(account, query, count, patience);
        } catch (WaitRefused refused) {
            throw TooManyWaits.builder().message(refused.reason()).build();
        }
    }

    /** Without a fraction that is none: 30, 0.25. */
    private static String inSeconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private WaitForMessagesOutput answer(Account account, Listing<Message> messages, int count, Duration patience) {
        int there = messages.size();
        if (there < count) {
            String ended = waits.isClosed() ? "when the server stopped" : "after " + inSeconds(patience) + " s";
            List<AccountMessages> elsewhere = there == 0 ? others.besides(account) : null;
            throw WaitTimedOut.builder()
                    .message("messages: " + there + " " + ended + " (expected: " + count + ")"
                            + OtherInboxes.words(account, elsewhere))
                    .accountId(there == 0 ? account.id() : null)
                    .elsewhere(elsewhere)
                    .messages(read(account, messages))
                    .build();
        }
        return WaitForMessagesOutput.builder().messages(read(account, messages)).build();
    }

    @Override
    public DecideMessageOutput decideMessage(DecideMessageInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        String id = input.messageId();
        String outcome = input.outcome().value();
        MessageOutcomes decides = outcomes.get();
        return AccountLookup.settled(account, () -> {
            Message message = inbox.find(account, id).orElseThrow(() -> notFound(id));
            if (!decides.decide(new Scope(account, message.sending().region()), id, outcome)) {
                throw notFound(id);
            }
            return DecideMessageOutput.builder()
                    .from(shown(inbox.find(account, id).orElse(message)))
                    .build();
        });
    }

    @Override
    public GetMessageOutput getMessage(GetMessageInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        return AccountLookup.settled(account, () -> {
            Message message = inbox.find(account, input.messageId()).orElseThrow(() -> notFound(input.messageId()));
            inbox.noteRead(account, message);
            return GetMessageOutput.builder().from(shown(message)).build();
        });
    }

    @Override
    public Unit deleteMessage(DeleteMessageInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        if (!account.exclusively(() -> inbox.remove(account, input.messageId()))) {
            throw notFound(input.messageId());
        }
        return new Unit();
    }

    @Override
    public Unit deleteMessages(DeleteMessagesInput input, RequestContext context) {
        Account account = accounts.of(input, context);
        account.exclusivelyRun(() -> inbox.clear(account));
        return new Unit();
    }

    /** Shows each message when it is read, which what becomes of it may wait for. */
    private Listing<MessageInformation> read(Account account, Listing<Message> messages) {
        return messages.map(message -> {
            account.exclusivelyRun(() -> inbox.noteRead(account, message));
            return shown(message);
        });
    }

    private static @Nullable Channel channel(@Nullable MessageChannel asked) {
        return asked == null ? null : Channel.valueOf(asked.value());
    }

    static MessageInformation shown(Message message) {
        return MessageInformation.builder()
                .messageId(message.messageId())
                .channel(MessageChannel.of(message.channel().name()))
                .from(message.from())
                .to(message.to())
                .body(message.content().body())
                .mediaUrls(message.content().mediaUrls())
                .content(message.content().rich())
                .parts(message.content().parts())
                .encoding(encoding(message.content().encoding()))
                .price(message.cost().price().dollars())
                .carrierFee(message.cost().carrierFee().dollars())
                .status(MessageStatus.of(message.progress().status()))
                .codes(message.content().codes())
                .configurationSet(message.sending().configurationSet())
                .context(message.sending().context())
                .accountId(message.sending().accountId())
                .region(message.sending().region())
                .sentAt(message.sending().at())
                .feedback(message.progress().feedback())
                .events(message.events())
                .build();
    }

    private static @Nullable MessageEncoding encoding(@Nullable Encoding encoding) {
        return encoding == null ? null : MessageEncoding.of(encoding.name());
    }

    private static NotFound notFound(String messageId) {
        return ControlErrors.notFound(
                "messageId: " + Excerpt.of(messageId) + " (expected: the id of a message of the account)");
    }
}
