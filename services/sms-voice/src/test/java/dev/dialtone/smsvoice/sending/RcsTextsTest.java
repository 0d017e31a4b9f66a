package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.smsvoice.RcsMessageFixture.CANADIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.RcsMessageFixture;
import dev.dialtone.telephony.account.SpendChannel;
import dev.dialtone.telephony.messages.Channel;
import dev.dialtone.telephony.messages.Encoding;
import dev.dialtone.telephony.messages.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts that go as RCS first. */
class RcsTextsTest {
    @RegisterExtension
    final World world = new World();

    private final RcsMessageFixture rcsMessages = new RcsMessageFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, rcsMessages.sms);

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "events of SendTextMessage are of the family TEXT; that TEXT_SENT is the first is inferred")
    void goAsRcsFromAnAgent() {
        String agent = rcsMessages.agent("CA");

        String id = rcsMessages.text(agent, CANADIAN);
        rcsMessages.pass(Duration.ofSeconds(1));

        Message message = rcsMessages.message(id);
        assertThat(message.channel()).isEqualTo(Channel.RCS);
        assertThat(message.from()).isEqualTo(agent);
        assertThat(message.progress().status()).isEqualTo("DELIVERED");
        assertThat(rcsMessages.events()).containsExactly("TEXT_SENT", "TEXT_DELIVERED");
        assertThat(rcsMessages
                        .sms
                        .configuration
                        .monthlySpends()
                        .contains(rcsMessages.sms.scope, SpendChannel.RCS.name()))
                .isTrue();
        assertThat(rcsMessages
                        .sms
                        .configuration
                        .monthlySpends()
                        .contains(rcsMessages.sms.scope, SpendChannel.TEXT.name()))
                .isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "sending directly from an agent has no fallback")
    void goNoOtherWayFromAnAgent() {
        String agent = rcsMessages.agent("CA");
        String pool = origins.pool(origins.number());
        origins.associate(pool, agent);
        rcsMessages.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);

        String id = rcsMessages.text(agent, CANADIAN);
        rcsMessages.pass(Duration.ofMinutes(1));

        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("UNKNOWN");
        assertThat(rcsMessages.messages()).hasSize(1);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "one receipt, of the channel that delivered it; the SMS is paid, not the attempt")
    void goOnAsSmsFromAPool() {
        String number = origins.number();
        String agent = rcsMessages.agent("CA");
        String pool = origins.pool(number);
        origins.associate(pool, agent);
        rcsMessages.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);

        String id = rcsMessages.text(pool, CANADIAN);

        assertThat(rcsMessages.message(id).from()).isEqualTo(agent);
        rcsMessages.pass(Duration.ofMinutes(1));
        assertThat(rcsMessages.messages()).hasSize(1);
        Message message = rcsMessages.message(id);
        assertThat(message.from()).isEqualTo(rcsMessages.sms.described(number).phoneNumber());
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.content().encoding()).isEqualTo(Encoding.GSM);
        assertThat(message.progress().status()).isEqualTo("DELIVERED");
        assertThat(message.events()).hasSize(3);
        assertThat(rcsMessages.events()).containsExactly("RCS_FALLEN_BACK_TO_SMS", "TEXT_SUCCESSFUL", "TEXT_DELIVERED");
        assertThat(rcsMessages
                        .sms
                        .configuration
                        .monthlySpends()
                        .contains(rcsMessages.sms.scope, SpendChannel.RCS.name()))
                .isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "no confirmation or failure within 25 seconds")
    void goOnAsSmsWhenAHandsetIsSilentFor25Seconds() {
        String number = origins.number();
        String pool = origins.pool(number);
        origins.associate(pool, rcsMessages.agent("CA"));
        rcsMessages.handset(CANADIAN, null, Duration.ofSeconds(30));

        String id = rcsMessages.text(pool, CANADIAN);
        rcsMessages.pass(Duration.ofSeconds(24));
        assertThat(rcsMessages.message(id).progress().status()).isEqualTo("SENT");
        rcsMessages.pass(Duration.ofSeconds(2));

        assertThat(rcsMessages.message(id).from())
                .isEqualTo(rcsMessages.sms.described(number).phoneNumber());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a pairing lasts 25 hours while the identity is in the pool")
    void comeFromWhatReachedTheRecipientLastFor25Hours() {
        String number = origins.number();
        String agent = rcsMessages.agent("CA");
        String pool = origins.pool(number);
        origins.associate(pool, agent);
        rcsMessages.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);
        rcsMessages.text(pool, CANADIAN);
        rcsMessages.pass(Duration.ofMinutes(1));
        rcsMessages.handset(CANADIAN, null, null);

        String shown = rcsMessages.sms.described(number).phoneNumber();
        assertThat(from(pool, CANADIAN)).isEqualTo(shown);
        assertThat(from(pool, "+12045550124")).isEqualTo(agent);
        rcsMessages.pass(Duration.ofHours(25));
        assertThat(from(pool, CANADIAN)).isEqualTo(agent);
        assertThat(from(pool, CANADIAN)).isEqualTo(agent);
        origins.disassociate(pool, agent, null);
        assertThat(from(pool, CANADIAN)).isEqualTo(shown);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "without an identity, agents are among those of the account")
    void chooseAnAgentOfTheAccount() {
        String agent = rcsMessages.agent("CA");
        origins.number();

        assertThat(rcsMessages.message(rcsMessages.text(null, CANADIAN)).from()).isEqualTo(agent);
    }

    private String from(String pool, String to) {
        String id = rcsMessages.text(pool, to);
        rcsMessages.pass(Duration.ofSeconds(1));
        return String.valueOf(rcsMessages.message(id).from());
    }
}
