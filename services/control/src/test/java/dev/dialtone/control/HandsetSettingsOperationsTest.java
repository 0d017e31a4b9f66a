package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.GetDestinationOutput;
import dev.dialtone.control.model.LineType;
import dev.dialtone.control.model.MessageOutcome;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutDestinationInput;
import dev.dialtone.control.model.PutDestinationOutput;
import dev.dialtone.telephony.handsets.HandsetSettingsStore;
import dev.dialtone.telephony.model.HandsetSettings;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HandsetSettingsOperationsTest {

    private static final String NUMBER = "+12065550100";

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void refusesMoreNumbersThanThereIsRoomFor() {
        for (int i = 0; i < HandsetSettingsStore.MOST; i++) {
            put(String.format(Locale.ROOT, "+447400%06d", i), input -> input.carrier("Aunt Mobile"));
        }

        assertThatThrownBy(() -> put(NUMBER, input -> input.carrier("Aunt Mobile")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("e164: " + NUMBER + " (expected: one of the 10000 numbers that are set");
        put("+447400000001", input -> input.carrier("Uncle Mobile"));
        fixture.caller.deleteDestination(b -> b.e164("+447400000001"));
        put(NUMBER, input -> input.carrier("Aunt Mobile"));
    }

    @Test
    void keepsWhatIsPut() {
        PutDestinationOutput put = put(
                NUMBER,
                input -> input.outcome(MessageOutcome.CARRIER_BLOCKED)
                        .delay("PT90S")
                        .carrier("Aunt Mobile")
                        .lineType(LineType.LANDLINE)
                        .reply("STOP")
                        .repeatEvents(true)
                        .late(true)
                        .reverseEvents(true)
                        .ignoresInvitations(true));

        GetDestinationOutput got = get(NUMBER, null);
        assertThat(got)
                .isEqualTo(new GetDestinationOutput(
                        MessageOutcome.CARRIER_BLOCKED,
                        "PT1M30S",
                        "Aunt Mobile",
                        LineType.LANDLINE,
                        "STOP",
                        true,
                        true,
                        true,
                        true));
        assertThat(PutDestinationOutput.builder().from(got).build()).isEqualTo(put);
        assertThat(fixture.world.account.exclusively(() -> HandsetSettingsStore.find(fixture.world.account, NUMBER)))
                .contains(HandsetSettings.builder()
                        .outcome("CARRIER_BLOCKED")
                        .delay("PT1M30S")
                        .carrier("Aunt Mobile")
                        .lineType(dev.dialtone.telephony.model.LineType.LANDLINE)
                        .reply("STOP")
                        .repeatEvents(true)
                        .late(true)
                        .reverseEvents(true)
                        .ignoresInvitations(true)
                        .build());
    }

    @Test
    void acceptsInvitationsWhenItIsSetToIgnoreThemNoLonger() {
        put(NUMBER, input -> input.carrier("Aunt Mobile"));
        put(NUMBER, input -> input.ignoresInvitations(true));
        put(NUMBER, input -> input.ignoresInvitations(true).late(true));
        assertThat(fixture.accepted).isEmpty();

        put(NUMBER, input -> input.late(true));
        put(NUMBER, input -> input);
        assertThat(fixture.accepted).containsExactly(ControlFixture.MINE + " " + NUMBER);
        put(NUMBER, input -> input.ignoresInvitations(true));
        delete();

        assertThat(fixture.accepted).hasSize(2);
    }

    @Test
    void putsTheWhole() {
        put(NUMBER, input -> input.carrier("Aunt Mobile").late(true));
        put("12065550100", input -> input.outcome(MessageOutcome.DELIVERED));

        assertThat(get(NUMBER, null))
                .isEqualTo(GetDestinationOutput.builder()
                        .outcome(MessageOutcome.DELIVERED)
                        .repeatEvents(false)
                        .late(false)
                        .reverseEvents(false)
                        .ignoresInvitations(false)
                        .build());
    }

    @Test
    void forgetsWhatIsDeletedAndMindsNothingElse() {
        put(NUMBER, input -> input.carrier("Aunt Mobile"));

        delete();
        delete();

        assertThatThrownBy(() -> get(NUMBER, null))
                .isInstanceOf(NotFound.class)
                .hasMessage("e164: +12065550100 (expected: a number that was put)");
    }

    @Test
    void refusesWhatIsNoNumberAndDelaysThatNeverEnd() {
        assertThatThrownBy(() -> put("bob", input -> input))
                .isInstanceOf(BadRequest.class)
                .hasMessage("e164: bob (expected: a phone number in E.164)");
        assertThatThrownBy(() -> put(NUMBER, input -> input.delay("P99999D")))
                .isInstanceOf(BadRequest.class)
                .hasMessageStartingWith("delay: P99999D");
        assertThatThrownBy(() -> get(NUMBER, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAccountsApartAndForgetsWithAReset() {
        fixture.caller.putDestination(b -> b.account(ControlFixture.THEIRS).e164(NUMBER));

        assertThat(get(NUMBER, ControlFixture.THEIRS).late()).isFalse();
        assertThatThrownBy(() -> get(NUMBER, null)).isInstanceOf(NotFound.class);
        ControlFixture.joined(fixture.caller.reset(b -> b.account(ControlFixture.THEIRS)));
        assertThatThrownBy(() -> get(NUMBER, ControlFixture.THEIRS)).isInstanceOf(NotFound.class);
    }

    private PutDestinationOutput put(String number, UnaryOperator<PutDestinationInput.Builder> change) {
        return fixture.caller.putDestination(b -> change.apply(b.e164(number)));
    }

    private GetDestinationOutput get(String number, @Nullable String account) {
        return fixture.caller.getDestination(b -> b.account(account).e164(number));
    }

    private void delete() {
        fixture.caller.deleteDestination(b -> b.e164(NUMBER));
    }
}
