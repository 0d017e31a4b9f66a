package dev.dialtone.smsvoice.delivery;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.HandsetFixture;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.KeywordAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboundKeywordsTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);
    private final HandsetFixture handset = new HandsetFixture(sms);

    @Test
    @Evidence(value = AWS_DOCS, detail = "AWS's list; case does not matter, the first word counts")
    void takesEachOptOutWordForStop() {
        String number = origins.number();

        for (String body : List.of(
                "ARRET",
                "cancel",
                "End",
                "opt-out",
                "OPTOUT",
                "quit",
                "remove",
                "Stop please",
                " STOP\n",
                "stop!",
                "TD",
                "unsubscribe, now")) {
            assertThat(handset.writes(number, body).keyword()).as(body).isEqualTo("STOP");
        }
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the first word counts")
    void takesNoOtherWordForStop() {
        String number = origins.number();

        for (String body : List.of("stopping", "don't stop", "ended", "td5", "opt", "")) {
            assertThat(handset.writes(number, body).keyword()).as(body).isNull();
        }
        assertThat(handset.texts()).isEmpty();
    }

    @Test
    @Evidence(value = GUESS, detail = "of two keywords that fit, the longer one is meant; blanks are not counted")
    void meansTheLongestKeyword() {
        String number = origins.number();
        origins.put(number, "SALE", "One", null);
        origins.put(number, "sale now", "Two", null);
        origins.put(number, "Opt", "Three", null);

        assertThat(reply(number, "Sale")).isEqualTo("One");
        assertThat(reply(number, "sale tomorrow")).isEqualTo("One");
        assertThat(reply(number, "sale \t now")).isEqualTo("Two");
        assertThat(reply(number, "sale nowhere")).isEqualTo("One");
        assertThat(reply(number, "opt")).isEqualTo("Three");
        assertThat(handset.writes(number, "opt-out").keyword()).isEqualTo("STOP");
    }

    @Test
    @Evidence(value = GUESS, detail = "a keyword that the customer has made goes before AWS's meaning of the word")
    void prefersTheCustomersOwnKeyword() {
        String number = origins.number();
        origins.put(number, "CANCEL", "Which order?", KeywordAction.AUTOMATIC_RESPONSE);
        origins.put(number, "STOP", "Gone.", null);

        assertThat(reply(number, "cancel")).isEqualTo("Which order?");
        assertThat(reply(number, "quit")).isEqualTo("Gone.");
    }

    private @Nullable String reply(String number, String body) {
        return handset.writes(number, body).reply();
    }
}
