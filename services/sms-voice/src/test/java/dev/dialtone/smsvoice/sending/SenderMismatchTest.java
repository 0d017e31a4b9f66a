package dev.dialtone.smsvoice.sending;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.message.MessageKind;
import dev.dialtone.smsvoice.message.Recipient;
import dev.dialtone.smsvoice.message.Sender;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.origination.SenderTraits;
import dev.dialtone.smsvoice.origination.SenderTraits.Route;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class SenderMismatchTest {
    private static final List<NumberCapability> ALL =
            List.of(NumberCapability.SMS, NumberCapability.MMS, NumberCapability.VOICE);

    @RegisterExtension
    final World world = new World();

    @TestFactory
    Stream<DynamicContainer> refusesSendersThatDoNotFitTheRecipient() {
        return CaseFile.of(SenderMismatchTest.class)
                .answer(
                        "refusal",
                        one -> SmsVoiceFixture.answerOrReason(() -> {
                            world.account.exclusivelyRun(() -> requireFits(one));
                            return "none";
                        }))
                .tests(31);
    }

    private void requireFits(Case one) {
        List<String> words = one.words(5);
        SenderTraits traits = new SenderTraits(Route.valueOf(words.get(1)), words.get(0), true, ALL, null, false);
        Sender sender = new Sender(null, "the number", traits, words.get(2).equals("abroad"), "Default");
        MessageKind kind = MessageKind.valueOf(words.get(3));
        Recipient recipient = Recipient.of(world.account, words.get(4));
        SenderMismatch.between(sender, recipient, kind).ifPresent(mismatch -> {
            throw mismatch.error(sender, recipient, kind);
        });
    }
}
