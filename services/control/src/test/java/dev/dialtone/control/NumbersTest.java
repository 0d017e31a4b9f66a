package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.DrawNumberOutput;
import dev.dialtone.control.model.DueChange;
import dev.dialtone.control.model.GivenCapability;
import dev.dialtone.control.model.GivenMessageType;
import dev.dialtone.control.model.GivenNumberType;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.NumberHolder;
import dev.dialtone.control.model.NumberInformation;
import dev.dialtone.control.model.PutNumberOutput;
import dev.dialtone.core.schedule.ScheduledChange;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.numbers.NumberListing.CallingName;
import dev.dialtone.telephony.numbers.NumberListing.HeldNumber;
import dev.dialtone.telephony.numbers.NumberListing.Holder;
import dev.dialtone.telephony.numbers.NumberListing.Kind;
import dev.dialtone.telephony.numbers.NumberListing.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final String NOTHING =
            "country=null, numberType=null, capabilities=null, messageType=null, poolId=null, tags=null]";

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsWhatTheServicesHaveWithWhatWillHappenToIt() {
        fixture.held.add(new HeldNumber(
                "+12065550100",
                new Place("connect", "us-east-1", "id-1", "arn:1"),
                "CLAIMED",
                new Kind("DID", "US", List.of("VOICE")),
                new Holder("instance", "i-1"),
                null,
                null,
                null));
        fixture.held.add(new HeldNumber(
                "+12065550101",
                new Place("chime", "", "+12065550101", null),
                "Unassigned",
                new Kind("Local", "US", List.of("VOICE")),
                null,
                null,
                null,
                new CallingName("Shop", "UpdateInProgress")));
        Account account = fixture.world.account;
        fixture.world.changeHandlers.on("chime/calling-name", (scope, key) -> {});
        account.exclusivelyRun(() -> account.timeline()
                .schedule(new ScheduledChange(World.START.plusSeconds(9), "chime/calling-name", "", "+12065550101")));

        assertThat(fixture.caller.listNumbers().numbers())
                .containsExactly(
                        NumberInformation.builder()
                                .phoneNumber("+12065550100")
                                .service("connect")
                                .region("us-east-1")
                                .id("id-1")
                                .arn("arn:1")
                                .state("CLAIMED")
                                .type("DID")
                                .countryCode("US")
                                .capabilities(List.of("VOICE"))
                                .holder(new NumberHolder("instance", "i-1"))
                                .due(List.of())
                                .build(),
                        NumberInformation.builder()
                                .phoneNumber("+12065550101")
                                .service("chime")
                                .id("+12065550101")
                                .state("Unassigned")
                                .type("Local")
                                .countryCode("US")
                                .capabilities(List.of("VOICE"))
                                .callingName("Shop")
                                .callingNameStatus("UpdateInProgress")
                                .due(List.of(new DueChange(
                                        World.START.plusSeconds(9), "chime/calling-name", null, "+12065550101")))
                                .build());
    }

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
