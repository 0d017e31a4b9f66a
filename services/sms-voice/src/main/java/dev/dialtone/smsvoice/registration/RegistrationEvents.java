package dev.dialtone.smsvoice.registration;

import dev.dialtone.core.events.Events;
import dev.dialtone.core.events.Payload;
import dev.dialtone.core.events.Target;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells EventBridge's default bus of each status that registrations come to, without anybody having to ask for it, and the webhook.
 * The event is that of the guide's page "Monitoring with EventBridge", member by member; AWS says nothing of AWS_REVIEWING.
 */
final class RegistrationEvents {
    private static final String SOURCE = "aws.sms-voice";
    private static final String DETAIL_TYPE = "Registration Status Change";
    private static final Target WEBHOOK = new Target.Webhook();

    private static final Set<RegistrationStatus> TOLD = Set.of(
            RegistrationStatus.CLOSED,
            RegistrationStatus.CREATED,
            RegistrationStatus.COMPLETE,
            RegistrationStatus.DELETED,
            RegistrationStatus.PROVISIONING,
            RegistrationStatus.REQUIRES_AUTHENTICATION,
            RegistrationStatus.REQUIRES_UPDATES,
            RegistrationStatus.REVIEWING,
            RegistrationStatus.SUBMITTED);

    private final Events events;

    RegistrationEvents(Events events) {
        this.events = events;
    }

    /** Tells of the status that a registration has come to just now. */
    void tell(Scope scope, Registration registration) {
        if (!TOLD.contains(registration.registrationStatus())) {
            return;
        }
        StatusChange change = new StatusChange(
                scope.account().ids().uuid(),
                scope.account().id(),
                scope.region(),
                scope.account().timeline().now().truncatedTo(ChronoUnit.SECONDS),
                registration.toBuilder().associations(List.of()).build());
        events.emit(scope, new Target.EventBus(DETAIL_TYPE, SOURCE, List.of(registration.registrationArn())), change);
        if (events.canSend(WEBHOOK)) {
            events.emit(scope, WEBHOOK, change);
        }
    }

    /**
     * An event.
     *
     * @param at in whole seconds, as the timestamps of AWS's events are
     * @param registration without what it is associated with, which the event does not tell
     */
    private record StatusChange(String id, String accountId, String region, Instant at, Registration registration)
            implements Payload {
        private static final int BYTES = 200;

        @Override
        public Document json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("version", "0");
            json.put("id", id);
            json.put("detail-type", DETAIL_TYPE);
            json.put("source", SOURCE);
            json.put("account", accountId);
            json.put("time", at.toString());
            json.put("region", region);
            json.put("resources", List.of(registration.registrationArn()));
            json.put("detail", members());
            return new Document(json);
        }

        @Override
        public Document detail() {
            return new Document(members());
        }

        @Override
        public boolean hasEnvelope() {
            return true;
        }

        private Map<String, Object> members() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("registrationId", registration.registrationId());
            details.put("registrationVersionNumber", registration.currentVersionNumber());
            details.put("registrationType", registration.registrationType());
            details.put("registrationStatusChangeTimestamp", at.toEpochMilli());
            details.put("currentStatus", registration.registrationStatus().value());
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("registrationDetails", details);
            detail.put("registrationArn", registration.registrationArn());
            return detail;
        }

        @Override
        public long weight() {
            return BYTES + Weight.of(registration);
        }
    }
}
