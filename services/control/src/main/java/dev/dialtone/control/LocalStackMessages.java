package dev.dialtone.control;

import dev.dialtone.control.model.LocalStackDeleteMessagesInput;
import dev.dialtone.control.model.LocalStackListMessagesInput;
import dev.dialtone.control.model.LocalStackListMessagesOutput;
import dev.dialtone.control.model.LocalStackMessage;
import dev.dialtone.control.model.LocalStackMessageFilters;
import dev.dialtone.control.model.LocalStackMessageOperations;
import dev.dialtone.control.model.MessageChannel;
import dev.dialtone.control.request.AccountLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Listing;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.telephony.messages.Inbox;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.messages.MessageQuery;

/** The inbox as LocalStack would show it, so that tests written for its SES and SNS feel at home. */
final class LocalStackMessages implements LocalStackMessageOperations {

    private final AccountLookup accounts;
    private final Inbox inbox;

    LocalStackMessages(AccountLookup accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @Override
    public LocalStackListMessagesOutput localStackListMessages(
            LocalStackListMessagesInput input, RequestContext context) {
        Account account = account(input, context);
        account.exclusivelyRun(() -> account.timeline().settle());
        return LocalStackListMessagesOutput.builder()
                .messages(fitting(account, input).map(message -> {
                    account.exclusivelyRun(() -> inbox.noteRead(account, message));
                    return shown(message);
                }))
                .build();
    }

    @Override
    public Unit localStackDeleteMessages(LocalStackDeleteMessagesInput input, RequestContext context) {
        Account account = account(input, context);
        account.exclusivelyRun(
                () -> fitting(account, input).forEach(message -> inbox.remove(account, message.messageId())));
        return new Unit();
    }

    private Account account(LocalStackMessageFilters input, RequestContext context) {
        return input.accountId() == null ? accounts.of(input, context) : accounts.named(input.accountId());
    }

    private Listing<Message> fitting(Account account, LocalStackMessageFilters input) {
        MessageQuery query = MessageQuery.sentTo(input.phoneNumber());
        return inbox.sequence(account)
                .listing(message -> query.fits(message)
                        && (input.id() == null || input.id().equals(message.messageId()))
                        && (input.region() == null
                                || input.region().equals(message.sending().region())));
    }

    private static LocalStackMessage shown(Message message) {
        return LocalStackMessage.builder()
                .id(message.messageId())
                .region(message.sending().region())
                .timestamp(message.sending().at())
                .source(message.from())
                .phoneNumber(message.to())
                .message(message.content().body())
                .channel(MessageChannel.of(message.channel().name()))
                .status(message.progress().status())
                .build();
    }
}
