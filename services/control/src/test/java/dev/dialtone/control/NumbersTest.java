package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.DrawNumberOutput;
import dev.dialtone.control.model.GivenCapability;
import dev.dialtone.control.model.GivenMessageType;
import dev.dialtone.control.model.GivenNumberType;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.PutNumberOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final String NOTHING =
            "country=null, numberType=null, capabilities=null, messageType=null, poolId=null, tags=null]";

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void drawsANumber() {
        DrawNumberOutput drawn = fixture.caller.drawNumber(input -> input.isoCountryCode("US")
                .numberType(GivenNumberType.TOLL_FREE)
                .capabilities(List.of(GivenCapability.SMS, GivenCapability.VOICE, GivenCapability.SMS))
                .messageType(GivenMessageType.PROMOTIONAL)
                .poolId("pool-1")
                .tags(Map.of("a", "b")));

        assertThat(drawn.identity()).isEqualTo("+12065550100");
        assertThat(drawn.region()).isEqualTo("us-east-1");
        assertThat(fixture.grants.wishes)
                .containsExactly(
                        ControlFixture.MINE + " us-east-1 Wish[identity=null, country=US, numberType=TOLL_FREE,"
                                + " capabilities=[SMS, VOICE], messageType=PROMOTIONAL, poolId=pool-1, tags={a=b}]");
    }

    @Test
    void givesTheOneThatIsNamedInTheAccountAndRegionNamed() {
        PutNumberOutput given = fixture.caller.putNumber(input ->
                input.identity("SHOP/GB").account(ControlFixture.THEIRS).region("eu-west-1"));

        assertThat(given.identity()).isEqualTo("SHOP/GB");
        assertThat(given.region()).isEqualTo("eu-west-1");
        assertThat(fixture.grants.wishes)
                .containsExactly(ControlFixture.THEIRS + " eu-west-1 Wish[identity=SHOP/GB, " + NOTHING);
    }

    @Test
    void takesOneAway() {
        fixture.caller.deleteNumber(input -> input.identity("12345").region("eu-west-1"));

        assertThat(fixture.grants.wishes).containsExactly(ControlFixture.MINE + " eu-west-1 away 12345");
    }

    @Test
    void refusesWhatTheServiceRefuses() {
        assertThatThrownBy(() -> fixture.caller.putNumber(input -> input.identity("+1")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("identity: +1 (expected: a number)");
        assertThatThrownBy(() -> fixture.caller.deleteNumber(input -> input.identity("none")))
                .isInstanceOf(NotFound.class)
                .hasMessage("identity: none (expected: one that the account has in us-east-1)");
    }
}
