package dev.dialtone.it.client;

import static dev.dialtone.client.Inbox.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.client.Dialtone;
import dev.dialtone.client.DialtoneException;
import dev.dialtone.client.Handset;
import dev.dialtone.client.model.HandsetSettings;
import dev.dialtone.client.model.InboundResult;
import dev.dialtone.client.model.LineType;
import dev.dialtone.client.model.MessageOutcome;
import dev.dialtone.client.model.MessageStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandsetTest {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Dialtone dialtone = RunningServer.newAccount();
    private final Sms sms = new Sms(dialtone);
    private final Handset handset = dialtone.handset("+12045550123");
    private final String number = sms.number();

    @Test
    void keepsWhatElseWasSet() {
        handset.outcome(MessageOutcome.TTL_EXPIRED)
                .delay(Duration.ofSeconds(3))
                .carrier("Example Mobile")
                .lineType(LineType.LANDLINE)
                .replies("STOP")
                .set(settings -> settings.late(true)
                        .repeatEvents(true)
                        .reverseEvents(true)
                        .ignoresInvitations(true));
        assertThat(handset.settings())
                .isEqualTo(new HandsetSettings(
                        MessageOutcome.TTL_EXPIRED,
                        Duration.ofSeconds(3),
                        "Example Mobile",
                        LineType.LANDLINE,
                        "STOP",
                        true,
                        true,
                        true,
                        true));
        handset.noReply().outcome(null);
        assertThat(handset.settings().reply()).isNull();
        assertThat(handset.settings().outcome()).isNull();
        assertThat(handset.settings().carrier()).isEqualTo("Example Mobile");
    }

    @Test
    void hasNoSettingsBeforeAndAfter() {
        HandsetSettings none = handset.settings();
        assertThat(none.carrier()).isNull();
        handset.carrier("Example Mobile").forget();
        assertThat(handset.settings()).isEqualTo(none);
        assertThat(handset.e164()).isEqualTo("+12045550123");
    }

    @Test
    void replies() {
        dialtone.clock().freeze();
        handset.replies("STOP");
        sms.send(number, handset.e164(), "Hello");
        dialtone.clock().advance(ENOUGH);
        assertThat(handset.messages()).hasSize(2);
        assertThat(handset.awaits().body()).isNotEqualTo("Hello");
        assertThat(dialtone.inbox().messages(to(handset.e164()).containing("Hello")))
                .hasSize(1);
        assertThat(handset.written())
                .singleElement()
                .satisfies(written -> assertThat(written.action()).isEqualTo("OPT_OUT"));
    }

    @Test
    void failsAsItIsTold() {
        dialtone.clock().freeze();
        handset.outcome(MessageOutcome.CARRIER_BLOCKED);
        sms.send(number, handset.e164(), "Hello");
        dialtone.clock().advance(ENOUGH);
        assertThat(handset.awaits().status()).isEqualTo(MessageStatus.CARRIER_BLOCKED);
    }

    @Test
    void writes() {
        InboundResult stopped = handset.writes(number, "STOP");
        assertThat(stopped.keyword()).isEqualTo("STOP");
        assertThat(stopped.action()).isEqualTo("OPT_OUT");
        assertThat(stopped.optedOut()).isTrue();
        assertThat(stopped.reply()).isNotNull();
        assertThat(stopped.twoWay()).isNull();
        assertThat(handset.written()).singleElement().satisfies(written -> {
            assertThat(written.inboundMessageId()).isEqualTo(stopped.inboundMessageId());
            assertThat(written.from()).isEqualTo(handset.e164());
            assertThat(written.to()).startsWith("+");
            assertThat(written.body()).isEqualTo("STOP");
            assertThat(written.reply()).isEqualTo(stopped.reply());
            assertThat(written.optedOut()).isTrue();
            assertThat(written.receivedAt()).isNotNull();
        });
    }

    @Test
    void sendsFiles() {
        InboundResult sent = handset.sends(number, List.of("https://example.com/cat.png"));
        assertThat(sent.inboundMessageId()).isNotEmpty();
        assertThat(sent.keyword()).isNull();
        assertThat(sent.optedOut()).isFalse();
        assertThat(handset.written()).singleElement().satisfies(written -> {
            assertThat(written.body()).isNull();
            assertThat(written.mediaUrls()).containsExactly("https://example.com/cat.png");
        });
    }

    @Test
    void saysWhichNumberIsNone() {
        assertThatThrownBy(() -> dialtone.handset("+12").carrier("Example Mobile"))
                .isInstanceOfSatisfying(
                        DialtoneException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageContaining("e164: +12");
        assertThatThrownBy(() -> dialtone.handset("2045550123"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("handset: 2045550123 (expected: E.164 such as +12045550123)");
    }
}
