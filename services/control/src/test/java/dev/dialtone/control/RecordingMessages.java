package dev.dialtone.control;

import dev.dialtone.core.events.Delivery;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.messages.InboundMessages;
import dev.dialtone.telephony.messages.MessageOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records inbound messages of handsets, and which outcomes were decided. Nobody has the number {@code none}, or its message. */
final class RecordingMessages implements InboundMessages, MessageOutcomes {

    final List<String> notes = new ArrayList<>();

    @Override
    public Optional<Received> receive(Scope scope, Inbound inbound) {
        if (inbound.to().equals("none")) {
            return Optional.empty();
        }
        notes.add(scope.account().id() + " " + scope.region() + " " + inbound);
        PassedOn passedOn = new PassedOn("topic", new Document(Map.of("messageBody", "Hi")), Delivery.PENDING);
        return Optional.of(new Received("id", "STOP", "OPT_OUT", "Bye", "Default", true, passedOn));
    }

    @Override
    public boolean decide(Scope scope, String messageId, String status) {
        notes.add(scope.region() + " " + messageId + " " + status);
        return !status.equals("UNKNOWN");
    }
}
