package dev.dialtone.client.connect;

import dev.dialtone.client.ControlApi;
import dev.dialtone.client.model.StartedConnectCall;

/** Has calls come to an account, through Amazon Connect, and callers hang up. */
public final class ConnectCalls {

    private final ControlApi api;

    /** @param api of the account; {@link dev.dialtone.client.Dialtone#connectCalls} has it */
    public ConnectCalls(ControlApi api) {
        this.api = api;
    }

    /**
     * Has a call come to a number that an instance has claimed, and be answered by the flow of the number.
     *
     * @param from who calls, in E.164
     * @param to who is called, in E.164
     */
    public StartedConnectCall start(String from, String to) {
        return api.startConnectCall(input -> input.from(from).to(to));
    }

    /** Has the customer of a contact hang up, or leave a chat, whoever has begun it. */
    public void end(String contactId) {
        api.endConnectCall(input -> input.contactId(contactId));
    }
}
