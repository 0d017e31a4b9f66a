package dev.dialtone.smsvoice.notify;

import static dev.dialtone.smsvoice.model.NotifyConfigurationStatus.ACTIVE;
import static dev.dialtone.smsvoice.model.NotifyConfigurationStatus.PENDING;
import static dev.dialtone.smsvoice.model.NotifyConfigurationStatus.REJECTED;
import static dev.dialtone.smsvoice.model.NotifyConfigurationStatus.REQUIRES_VERIFICATION;

import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationStatus;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.resource.ResourceKit;
import dev.dialtone.telephony.registrations.BrandReviewer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The review of display names, by which a notify configuration becomes ACTIVE. AWS asks a language model, and people after it; here
 * every name is good, unless whoever calls the control API decides otherwise.
 */
final class NotifyReviews implements BrandReviewer {
    /** AWS's guide: within seconds. */
    static final TimedTransition REVIEW = ResourceKit.transition(
                    ResourceType.NOTIFY_CONFIGURATION,
                    PENDING.value(),
                    ACTIVE.value(),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(5))
            .completedByUse();

    private static final String NOT_GOOD = "The display name does not meet the requirements.";

    private final NotifyStores stores;

    NotifyReviews(NotifyStores stores) {
        this.stores = stores;
    }

    /** Nobody has decided by now: it is approved, unless a fault has it rejected. */
    void approve(Scope scope, String configurationId) {
        Ending failure = Endings.take(scope, REVIEW, configurationId).orElse(null);
        if (failure == null) {
            write(scope, configurationId, ACTIVE, null);
        } else {
            reject(scope, configurationId, failure.reason());
        }
    }

    private Optional<Outcome> reject(Scope scope, String configurationId, @Nullable String reason) {
        return write(scope, configurationId, REJECTED, Objects.requireNonNullElse(reason, NOT_GOOD));
    }

    @Override
    public Optional<Outcome> review(Scope scope, String configurationId, Decision decision, @Nullable String reason) {
        scope.account().timedTransitions().cancel(scope, REVIEW, configurationId);
        return switch (decision) {
            case APPROVE -> write(scope, configurationId, ACTIVE, null);
            case REQUIRE_VERIFICATION -> write(scope, configurationId, REQUIRES_VERIFICATION, null);
            case REJECT -> reject(scope, configurationId, reason);
        };
    }

    private Optional<Outcome> write(
            Scope scope, String configurationId, NotifyConfigurationStatus status, @Nullable String reason) {
        Optional<NotifyConfiguration> reviewed = stores.notifyConfigurations.update(
                scope,
                configurationId,
                configuration -> configuration.toBuilder()
                        .status(status)
                        .rejectionReason(reason)
                        .build());
        return reviewed.map(after -> new Outcome(after.status().value(), after.rejectionReason()));
    }
}
