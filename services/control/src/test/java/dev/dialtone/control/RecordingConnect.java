package dev.dialtone.control;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.calls.CallRefused;
import dev.dialtone.telephony.connect.ContactSimulation;
import java.util.ArrayList;
import java.util.List;

/** Takes every call but those to nobody, knows one contact, and remembers what it was told. */
final class RecordingConnect implements ContactSimulation {
    static final String NOBODY = "+12065550199";
    static final String CONTACT = "contact-1";

    final List<String> told = new ArrayList<>();

    @Override
    public StartedContact call(Scope scope, String from, String to) {
        if (to.equals(NOBODY)) {
            throw new CallRefused("to: " + NOBODY);
        }
        told.add(from + " calls " + to);
        return new StartedContact(CONTACT, "instance-1", scope.region(), "flow-1");
    }

    @Override
    public boolean hangUp(Scope scope, String contactId) {
        told.add(contactId + " ends");
        return contactId.equals(CONTACT);
    }

    @Override
    public boolean write(Scope scope, String from, String phoneNumberArn) {
        throw new AssertionError("The control API writes through SMS and Voice v2");
    }
}
