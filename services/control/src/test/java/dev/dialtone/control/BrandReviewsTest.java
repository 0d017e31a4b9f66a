package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.BrandDecision;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.control.model.ReviewNotifyConfigurationInput;
import dev.dialtone.control.model.ReviewNotifyConfigurationOutput;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class BrandReviewsTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void passesADecisionOn() {
        assertThat(review(input -> input.decision(BrandDecision.REJECT).reason("PROFANITY")))
                .isEqualTo(new ReviewNotifyConfigurationOutput("us-east-1 REJECT", "PROFANITY"));
        assertThat(review(input -> input.decision(BrandDecision.APPROVE).region("eu-west-1"))
                        .status())
                .isEqualTo("eu-west-1 APPROVE");
    }

    @Test
    void refusesAReasonForWhatIsNotRejected() {
        assertThatThrownBy(() -> review(input ->
                        input.decision(BrandDecision.REQUIRE_VERIFICATION).reason("x")))
                .isInstanceOf(BadRequest.class)
                .hasMessage("reason: given (expected: only with REJECT)");
    }

    @Test
    void findsNoOther() {
        assertThatThrownBy(() -> review(input -> input.id("notify-2").decision(BrandDecision.APPROVE)))
                .isInstanceOf(NotFound.class)
                .hasMessageStartingWith("notify configuration notify-2: not in us-east-1 of ");
    }

    private ReviewNotifyConfigurationOutput review(UnaryOperator<ReviewNotifyConfigurationInput.Builder> change) {
        return fixture.caller.reviewNotifyConfiguration(b -> change.apply(b.id("notify-1")));
    }
}
