package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.DeniedReasonInformation;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.RegistrationAssociationInformation;
import dev.dialtone.control.model.RegistrationInformation;
import dev.dialtone.control.model.ReviewDecision;
import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRegistrationInput;
import dev.dialtone.control.model.ReviewRegistrationOutput;
import dev.dialtone.core.state.World;
import dev.dialtone.telephony.registrations.RegistrationListing.Denial;
import dev.dialtone.telephony.registrations.RegistrationListing.KnownRegistration;
import dev.dialtone.telephony.registrations.RegistrationListing.Registered;
import dev.dialtone.telephony.registrations.RegistrationListing.Version;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegistrationReviewsTest {

    private static final ReviewReason REASON = ReviewReason.builder()
            .reason("TAX_ID")
            .description("Wrong")
            .fieldPath("companyInfo.taxId")
            .build();

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void showsRegistrations() {
        fixture.registrations.add(new KnownRegistration(
                "registration-1",
                "arn:1",
                "US_TOLL_FREE_REGISTRATION",
                "REQUIRES_UPDATES",
                "us-east-1",
                new Version(2, "DENIED", World.START, List.of(new Denial("TAX_ID", "Wrong", null))),
                List.of(new Registered("phone-1", "phone-number", "+18005550100"))));

        assertThat(fixture.caller.listRegistrations().registrations())
                .containsExactly(RegistrationInformation.builder()
                        .registrationId("registration-1")
                        .registrationArn("arn:1")
                        .registrationType("US_TOLL_FREE_REGISTRATION")
                        .registrationStatus("REQUIRES_UPDATES")
                        .versionNumber(2)
                        .versionStatus("DENIED")
                        .region("us-east-1")
                        .updatedAt(World.START)
                        .associations(List.of(
                                new RegistrationAssociationInformation("phone-1", "phone-number", "+18005550100")))
                        .deniedReasons(List.of(new DeniedReasonInformation("TAX_ID", "Wrong", null)))
                        .due(List.of())
                        .build());
    }

    @Test
    void passesADecisionOn() {
        ReviewRegistrationOutput output = review(
                "one", input -> input.decision(ReviewDecision.REQUIRE_UPDATES).reasons(List.of(REASON)));

        assertThat(output.registrationStatus()).isEqualTo("REQUIRES_UPDATES");
        assertThat(output.versionNumber()).isEqualTo(2);
        assertThat(output.versionStatus()).isEqualTo("DENIED");
        assertThat(fixture.reviewer.decisions)
                .containsExactly(
                        ControlFixture.MINE + " us-east-1 one REQUIRE_UPDATES [Reason[reason=TAX_ID, description=Wrong,"
                                + " fieldPath=companyInfo.taxId]]");
    }

    @Test
    void looksInTheAccountAndRegionNamed() {
        review(
                "one",
                input -> input.decision(ReviewDecision.APPROVE)
                        .account(ControlFixture.THEIRS)
                        .region("eu-west-1"));

        assertThat(fixture.reviewer.decisions).containsExactly(ControlFixture.THEIRS + " eu-west-1 one APPROVE []");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> review("none", input -> input.decision(ReviewDecision.APPROVE)))
                .isInstanceOf(NotFound.class)
                .hasMessage("registration none: not in us-east-1 of account " + ControlFixture.MINE);
        assertThatThrownBy(() -> review("done", input -> input.decision(ReviewDecision.APPROVE)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("registration done: COMPLETE");
        assertThatThrownBy(() -> review(
                        "one", input -> input.decision(ReviewDecision.APPROVE).reasons(List.of(REASON))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("reasons: given (expected: none with APPROVE)");
        assertThat(fixture.reviewer.decisions).isEmpty();
    }

    private ReviewRegistrationOutput review(String id, UnaryOperator<ReviewRegistrationInput.Builder> change) {
        return fixture.caller.reviewRegistration(b -> change.apply(b.id(id)));
    }
}
