package dev.dialtone.control;

import dev.dialtone.control.model.DeleteMessageInput;
import dev.dialtone.control.model.DeleteMessagesInput;
import dev.dialtone.control.model.GetMessageInput;
import dev.dialtone.control.model.GetMessageOutput;
import dev.dialtone.control.model.ListMessagesInput;
import dev.dialtone.control.model.ListMessagesOutput;
import dev.dialtone.control.model.MessageChannel;
import dev.dialtone.control.model.MessageInformation;
import dev.dialtone.control.model.MessageOperations;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.messages.Message;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the inbox: what an account has sent, the oldest first. */
final class Messages implements MessageOperations {

    private final Targets targets;
    private final Inbox inbox;

    Messages(Targets targets, Inbox inbox) {
        this.targets = targets;
        this.inbox = inbox;
    }

    @Override
    public ListMessagesOutput listMessages(ListMessagesInput input, RequestContext context) {
        Account account = targets.of(input, context);
        List<MessageInformation> fitting = account.exclusively(() -> {
            account.timeline().settle();
            List<MessageInformation> found = new ArrayList<>();
            for (Message message : inbox.all(account)) {
                if (fits(input, message)) {
                    found.add(shown(message));
                }
            }
            return found;
        });
        Integer limit = input.limit();
        int from = limit == null ? 0 : Math.max(0, fitting.size() - limit);
        return ListMessagesOutput.builder()
                .messages(fitting.subList(from, fitting.size()))
                .build();
    }

    @Override
    public GetMessageOutput getMessage(GetMessageInput input, RequestContext context) {
        Account account = targets.of(input, context);
        return account.exclusively(() -> {
            account.timeline().settle();
            Message message = inbox.find(account, input.messageId()).orElseThrow(() -> notFound(input.messageId()));
            return GetMessageOutput.builder().from(shown(message)).build();
        });
    }

    @Override
    public Unit deleteMessage(DeleteMessageInput input, RequestContext context) {
        Account account = targets.of(input, context);
        if (!account.exclusively(() -> inbox.remove(account, input.messageId()))) {
            throw notFound(input.messageId());
        }
        return new Unit();
    }

    @Override
    public Unit deleteMessages(DeleteMessagesInput input, RequestContext context) {
        Account account = targets.of(input, context);
        account.exclusivelyRun(() -> inbox.clear(account));
        return new Unit();
    }

    private static boolean fits(ListMessagesInput input, Message message) {
        return isParty(input.to(), message.to())
                && isParty(input.from(), message.from())
                && (input.channel() == null
                        || input.channel().value().equals(message.channel().name()))
                && (input.contains() == null || message.body().contains(input.contains()))
                && (input.since() == null || !message.sentAt().isBefore(input.since()));
    }

    /** Whether a number or name is the one asked for; a number may lack its plus sign. */
    private static boolean isParty(@Nullable String asked, @Nullable String party) {
        return asked == null || (party != null && withoutPlus(asked).equals(withoutPlus(party)));
    }

    private static String withoutPlus(String party) {
        return party.startsWith("+") || party.startsWith(" ") ? party.substring(1) : party;
    }

    private static MessageInformation shown(Message message) {
        return MessageInformation.builder()
                .messageId(message.messageId())
                .channel(MessageChannel.of(message.channel().name()))
                .from(message.from())
                .to(message.to())
                .body(message.body())
                .status(message.status())
                .codes(message.codes())
                .accountId(message.accountId())
                .region(message.region())
                .sentAt(message.sentAt())
                .build();
    }

    private static NotFound notFound(String messageId) {
        return NotFound.builder()
                .message("messageId: " + messageId + " (expected: the id of a message of the account)")
                .build();
    }
}
