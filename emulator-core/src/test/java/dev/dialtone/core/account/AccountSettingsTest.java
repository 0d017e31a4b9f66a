package dev.dialtone.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSettingsTest {
    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void givesANewAccountTheDefaults() {
        AccountSettings settings = AccountSettings.of(account);

        assertThat(settings)
                .isEqualTo(new AccountSettings(Tier.PRODUCTION, RegistrationReview.AUTOMATIC, Map.of(), Map.of()));
        assertThat(settings.quota(Quota.POOLS_PER_ACCOUNT, 25)).isEqualTo(25);
        for (SpendChannel channel : SpendChannel.values()) {
            assertThat(settings.spendLimit(channel)).isEqualTo(10_000);
        }
    }

    @Test
    void keepsWhatIsSetUntilTheReset() {
        AccountSettings set = new AccountSettings(
                Tier.SANDBOX,
                RegistrationReview.MANUAL,
                Map.of(Quota.POOLS_PER_ACCOUNT, 3),
                Map.of(SpendChannel.TEXT, 20L));
        set.putTo(account);
        AccountSettings.DEFAULTS.putTo(account);
        set.putTo(account);

        assertThat(AccountSettings.of(account)).isEqualTo(set);
        assertThat(set.quota(Quota.POOLS_PER_ACCOUNT, 25)).isEqualTo(3);
        assertThat(set.spendLimit(SpendChannel.TEXT)).isEqualTo(20);
        assertThat(set.spendLimit(SpendChannel.VOICE)).isEqualTo(1);

        world.accounts.reset(account.id());

        assertThat(AccountSettings.of(account)).isEqualTo(AccountSettings.DEFAULTS);
    }

    @Test
    void keepsTheMapsAsTheyWere() {
        Map<Quota, Integer> quotas = new HashMap<>(Map.of(Quota.POOLS_PER_ACCOUNT, 3));
        AccountSettings settings = new AccountSettings(Tier.PRODUCTION, RegistrationReview.AUTOMATIC, quotas, Map.of());

        quotas.put(Quota.POOLS_PER_ACCOUNT, 4);

        assertThat(settings.quota(Quota.POOLS_PER_ACCOUNT, 25)).isEqualTo(3);
    }

    @Test
    void keepsHowAHandsetBehaves() {
        Destination destination = new Destination("DELIVERED", null, null, LineType.MOBILE, null, false, false, false);
        assertThat(Destination.find(account, NUMBER)).isEmpty();

        destination.putTo(account, NUMBER);
        destination.putTo(account, NUMBER);
        assertThat(Destination.find(account, NUMBER)).contains(destination);

        Destination.remove(account, NUMBER);
        Destination.remove(account, NUMBER);
        assertThat(Destination.find(account, NUMBER)).isEmpty();
    }
}
