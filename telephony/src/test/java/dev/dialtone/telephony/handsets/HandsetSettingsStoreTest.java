package dev.dialtone.telephony.handsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.model.HandsetSettings;
import dev.dialtone.telephony.model.LineType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandsetSettingsStoreTest {

    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void keepsHowAHandsetBehaves() {
        HandsetSettings settings = HandsetSettings.builder()
                .outcome("DELIVERED")
                .lineType(LineType.MOBILE)
                .build();
        assertThat(HandsetSettingsStore.find(account, NUMBER)).isEmpty();

        HandsetSettingsStore.put(account, NUMBER, settings);
        HandsetSettingsStore.put(account, NUMBER, settings);
        assertThat(HandsetSettingsStore.find(account, NUMBER)).contains(settings);

        HandsetSettingsStore.remove(account, NUMBER);
        HandsetSettingsStore.remove(account, NUMBER);
        assertThat(HandsetSettingsStore.find(account, NUMBER)).isEmpty();
    }
}
