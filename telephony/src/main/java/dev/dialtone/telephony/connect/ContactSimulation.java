package dev.dialtone.telephony.connect;

import dev.dialtone.core.state.Scope;

/** The callers' side of Amazon Connect: who calls, hangs up and writes. To be called inside the account. */
public interface ContactSimulation {

    /** Nobody has Connect. */
    ContactSimulation NONE = new ContactSimulation() {
        @Override
        public StartedContact call(Scope scope, String from, String to) {
            throw new IllegalStateException("There is no Connect to call");
        }

        @Override
        public boolean hangUp(Scope scope, String contactId) {
            return false;
        }

        @Override
        public boolean write(Scope scope, String from, String phoneNumberArn) {
            return false;
        }
    };

    /**
     * A contact that has begun.
     *
     * @param region where the number called is
     * @param contactFlowId of the flow that takes it
     */
    record StartedContact(String contactId, String instanceId, String region, String contactFlowId) {}

    /**
     * Has a call come to a number that an instance has. Throws {@link dev.dialtone.telephony.calls.CallRefused} when nobody would
     * take it.
     *
     * @param scope any of the account: the number is looked for in all regions
     * @param from who calls, in E.164
     * @param to who is called, in E.164
     */
    StartedContact call(Scope scope, String from, String to);

    /**
     * Has the caller hang up.
     *
     * @param scope any of the account
     * @return whether there is such a contact; one that has ended stays so
     */
    boolean hangUp(Scope scope, String contactId);

    /**
     * Has a message of two-way messaging come to Connect, which begins a chat or goes on with it.
     *
     * @param scope where the number is
     * @param from who writes, in E.164
     * @param phoneNumberArn of the number of AWS End User Messaging SMS that was written to
     * @return whether a flow takes it
     */
    boolean write(Scope scope, String from, String phoneNumberArn);
}
