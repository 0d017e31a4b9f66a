package dev.dialtone.telephony.handsets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandsetSettingsTest {

    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Account account = world.account;

    @Test
    void keepsHowAHandsetBehaves() {
        HandsetSettings settings =
                new HandsetSettings("DELIVERED", null, null, LineType.MOBILE, null, false, false, false);
        assertThat(HandsetSettings.find(account, NUMBER)).isEmpty();

        settings.putTo(account, NUMBER);
        settings.putTo(account, NUMBER);
        assertThat(HandsetSettings.find(account, NUMBER)).contains(settings);

        HandsetSettings.remove(account, NUMBER);
        HandsetSettings.remove(account, NUMBER);
        assertThat(HandsetSettings.find(account, NUMBER)).isEmpty();
    }
}
