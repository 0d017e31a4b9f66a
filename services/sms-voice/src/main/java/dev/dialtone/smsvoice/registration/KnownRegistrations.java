package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationDeniedReasonInformation;
import dev.dialtone.smsvoice.model.RegistrationVersion;
import dev.dialtone.smsvoice.model.RegistrationVersionStatusHistory;
import dev.dialtone.telephony.registrations.RegistrationListing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows registrations with their current versions, for the control API. */
final class KnownRegistrations implements RegistrationListing {
    private final RegistrationRecords records;

    KnownRegistrations(RegistrationRecords records) {
        this.records = records;
    }

    @Override
    public List<KnownRegistration> of(Account account, @Nullable String region) {
        List<KnownRegistration> found = new ArrayList<>();
        for (Scope scope : Scope.in(account, region)) {
            records.all(scope).forEach(registration -> found.add(shown(scope, registration)));
        }
        return found;
    }

    private KnownRegistration shown(Scope scope, Registration registration) {
        RegistrationVersion version = records.current(scope, registration);
        return new KnownRegistration(
                registration.registrationId(),
                registration.registrationArn(),
                registration.registrationType(),
                registration.registrationStatus().value(),
                scope.region(),
                shown(version),
                registration.associations().stream()
                        .map(each -> new Registered(each.resourceId(), each.resourceType(), each.phoneNumber()))
                        .toList());
    }

    private static Version shown(RegistrationVersion version) {
        return new Version(
                version.versionNumber(),
                version.registrationVersionStatus().value(),
                last(version.registrationVersionStatusHistory()),
                Objects.requireNonNullElse(version.deniedReasons(), List.<RegistrationDeniedReasonInformation>of())
                        .stream()
                        .map(reason -> new Denial(reason.reason(), reason.shortDescription(), reason.longDescription()))
                        .toList());
    }

    private static Instant last(RegistrationVersionStatusHistory history) {
        return Stream.of(
                        history.draftTimestamp(),
                        history.submittedTimestamp(),
                        history.awsReviewingTimestamp(),
                        history.reviewingTimestamp(),
                        history.requiresAuthenticationTimestamp(),
                        history.approvedTimestamp(),
                        history.discardedTimestamp(),
                        history.deniedTimestamp(),
                        history.revokedTimestamp(),
                        history.archivedTimestamp())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
