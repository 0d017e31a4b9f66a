package dev.dialtone.telephony.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.model.AccountSettings;
import dev.dialtone.telephony.model.RegistrationReview;
import dev.dialtone.telephony.model.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSettingsStoreTest {
    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void givesANewAccountTheDefaults() {
        AccountSettings settings = AccountSettingsStore.of(account);

        assertThat(settings)
                .isEqualTo(new AccountSettings(
                        Tier.PRODUCTION, RegistrationReview.AUTOMATIC, List.of(), Map.of(), Map.of()));
        for (SpendChannel channel : SpendChannel.values()) {
            assertThat(channel.ceiling(settings)).isEqualTo(10_000);
            assertThat(channel.enforced(settings)).isEqualTo(10_000);
        }
    }

    @Test
    void keepsWhatIsSetUntilTheReset() {
        AccountSettings defaults = AccountSettings.builder().build();
        AccountSettings set = new AccountSettings(
                Tier.SANDBOX,
                RegistrationReview.MANUAL,
                List.of(),
                Map.of("TEXT", 20L),
                Map.of("TEXT", 2L, "VOICE", 2L));
        AccountSettingsStore.put(account, set);
        AccountSettingsStore.put(account, defaults);
        AccountSettingsStore.put(account, set);

        assertThat(AccountSettingsStore.of(account)).isEqualTo(set);
        assertThat(SpendChannel.TEXT.ceiling(set)).isEqualTo(20);
        assertThat(SpendChannel.TEXT.enforced(set)).isEqualTo(2);
        assertThat(SpendChannel.VOICE.ceiling(set)).isEqualTo(1);
        assertThat(SpendChannel.VOICE.enforced(set)).isEqualTo(1);

        world.accounts.reset(account.id());

        assertThat(AccountSettingsStore.of(account)).isEqualTo(defaults);
    }

    @Test
    void keepsTheMapAsItWas() {
        Map<String, Long> ceilings = new HashMap<>(Map.of("TEXT", 3L));
        AccountSettings settings =
                AccountSettings.builder().spendLimits(ceilings).build();

        ceilings.put("TEXT", 4L);

        assertThat(SpendChannel.TEXT.ceiling(settings)).isEqualTo(3);
    }
}
