package dev.dialtone.client.connect;

import dev.dialtone.client.ControlApi;
import dev.dialtone.client.model.ConnectContact;
import dev.dialtone.client.model.StartedConnectCall;
import java.util.List;

/** Shows the contacts of an account in Amazon Connect, has calls come to it, and callers hang up. */
public final class ConnectCalls {

    private final ControlApi api;

    /** @param api of the account; {@link dev.dialtone.client.Dialtone#connectCalls} has it */
    public ConnectCalls(ControlApi api) {
        this.api = api;
    }

    /** The contacts of the account in all regions, calls and chats, those that have ended included, the oldest first. */
    public List<ConnectContact> contacts() {
        return api.listConnectContacts().contacts();
    }

    /** The contacts of one instance, as {@link #contacts()}. */
    public List<ConnectContact> contacts(String instanceId) {
        return api.listConnectContacts(input -> input.instanceId(instanceId)).contacts();
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
