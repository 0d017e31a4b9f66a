package dev.dialtone.smsvoice.notify;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.RegistrationFixture;
import dev.dialtone.smsvoice.model.NotifyConfigurationInformation;
import dev.dialtone.smsvoice.model.NotifyConfigurationTier;
import dev.dialtone.smsvoice.model.NotifyConfigurationUseCase;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.TierUpgradeStatus;
import dev.dialtone.telephony.registrations.RegistrationReviewer.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyTierUpgradesTest {
    private static final String TYPE = "NOTIFY_TIER_UPGRADE_REGISTRATION";

    @RegisterExtension
    final World world = new World();

    private final RegistrationFixture registrations = new RegistrationFixture(world);

    @Test
    @Evidence(value = AWS_DOCS, detail = "Notify tiers: TierUpgradeStatus, and the upgrade by itself on approval")
    void upgradesByItselfOnApproval() {
        String configuration = create("Shop");
        assertThat(upgrade(configuration)).isEqualTo(TierUpgradeStatus.BASIC);
        String id = registrations.create(TYPE);
        registrations.submit(id);
        assertThat(upgrade(configuration)).isEqualTo(TierUpgradeStatus.PENDING_UPGRADE);

        registrations
                .sms
                .service
                .registrationReviewer()
                .review(registrations.sms.scope, id, Decision.REQUIRE_UPDATES, List.of());

        assertThat(upgrade(configuration)).isEqualTo(TierUpgradeStatus.REJECTED);
        assertThat(described(configuration).tier()).isEqualTo(NotifyConfigurationTier.BASIC);
        registrations.createVersion(id);
        registrations.submit(id);
        registrations.pass();
        assertThat(upgrade(configuration)).isEqualTo(TierUpgradeStatus.ADVANCED);
        assertThat(described(configuration).tier()).isEqualTo(NotifyConfigurationTier.ADVANCED);
    }

    @Test
    @Evidence(
            value = GUESS,
            detail =
                    "nothing is associated with the registration: that it is about all configurations of the time is ours")
    void upgradesWhatIsThereWhenItIsSubmitted() {
        String first = create("Shop");
        String second = create("Bank");
        String id = registrations.create(TYPE);
        registrations.submit(id);
        String later = create("Club");
        registrations.pass();

        assertThat(upgrade(first)).isEqualTo(TierUpgradeStatus.ADVANCED);
        assertThat(upgrade(second)).isEqualTo(TierUpgradeStatus.ADVANCED);
        assertThat(upgrade(later)).isEqualTo(TierUpgradeStatus.BASIC);
    }

    private String create(String name) {
        return registrations
                .sms
                .caller
                .createNotifyConfiguration(b -> b.displayName(name)
                        .useCase(NotifyConfigurationUseCase.CODE_VERIFICATION)
                        .enabledChannels(List.of(NumberCapability.SMS)))
                .notifyConfigurationId();
    }

    private NotifyConfigurationInformation described(String id) {
        return Objects.requireNonNull(registrations
                        .sms
                        .caller
                        .describeNotifyConfigurations(b -> b.notifyConfigurationIds(List.of(id)))
                        .notifyConfigurations())
                .get(0);
    }

    private TierUpgradeStatus upgrade(String id) {
        return described(id).tierUpgradeStatus();
    }
}
