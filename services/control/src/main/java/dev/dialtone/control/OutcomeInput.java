package dev.dialtone.control;

import dev.dialtone.control.model.MessageStatus;
import java.util.Set;

/** What a request lets become of a message. */
final class OutcomeInput {
    private static final Set<MessageStatus> ON_THE_WAY =
            Set.of(MessageStatus.INITIATED, MessageStatus.RINGING, MessageStatus.ANSWERED);

    private OutcomeInput() {}

    /** AWS's word for it. A status that calls have on their way is a BadRequest. */
    static String word(MessageStatus outcome) {
        if (ON_THE_WAY.contains(outcome)) {
            throw ControlErrors.badRequest(
                    "outcome: " + outcome + " (expected: what a message ends with, as COMPLETED, BUSY or NO_ANSWER)");
        }
        return outcome.value();
    }
}
