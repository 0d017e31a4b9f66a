package dev.dialtone.smsvoice.origination;

import static dev.dialtone.core.evidence.Evidence.Source.AWS_DOCS;
import static dev.dialtone.core.evidence.Evidence.Source.CLIENT;
import static dev.dialtone.core.evidence.Evidence.Source.GUESS;
import static dev.dialtone.core.evidence.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialtone.core.evidence.Evidence;
import dev.dialtone.core.state.World;
import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.MessageType;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.PhoneNumberFilter;
import dev.dialtone.smsvoice.model.PhoneNumberFilterName;
import dev.dialtone.smsvoice.model.RequestableNumberType;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhoneNumberFiltersTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:inbound";

    @RegisterExtension
    final World world = new World();

    private final SmsVoiceFixture sms = new SmsVoiceFixture(world);
    private String canadian = "";
    private String simulator = "";

    @BeforeEach
    void haveTwoNumbersThatDifferInEverything() {
        world.account.exclusivelyRun(() -> {
            sms.createOptOutList("List");
            canadian = SmsVoiceFixture.id(sms.request(input -> input.messageType(MessageType.PROMOTIONAL)
                    .optOutListName("List")
                    .deletionProtectionEnabled(true)));
            sms.update(
                    canadian,
                    input -> input.twoWayEnabled(true).twoWayChannelArn(TOPIC).selfManagedOptOutsEnabled(true));
            world.passRealTime(Duration.ofMillis(50));
            simulator = SmsVoiceFixture.id(sms.request(input -> input.isoCountryCode("US")
                    .numberType(RequestableNumberType.SIMULATOR)
                    .numberCapabilities(List.of(NumberCapability.SMS, NumberCapability.VOICE))));
        });
    }

    @Test
    @Evidence(value = MODEL, detail = "the ten names of the contract")
    void knowsEveryName() {
        assertThat(PhoneNumberFilters.names()).containsExactlyInAnyOrderElementsOf(PhoneNumberFilterName.values());
    }

    @Test
    @Evidence(value = AWS_DOCS, detail = "the names say what they compare; booleans are true and false")
    void comparesWhatTheNameSays() {
        assertThat(with(filter("status", "ACTIVE"))).containsExactly(canadian);
        assertThat(with(filter("iso-country-code", "US"))).containsExactly(simulator);
        assertThat(with(filter("message-type", "PROMOTIONAL"))).containsExactly(canadian);
        assertThat(with(filter("number-capability", "VOICE"))).containsExactly(simulator);
        assertThat(with(filter("number-type", "SIMULATOR"))).containsExactly(simulator);
        assertThat(with(filter("two-way-enabled", "true"))).containsExactly(canadian);
        assertThat(with(filter("self-managed-opt-outs-enabled", "false"))).containsExactly(simulator);
        assertThat(with(filter("opt-out-list-name", "List"))).containsExactly(canadian);
        assertThat(with(filter("deletion-protection-enabled", "true"))).containsExactly(canadian);
        assertThat(with(filter("two-way-channel-arn", TOPIC))).containsExactly(canadian);
    }

    @Test
    @Evidence(value = GUESS, detail = "any value of a filter and every filter, as everywhere in AWS")
    void takesAnyValueAndEveryFilter() {
        assertThat(with(filter("iso-country-code", "US", "CA"))).containsExactly(canadian, simulator);
        assertThat(with(filter("number-capability", "SMS"), filter("iso-country-code", "US")))
                .containsExactly(simulator);
        assertThat(with(filter("iso-country-code", "CA"), filter("iso-country-code", "US")))
                .isEmpty();
        assertThat(with(filter("opt-out-list-name", "Nowhere"))).isEmpty();
    }

    @Test
    @Evidence(
            value = CLIENT,
            detail = "AWS's agent skill aws-sms-voice, from live calls: INVALID_FILTER_VALUES for a value in the"
                    + " wrong case")
    void refusesValuesThatAFilterCannotHave() {
        ValidationException refusal = SmsVoiceFixture.refusal(
                ValidationException.class,
                () -> with(
                        filter("two-way-enabled", "true", "yes"),
                        filter("status", "active"),
                        filter("iso-country-code", "Canada")));

        assertThat(refusal.reason()).isEqualTo(ValidationExceptionReason.INVALID_FILTER_VALUES);
        assertThat(refusal.fields())
                .extracting(ValidationExceptionField::name)
                .containsExactly(
                        "filters.1.member.values.2.member",
                        "filters.2.member.values.1.member",
                        "filters.3.member.values.1.member");
    }

    private List<String> with(PhoneNumberFilter... filters) {
        return SmsVoiceFixture.ids(sms.describe(input -> input.filters(List.of(filters))));
    }

    private static PhoneNumberFilter filter(String name, String... values) {
        return PhoneNumberFilter.builder()
                .name(PhoneNumberFilterName.of(name))
                .values(List.of(values))
                .build();
    }
}
