package dev.dialtone.control;

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
import dev.dialtone.control.model.NotFound;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.messages.Channel;
import dev.dialtone.core.messages.Encoding;
import dev.dialtone.core.messages.Inbox;
import dev.dialtone.core.messages.Message;
import dev.dialtone.core.messages.MessageQuery;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
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
        MessageQuery query =
                new MessageQuery(input.to(), input.from(), channel(input.channel()), input.contains(), input.since());
        return account.exclusively(() -> {
            account.timeline().settle();
            List<Message> fitting = inbox.all(account, query);
            int first = input.limit() == null ? 0 : Math.max(0, fitting.size() - input.limit());
            return ListMessagesOutput.builder()
                    .messages(fitting.subList(first, fitting.size()).stream()
                            .map(Messages::shown)
                            .toList())
                    .dropped(inbox.dropped(account))
                    .build();
        });
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

    private static @Nullable Channel channel(@Nullable MessageChannel asked) {
        return asked == null ? null : Channel.valueOf(asked.value());
    }

    private static MessageInformation shown(Message message) {
        return MessageInformation.builder()
                .messageId(message.messageId())
                .channel(MessageChannel.of(message.channel().name()))
                .from(message.from())
                .to(message.to())
                .body(message.content().body())
                .mediaUrls(message.content().mediaUrls())
                .parts(message.content().parts())
                .encoding(encoding(message.content().encoding()))
                .price(message.price().dollars())
                .carrierFee(message.carrierFee().dollars())
                .status(message.status())
                .codes(message.content().codes())
                .configurationSet(message.configurationSet())
                .context(message.context())
                .accountId(message.accountId())
                .region(message.region())
                .sentAt(message.sentAt())
                .feedback(message.feedback())
                .events(message.events())
                .build();
    }

    private static @Nullable MessageEncoding encoding(@Nullable Encoding encoding) {
        return encoding == null ? null : MessageEncoding.of(encoding.name());
    }

    private static NotFound notFound(String messageId) {
        return NotFound.builder()
                .message("messageId: " + messageId + " (expected: the id of a message of the account)")
                .build();
    }
}
