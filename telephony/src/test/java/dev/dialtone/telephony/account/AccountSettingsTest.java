package dev.dialtone.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSettingsTest {
    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void givesANewAccountTheDefaults() {
        AccountSettings settings = AccountSettings.of(account);

        assertThat(settings).isEqualTo(new AccountSettings(Tier.PRODUCTION, RegistrationReview.AUTOMATIC, Map.of()));
        for (SpendChannel channel : SpendChannel.values()) {
            assertThat(settings.spendLimit(channel)).isEqualTo(10_000);
        }
    }

    @Test
    void keepsWhatIsSetUntilTheReset() {
        AccountSettings set =
                new AccountSettings(Tier.SANDBOX, RegistrationReview.MANUAL, Map.of(SpendChannel.TEXT, 20L));
        set.putTo(account);
        AccountSettings.DEFAULTS.putTo(account);
        set.putTo(account);

        assertThat(AccountSettings.of(account)).isEqualTo(set);
        assertThat(set.spendLimit(SpendChannel.TEXT)).isEqualTo(20);
        assertThat(set.spendLimit(SpendChannel.VOICE)).isEqualTo(1);

        world.accounts.reset(account.id());

        assertThat(AccountSettings.of(account)).isEqualTo(AccountSettings.DEFAULTS);
    }

    @Test
    void keepsTheMapAsItWas() {
        Map<SpendChannel, Long> ceilings = new HashMap<>(Map.of(SpendChannel.TEXT, 3L));
        AccountSettings settings = new AccountSettings(Tier.PRODUCTION, RegistrationReview.AUTOMATIC, ceilings);

        ceilings.put(SpendChannel.TEXT, 4L);

        assertThat(settings.spendLimit(SpendChannel.TEXT)).isEqualTo(3);
    }
}
