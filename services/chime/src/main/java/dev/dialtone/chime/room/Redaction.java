package dev.dialtone.chime.room;

import dev.dialtone.chime.account.AccountTypes;
import dev.dialtone.chime.model.chime.RedactConversationMessageRequest;
import dev.dialtone.chime.model.chime.RedactConversationMessageResponse;
import dev.dialtone.chime.model.chime.RedactRoomMessageRequest;
import dev.dialtone.chime.model.chime.RedactRoomMessageResponse;
import dev.dialtone.chime.model.chime.RedactionOperations;
import dev.dialtone.chime.model.chime.StoredAccount;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;

/** Takes what was written out of messages. Those are only in the application, so that any id of one is taken for that of a message. */
final class Redaction implements RedactionOperations {
    private final RoomKeeper keeper;
    private final ResourceLookup<StoredAccount> accounts;

    Redaction(RoomKeeper keeper, ResourceLookup<StoredAccount> accounts) {
        this.keeper = keeper;
        this.accounts = accounts;
    }

    @Override
    public RedactConversationMessageResponse redactConversationMessage(
            RedactConversationMessageRequest input, RequestContext context) {
        AccountTypes.requireEnterprise(accounts, context, input.accountId());
        return new RedactConversationMessageResponse();
    }

    @Override
    public RedactRoomMessageResponse redactRoomMessage(RedactRoomMessageRequest input, RequestContext context) {
        keeper.require(context, input.accountId(), input.roomId());
        return new RedactRoomMessageResponse();
    }
}
