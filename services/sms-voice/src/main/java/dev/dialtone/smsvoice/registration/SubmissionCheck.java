package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationAssociationMetadata;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What AWS finds by machine in a version that was submitted: it is denied for that within seconds, before anybody reviews it. */
final class SubmissionCheck {
    /** AWS's blog on sender IDs of India: registrations elsewhere are taken, and end in REQUIRES_UPDATES. */
    private static final String INDIAN_SENDER_ID = "IN_SENDER_ID_REGISTRATION";

    private static final Set<String> INDIAN_REGIONS = Set.of("ap-south-1", "ap-south-2");

    private final RegistrationForms forms;
    private final List<Registrable> registrable;

    SubmissionCheck(RegistrationForms forms, List<Registrable> registrable) {
        this.forms = forms;
        this.registrable = registrable;
    }

    /** Why a version does not pass; none: it is reviewed. */
    List<Reason> objections(Scope scope, Registration registration, RegistrationVersion submitted) {
        RegistrationForm form = forms.of(registration.registrationType());
        Map<String, RegistrationFieldValueInformation> values = RegistrationFieldValues.byPath(submitted);
        List<Reason> objections = new ArrayList<>();
        addAll(objections, DenialReason.MISSING_REQUIRED_FIELD, form.missingRequired(values));
        if (objections.isEmpty()) {
            // Only where what they depend on is there: a version without any values was denied for one reason.
            addAll(objections, DenialReason.MISSING_CONDITIONAL_FIELD, form.missingConditional(values));
            addAll(objections, DenialReason.CONDITIONAL_FIELD_NOT_ALLOWED, form.notAllowed(values));
        }
        if (registration.registrationType().equals(INDIAN_SENDER_ID) && !INDIAN_REGIONS.contains(scope.region())) {
            objections.add(new Reason(
                    DenialReason.INVALID_FIELD_VALUE,
                    "Sender IDs of India are registered in ap-south-1 and ap-south-2.",
                    null));
        }
        for (RegistrationAssociationMetadata association : registration.associations()) {
            for (Registrable kind : registrable) {
                objections.addAll(kind.objections(scope, association.resourceId(), registration, submitted));
            }
        }
        return objections;
    }

    private static void addAll(List<Reason> objections, String reason, List<String> paths) {
        paths.forEach(path -> objections.add(new Reason(reason, null, path)));
    }
}
