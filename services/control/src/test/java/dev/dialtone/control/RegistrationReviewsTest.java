package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.ReviewDecision;
import dev.dialtone.control.model.ReviewReason;
import dev.dialtone.control.model.ReviewRegistrationInput;
import dev.dialtone.control.model.ReviewRegistrationOutput;
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
