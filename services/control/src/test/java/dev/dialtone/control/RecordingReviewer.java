package dev.dialtone.control;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.registrations.RegistrationReviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what was decided. The registration {@code done} is not under review; {@code none} is not there. */
final class RecordingReviewer implements RegistrationReviewer {

    final List<String> decisions = new ArrayList<>();

    @Override
    public List<String> types() {
        return List.of("A_REGISTRATION", "B_REGISTRATION");
    }

    @Override
    public Optional<Outcome> review(Scope scope, String registrationId, Decision decision, List<Reason> reasons) {
        if (registrationId.equals("none")) {
            return Optional.empty();
        }
        if (registrationId.equals("done")) {
            return Optional.of(new Outcome("registration done: COMPLETE", "COMPLETE", 1, "APPROVED"));
        }
        decisions.add(
                scope.account().id() + " " + scope.region() + " " + registrationId + " " + decision + " " + reasons);
        return Optional.of(new Outcome(null, "REQUIRES_UPDATES", 2, "DENIED"));
    }
}
