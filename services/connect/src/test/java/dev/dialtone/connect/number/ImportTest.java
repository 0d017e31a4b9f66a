package dev.dialtone.connect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialtone.connect.Client;
import dev.dialtone.connect.model.ClaimedPhoneNumberSummary;
import dev.dialtone.connect.model.ImportPhoneNumberResponse;
import dev.dialtone.connect.model.InvalidParameterException;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.ResourceNotFoundException;
import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.evidence.Evidence.Source;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.connect.SourceNumbers.SourceNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ImportTest {
    private static final String NUMBER = "+12065550100";

    @RegisterExtension
    final World world = new World();

    private final Client client = new Client(world);
    private String instance = "";

    @BeforeEach
    void createInstance() {
        world.account.exclusivelyRun(() -> instance = client.instance("acme"));
    }

    private ImportPhoneNumberResponse importNumber(String arn) {
        return client.caller.importPhoneNumber(b -> b.instanceId(instance).sourcePhoneNumberArn(arn));
    }

    private String imported(String arn) {
        String id = Client.present(importNumber(arn).phoneNumberId());
        client.settle();
        return id;
    }

    @Test
    @Evidence(
            value = Source.MODEL,
            detail = "IN_PROGRESS, then CLAIMED, with the ARN of the source; the types are guesses")
    void isClaimedWithItsSource() {
        String arn = client.sources.add("phone-1", NUMBER, "TOLL_FREE");
        ImportPhoneNumberResponse response = client.caller.importPhoneNumber(b -> b.instanceId(instance)
                .sourcePhoneNumberArn(arn)
                .phoneNumberDescription("texts")
                .tags(Map.of("team", "sms")));
        assertThat(client.status(response.phoneNumberId())).isEqualTo("IN_PROGRESS");
        assertThat(client.sources.linked).isEmpty();
        client.settle();
        ClaimedPhoneNumberSummary number = client.describe(response.phoneNumberArn());
        assertThat(number.phoneNumber()).isEqualTo(NUMBER);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.TOLL_FREE);
        assertThat(number.sourcePhoneNumberArn()).isEqualTo(arn);
        assertThat(number.phoneNumberDescription()).isEqualTo("texts");
        assertThat(number.tags()).containsExactly(Map.entry("team", "sms"));
        assertThat(number.instanceId()).isEqualTo(instance);
        assertThat(client.status(response.phoneNumberId())).isEqualTo("CLAIMED");
        assertThat(client.numbers())
                .singleElement()
                .satisfies(listed -> assertThat(listed.sourcePhoneNumberArn()).isEqualTo(arn));
        assertThat(client.sources.linked).containsExactly("phone-1");
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "which types become which; a short code fits the contract with a plus sign alone")
    void hasTypeOfItsSource() {
        Map<String, PhoneNumberType> types = Map.of(
                "LONG_CODE", PhoneNumberType.DID,
                "TEN_DLC", PhoneNumberType.DID,
                "SHORT_CODE", PhoneNumberType.SHORT_CODE);
        int last = 1;
        for (Map.Entry<String, PhoneNumberType> type : types.entrySet()) {
            String identity = type.getKey().equals("SHORT_CODE") ? "20123" : "+1206555010" + last;
            String id = imported(client.sources.add("phone-" + last, identity, type.getKey()));
            assertThat(client.describe(id).phoneNumberType()).isEqualTo(type.getValue());
            assertThat(client.describe(id).phoneNumber()).isEqualTo(identity.startsWith("+") ? identity : "+20123");
            last++;
        }
    }

    @Test
    @Evidence(value = Source.GUESS, detail = "what cannot be imported, and which error says so")
    void refusesWhatCannotBeImported() {
        String simulator = client.sources.add("phone-1", NUMBER, "SIMULATOR");
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> importNumber(simulator))
                .withMessage("SourcePhoneNumberArn: a phone number of type SIMULATOR (expected: one of another type)");
        for (String other : List.of("phone-1", "arn:aws:sms-voice:us-east-1:111122223333:pool/phone-1")) {
            assertThatExceptionOfType(InvalidParameterException.class)
                    .isThrownBy(() -> importNumber(other))
                    .withMessage("SourcePhoneNumberArn: " + other
                            + " (expected: the ARN of a phone number of AWS End User Messaging SMS)");
        }
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> importNumber("arn:aws:sms-voice:eu-west-2:111122223333:phone-number/phone-1"))
                .withMessage("SourcePhoneNumberArn: a phone number of eu-west-2 (expected: one of us-east-1)");
        String unknown = "arn:aws:sms-voice:us-east-1:111122223333:phone-number/phone-9";
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> importNumber(unknown))
                .withMessage("Phone number not found: " + unknown);
        String twice = client.sources.add("phone-2", NUMBER, "TOLL_FREE");
        importNumber(twice);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> importNumber(twice))
                .withMessage("Phone number not available: " + NUMBER);
        assertThat(client.numbers()).hasSize(1);
    }

    @Test
    @Evidence(value = Source.MODEL, detail = "FAILED with a message; what makes an import fail is a guess")
    void failsForSourceThatIsNotReady() {
        SourceNumber pending = client.sources.numbers.get(client.sources.add("phone-1", NUMBER, "TOLL_FREE"));
        String arn = Client.present(pending).arn();
        client.sources.numbers.put(arn, new SourceNumber("phone-1", arn, NUMBER, "US", "TOLL_FREE", "PENDING", null));
        String id = imported(arn);
        assertThat(client.status(id)).isEqualTo("FAILED");
        assertThat(Client.present(client.describe(id).phoneNumberStatus()).message())
                .isEqualTo("The source phone number is PENDING (expected: ACTIVE)");
        client.release(id);
        client.sources.numbers.put(
                arn, new SourceNumber("phone-1", arn, NUMBER, "US", "TOLL_FREE", "ACTIVE", "pool-1"));
        String pooled = imported(arn);
        assertThat(Client.present(client.describe(pooled).phoneNumberStatus()).message())
                .isEqualTo("The source phone number is in the pool pool-1 (expected: in none)");
        client.release(pooled);
        importNumber(arn);
        client.sources.numbers.clear();
        client.settle();
        String gone = Client.present(client.numbers().get(0).phoneNumberId());
        assertThat(Client.present(client.describe(gone).phoneNumberStatus()).message())
                .isEqualTo("The source phone number is no longer there");
        assertThat(client.sources.linked).isEmpty();
    }

    @Test
    @Evidence(
            value = Source.GUESS,
            detail = "a number that is released stays with the service that it came from, and is no longer linked")
    void givesNumberBackToItsService() {
        String arn = client.sources.add("phone-1", NUMBER, "TOLL_FREE");
        String id = imported(arn);
        client.release(id);
        assertThat(client.sources.linked).isEmpty();
        assertThat(client.status(imported(arn))).isEqualTo("CLAIMED");
    }
}
