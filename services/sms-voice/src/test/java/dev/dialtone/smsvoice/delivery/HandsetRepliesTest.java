package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.DIALTONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.Cost;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.HandsetFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.messages.Message;
import dev.dialtone.telephony.model.HandsetSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Evidence(DIALTONE)
class HandsetRepliesTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);
    private final HandsetFixture handset = new HandsetFixture(sms);

    @Test
    void writesBackOnceAMessageHasArrived() {
        String number = origins.number();
        origins.put(number, "YES", "Thank you.", null);
        behave(null, "yes");

        send(number);
        pass(Duration.ofMillis(50));
        assertThat(handset.texts()).containsExactly("Ready?");
        pass(Duration.ofMillis(20));

        assertThat(handset.texts()).containsExactly("Ready?", "Thank you.");
        pass(Duration.ofDays(1));
        assertThat(handset.texts()).hasSize(2);
    }

    @Test
    void keepsSilentWhenNothingArrives() {
        String number = origins.number();
        for (String outcome : List.of("CARRIER_BLOCKED", "TTL_EXPIRED", "PENDING")) {
            behave(outcome, "STOP");
            send(number);
        }
        pass(Duration.ofDays(4));

        assertThat(handset.texts()).containsExactly("Ready?", "Ready?", "Ready?");
    }

    @Test
    void leavesAMessageOpenForThreeDaysFromItsSending() {
        String number = origins.number();
        behave("PENDING", "HELP");
        String id = send(number);

        world.account.timeline().advance(Duration.ofDays(3).minusMillis(1));
        assertThat(message(id).progress().status()).isEqualTo("PENDING");
        world.account.timeline().advance(Duration.ofMillis(1));
        assertThat(message(id).progress().status()).isEqualTo("UNKNOWN");
    }

    @Test
    void cannotAnswerASenderId() {
        HandsetSettingsStore.put(
                world.account,
                "+447400123456",
                HandsetSettings.builder().reply("STOP").build());
        sms.caller.sendTextMessage(b -> b.destinationPhoneNumber("+447400123456")
                .originationIdentity("Dialtone")
                .messageBody("Ready?"));
        pass(Duration.ofDays(1));

        assertThat(sms.inbox.all(world.account)).hasSize(1);
    }

    @Test
    void writesBackWhenSomebodyDecidesThatItArrives() {
        String number = origins.number();
        behave("PENDING", "HELP");
        String id = send(number);
        pass(Duration.ofSeconds(1));

        assertThat(sms.service.outcomes().decide(world.scope, id, "DELIVERED")).isTrue();
        pass(Duration.ofSeconds(1));

        assertThat(message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(handset.texts()).hasSize(2);
        assertThat(sms.service.outcomes().decide(world.scope, id, "CARRIER_BLOCKED"))
                .isTrue();
        assertThat(sms.service.outcomes().decide(world.scope, id, "DELIVERED")).isTrue();
        pass(Duration.ofDays(4));
        assertThat(handset.texts()).hasSize(2);
        assertThat(message(id).progress().status()).isEqualTo("DELIVERED");
        assertThat(message(id).events()).hasSize(4);
    }

    @Test
    void decidesNothingAboutMessagesThatNobodyHasSent() {
        assertThat(sms.service.outcomes().decide(world.scope, "nothing", "DELIVERED"))
                .isFalse();
    }

    @Test
    void costsAsMuchWhenManyHaveBeenSentToAsWhenFew() {
        double growth = Cost.growth(500, 4_000, messages -> {
            world.accounts.reset(world.account.id());
            String number = origins.number();
            world.account.timeline().freeze();
            for (int i = 0; i < messages; i++) {
                String to = "+1204555" + (1000 + i);
                HandsetSettingsStore.put(
                        world.account,
                        to,
                        HandsetSettings.builder().reply("Hello").build());
                send(number, to);
            }
            return () -> world.account.timeline().advance(Duration.ofMinutes(1));
        });

        assertThat(growth).isLessThan(3);
    }

    private void behave(@Nullable String outcome, String reply) {
        HandsetSettingsStore.put(
                world.account,
                HandsetFixture.NUMBER,
                HandsetSettings.builder().outcome(outcome).reply(reply).build());
    }

    private String send(String from) {
        return send(from, HandsetFixture.NUMBER);
    }

    private String send(String from, String to) {
        return Objects.requireNonNull(sms.caller
                .sendTextMessage(b ->
                        b.destinationPhoneNumber(to).originationIdentity(from).messageBody("Ready?"))
                .messageId());
    }

    private Message message(String id) {
        return sms.inbox.find(world.account, id).orElseThrow();
    }

    private void pass(Duration time) {
        world.passRealTime(time);
        world.account.timeline().settle();
    }
}
