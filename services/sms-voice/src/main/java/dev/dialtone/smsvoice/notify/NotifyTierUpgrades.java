package dev.dialtone.smsvoice.notify;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NotifyConfiguration;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.Registration;
import dev.dialtone.smsvoice.model.RegistrationStatus;
import dev.dialtone.smsvoice.model.TierUpgradeStatus;
import dev.dialtone.smsvoice.registration.RegistrationFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes Notify configurations to the tier ADVANCED when the registration of an upgrade is complete. Nothing is associated with such a
 * registration: it is about all configurations of the account and region that are BASIC when it is submitted.
 */
public final class NotifyTierUpgrades implements RegistrationFollower {
    private static final String TYPE = "NOTIFY_TIER_UPGRADE_REGISTRATION";

    private static final Set<TierUpgradeStatus> BEFORE_SUBMISSION =
            Set.of(TierUpgradeStatus.BASIC, TierUpgradeStatus.REJECTED);

    private final Supplier<NotifyStores> stores;

    /** @param stores looked into when such a registration moves */
    public NotifyTierUpgrades(Supplier<NotifyStores> stores) {
        this.stores = stores;
    }

    @Override
    public void moved(Scope scope, Registration registration) {
        if (!registration.registrationType().equals(TYPE)) {
            return;
        }
        RegistrationStatus status = registration.registrationStatus();
        if (status.equals(RegistrationStatus.SUBMITTED)) {
            change(scope, BEFORE_SUBMISSION, NotifyConfigurationTier.BASIC, TierUpgradeStatus.PENDING_UPGRADE);
        } else if (status.equals(RegistrationStatus.COMPLETE)) {
            change(
                    scope,
                    Set.of(TierUpgradeStatus.PENDING_UPGRADE),
                    NotifyConfigurationTier.ADVANCED,
                    TierUpgradeStatus.ADVANCED);
        } else if (status.equals(RegistrationStatus.REQUIRES_UPDATES)) {
            change(
                    scope,
                    Set.of(TierUpgradeStatus.PENDING_UPGRADE),
                    NotifyConfigurationTier.BASIC,
                    TierUpgradeStatus.REJECTED);
        }
    }

    private void change(Scope scope, Set<TierUpgradeStatus> from, NotifyConfigurationTier tier, TierUpgradeStatus to) {
        List<NotifyConfiguration> affected = new ArrayList<>();
        for (NotifyConfiguration each :
                stores.get().notifyConfigurations.entries().values(scope)) {
            if (from.contains(each.tierUpgradeStatus())) {
                affected.add(each);
            }
        }
        affected.forEach(each -> stores.get()
                .notifyConfigurations
                .put(scope, each.toBuilder().tier(tier).tierUpgradeStatus(to).build()));
    }
}
