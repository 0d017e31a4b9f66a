package dev.dialtone.smsvoice.registration;

import dev.dialtone.smsvoice.model.RegistrationDeniedReasonInformation;
import dev.dialtone.smsvoice.model.RegistrationFieldValueInformation;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes why a version was denied into the version and its fields. */
final class RegistrationDenials {
    private RegistrationDenials() {}

    /** The version with the reasons; without any it is as it was. */
    static RegistrationVersion explained(RegistrationVersion version, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return version;
        }
        return version.toBuilder()
                .deniedReasons(reasons.stream()
                        .map(reason -> RegistrationDeniedReasonInformation.builder()
                                .reason(reason.reason())
                                .shortDescription(description(reason))
                                .build())
                        .toList())
                .feedback(reasons.stream().map(RegistrationDenials::description).collect(Collectors.joining("\n")))
                .fieldValues(version.fieldValues().stream()
                        .map(value -> explained(value, reasons))
                        .toList())
                .build();
    }

    private static RegistrationFieldValueInformation explained(
            RegistrationFieldValueInformation value, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> value.fieldPath().equals(reason.fieldPath()))
                .findFirst()
                .map(reason -> value.toBuilder()
                        .deniedReason(reason.reason())
                        .feedback(description(reason))
                        .build())
                .orElse(value);
    }

    /** The values for a new version, which nobody has judged. */
    static List<RegistrationFieldValueInformation> carriedOver(RegistrationVersion version) {
        return version.fieldValues().stream()
                .map(value ->
                        value.toBuilder().deniedReason(null).feedback(null).build())
                .toList();
    }

    private static String description(Reason reason) {
        return Objects.requireNonNullElse(reason.description(), reason.reason());
    }
}
