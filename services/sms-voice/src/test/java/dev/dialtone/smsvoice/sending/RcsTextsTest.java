package dev.dialtone.smsvoice.sending;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.smsvoice.Texting.CANADIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.Origins;
import dev.dialtone.smsvoice.Texting;
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

    private final Texting texting = new Texting(world);
    private final Origins origins = new Origins(world, texting.sms);

    @Test
    @Evidence(value = GUESS, detail = "the guide shows no event of a text that went as RCS; TEXT_SENT is in the model")
    void goAsRcsFromAnAgent() {
        String agent = texting.agent("CA");

        String id = texting.text(agent, CANADIAN);
        texting.pass(Duration.ofSeconds(1));

        Message message = texting.message(id);
        assertThat(message.channel()).isEqualTo(Channel.RCS);
        assertThat(message.from()).isEqualTo(agent);
        assertThat(message.progress().status()).isEqualTo("DELIVERED");
        assertThat(texting.events()).containsExactly("TEXT_SENT", "TEXT_DELIVERED");
        assertThat(texting.sms.configuration.monthlySpends().contains(texting.sms.scope, SpendChannel.RCS.name()))
                .isTrue();
        assertThat(texting.sms.configuration.monthlySpends().contains(texting.sms.scope, SpendChannel.TEXT.name()))
                .isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "sending directly from an agent has no fallback")
    void goNoOtherWayFromAnAgent() {
        String agent = texting.agent("CA");
        String pool = origins.pool(origins.number());
        origins.associate(pool, agent);
        texting.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);

        String id = texting.text(agent, CANADIAN);
        texting.pass(Duration.ofMinutes(1));

        assertThat(texting.message(id).progress().status()).isEqualTo("UNREACHABLE");
        assertThat(texting.messages()).hasSize(1);
    }

    @Test
    @Evidence(
            value = AWS_DOCS,
            detail = "one receipt, of the channel that delivered it; the SMS is paid, not the attempt")
    void goOnAsSmsFromAPool() {
        String number = origins.number();
        String agent = texting.agent("CA");
        String pool = origins.pool(number);
        origins.associate(pool, agent);
        texting.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);

        String id = texting.text(pool, CANADIAN);

        assertThat(texting.message(id).from()).isEqualTo(agent);
        texting.pass(Duration.ofMinutes(1));
        assertThat(texting.messages()).hasSize(1);
        Message message = texting.message(id);
        assertThat(message.from()).isEqualTo(texting.sms.described(number).phoneNumber());
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.content().encoding()).isEqualTo(Encoding.GSM);
        assertThat(message.progress().status()).isEqualTo("DELIVERED");
        assertThat(message.events()).hasSize(3);
        assertThat(texting.events()).containsExactly("RCS_FALLEN_BACK_TO_SMS", "TEXT_SUCCESSFUL", "TEXT_DELIVERED");
        assertThat(texting.sms.configuration.monthlySpends().contains(texting.sms.scope, SpendChannel.RCS.name()))
                .isFalse();
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "no confirmation or failure within 25 seconds")
    void goOnAsSmsWhenAHandsetIsSilentFor25Seconds() {
        String number = origins.number();
        String pool = origins.pool(number);
        origins.associate(pool, texting.agent("CA"));
        texting.handset(CANADIAN, null, Duration.ofSeconds(30));

        String id = texting.text(pool, CANADIAN);
        texting.pass(Duration.ofSeconds(24));
        assertThat(texting.message(id).progress().status()).isEqualTo("SENT");
        texting.pass(Duration.ofSeconds(2));

        assertThat(texting.message(id).from())
                .isEqualTo(texting.sms.described(number).phoneNumber());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "a pairing lasts 25 hours while the identity is in the pool")
    void comeFromWhatReachedTheRecipientLastFor25Hours() {
        String number = origins.number();
        String agent = texting.agent("CA");
        String pool = origins.pool(number);
        origins.associate(pool, agent);
        texting.handset(CANADIAN, "FALLEN_BACK_TO_SMS", null);
        texting.text(pool, CANADIAN);
        texting.pass(Duration.ofMinutes(1));
        texting.handset(CANADIAN, null, null);

        String shown = texting.sms.described(number).phoneNumber();
        assertThat(from(pool, CANADIAN)).isEqualTo(shown);
        assertThat(from(pool, "+12045550124")).isEqualTo(agent);
        texting.pass(Duration.ofHours(25));
        assertThat(from(pool, CANADIAN)).isEqualTo(agent);
        assertThat(from(pool, CANADIAN)).isEqualTo(agent);
        origins.disassociate(pool, agent, null);
        assertThat(from(pool, CANADIAN)).isEqualTo(shown);
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "without an identity, agents are among those of the account")
    void chooseAnAgentOfTheAccount() {
        String agent = texting.agent("CA");
        origins.number();

        assertThat(texting.message(texting.text(null, CANADIAN)).from()).isEqualTo(agent);
    }

    private String from(String pool, String to) {
        String id = texting.text(pool, to);
        texting.pass(Duration.ofSeconds(1));
        return String.valueOf(texting.message(id).from());
    }
}
