package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.cases.Case;
import dev.dialtone.core.cases.CaseFile;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.OriginationFixture;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.RequestSenderIdResult;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountryRulesTest {
    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private final OriginationFixture origins = new OriginationFixture(world, sms);

    @TestFactory
    Stream<DynamicContainer> followsTheRulesOfCountries() {
        return CaseFile.of(CountryRulesTest.class)
                .answer(
                        "sender ID",
                        one -> SmsVoiceFixture.answerOrReason(() -> {
                            RequestSenderIdResult senderId = origins.senderId("EXAMPLE", one.text());
                            return senderId.senderId() + " of " + senderId.isoCountryCode();
                        }))
                .answer("request of a number", one -> {
                    Wanted wanted = Wanted.by(one);
                    return SmsVoiceFixture.refusal(ResourceNotFoundException.class, () -> request(wanted))
                            .resourceType();
                })
                .answer("price of a number", one -> Wanted.by(one).offer().map(Offer::monthlyPrice))
                .answer("is for sale", one -> Wanted.by(one).offer().isPresent())
                .answer(
                        "two-way messaging",
                        one -> SmsVoiceFixture.answerOrReason(() -> {
                            List<String> words = one.words(2);
                            TwoWay.requireCapable(words.get(0), capabilities(words.get(1)));
                            return "allowed";
                        }))
                .tests(52);
    }

    private void request(Wanted wanted) {
        sms.request(input -> input.isoCountryCode(wanted.country())
                .numberType(wanted.type())
                .numberCapabilities(wanted.capabilities()));
    }

    private static List<NumberCapability> capabilities(String names) {
        return Stream.of(names.split(",")).map(NumberCapability::of).toList();
    }

    private record Wanted(String country, RequestableNumberType type, List<NumberCapability> capabilities) {
        static Wanted by(Case one) {
            List<String> words = one.words(3);
            return new Wanted(
                    words.get(0), RequestableNumberType.of(words.get(1)), CountryRulesTest.capabilities(words.get(2)));
        }

        Optional<Offer> offer() {
            return Offers.find(country, type, MessageType.TRANSACTIONAL, capabilities);
        }
    }
}
