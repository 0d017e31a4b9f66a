package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.EventDelivery;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.ReceiveMessageInput;
import dev.dialtone.control.model.ReceiveMessageOutput;
import dev.dialtone.control.model.TwoWayMessage;
import dev.dialtone.core.shape.Document;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class InboundMessageOperationsTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void passesAMessageOnAndShowsWhatBecameOfIt() {
        ReceiveMessageOutput answer = write(input -> input.to("+14165550100").body("Stop"));

        assertThat(answer.inboundMessageId()).isEqualTo("id");
        assertThat(answer.keyword()).isEqualTo("STOP");
        assertThat(answer.action()).isEqualTo("OPT_OUT");
        assertThat(answer.reply()).isEqualTo("Bye");
        assertThat(answer.optOutList()).isEqualTo("Default");
        assertThat(answer.optedOut()).isTrue();
        assertThat(answer.twoWay())
                .isEqualTo(
                        new TwoWayMessage("topic", new Document(Map.of("messageBody", "Hi")), EventDelivery.PENDING));
        assertThat(fixture.messages.notes)
                .containsExactly(ControlFixture.MINE
                        + " us-east-1 Inbound[from=+12065550101, to=+14165550100, body=Stop, mediaUrl=null]");
    }

    @Test
    void looksInTheAccountAndRegionNamed() {
        write(input -> input.to("rcs-1")
                .mediaUrls(List.of("https://files/a.jpg"))
                .account(ControlFixture.THEIRS)
                .region("eu-west-1"));

        assertThat(fixture.messages.notes)
                .containsExactly(ControlFixture.THEIRS
                        + " eu-west-1 Inbound[from=+12065550101, to=rcs-1, body=null, mediaUrl=https://files/a.jpg]");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> write(input -> input.to("none").body("Hi")))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("to: none (expected: an active number of account " + ControlFixture.MINE);
        assertThatThrownBy(() ->
                        write(input -> input.to("+14165550100").from("bob").body("Hi")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("from: bob (expected: a phone number in E.164)");
        assertThatThrownBy(() -> write(input -> input.to("+14165550100")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("body is missing (expected: a text, or mediaUrls)");
        assertThatThrownBy(() -> write(input -> input.to("rcs-1").body("Hi").mediaUrls(List.of("https://files/a.jpg"))))
                .isInstanceOf(BadRequest.class)
                .hasMessageStartingWith("mediaUrls: ");
        assertThat(fixture.messages.notes).isEmpty();
    }

    private ReceiveMessageOutput write(UnaryOperator<ReceiveMessageInput.Builder> change) {
        return fixture.caller.receiveMessage(b -> change.apply(b.from("12065550101")));
    }
}
