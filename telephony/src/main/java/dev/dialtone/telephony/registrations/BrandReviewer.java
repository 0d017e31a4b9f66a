package dev.dialtone.telephony.registrations;

import dev.dialtone.core.state.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides in the place of AWS about the name that the messages of a configuration go by. */
public interface BrandReviewer {

    /** What a reviewer may decide. */
    enum Decision {
        /** The name is good, and messages are sent. */
        APPROVE,
        /** It is somebody else's, whose letter is wanted. */
        REQUIRE_VERIFICATION,
        /** It is no good name. */
        REJECT
    }

    /**
     * How things stand after a review.
     *
     * @param status in AWS's upper case
     * @param rejectionReason why the name is rejected; absent: it is not
     */
    record Outcome(String status, @Nullable String rejectionReason) {}

    /**
     * Decides about a configuration, whatever was decided before: AWS hears appeals, too. To be called inside the account.
     *
     * @param reason with REJECT; absent: the service has words of its own
     * @return empty when there is no such configuration in the region
     */
    Optional<Outcome> review(Scope scope, String configurationId, Decision decision, @Nullable String reason);
}
