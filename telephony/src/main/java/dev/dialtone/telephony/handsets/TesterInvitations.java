package dev.dialtone.telephony.handsets;

import dev.dialtone.core.state.Account;

/** Invitations to test an agent for rich messages that handsets have got and not answered. */
public interface TesterInvitations {

    /** Accepts those to a number, in E.164, that wait in any region; none is no error. To be called inside the account. */
    void accept(Account account, String e164);
}
