package dev.dialtone.client;

import dev.dialtone.client.model.RegistrationInformation;
import dev.dialtone.client.model.ReviewDecision;
import dev.dialtone.client.model.ReviewReason;
import dev.dialtone.client.model.ReviewedRegistration;
import java.util.Arrays;
import java.util.List;

/**
 * Shows registrations, and decides about them in the place of AWS and the carriers. Ids are looked up in the region of {@link Dialtone#inRegion},
 * else in the server's default. A reason is AWS's name, such as {@code BRAND_ADDRESS_INVALID}, or any other text.
 */
public final class Registrations {

    private final ControlApi api;

    Registrations(ControlApi api) {
        this.api = api;
    }

    /** The registrations of the account, in all regions, with their current versions. */
    public List<RegistrationInformation> all() {
        return api.listRegistrations().registrations();
    }

    /** Approves what is submitted or under review. */
    public ReviewedRegistration approve(String id) {
        return review(id, ReviewDecision.APPROVE, List.of());
    }

    /** Somebody has opened the link in the e-mail that a brand is authenticated by. */
    public ReviewedRegistration authenticate(String id) {
        return review(id, ReviewDecision.AUTHENTICATE, List.of());
    }

    /** Denies the version and asks for another one. */
    public ReviewedRegistration requireUpdates(String id, String... reasons) {
        return review(id, ReviewDecision.REQUIRE_UPDATES, named(reasons));
    }

    /** Denies the version; one that was approved before stays in force. */
    public ReviewedRegistration deny(String id, String... reasons) {
        return review(id, ReviewDecision.DENY, named(reasons));
    }

    /** Leaves the version open until the next decision. */
    public ReviewedRegistration requireOfflineReview(String id) {
        return review(id, ReviewDecision.REQUIRE_OFFLINE_REVIEW, List.of());
    }

    /** Takes back the approval of a registration that is complete. */
    public ReviewedRegistration revoke(String id, String... reasons) {
        return review(id, ReviewDecision.REVOKE, named(reasons));
    }

    /**
     * Any decision.
     *
     * @param reasons with a description or a field of their own; only with REQUIRE_UPDATES, DENY and REVOKE
     */
    public ReviewedRegistration review(String id, ReviewDecision decision, List<ReviewReason> reasons) {
        return api.reviewRegistration(
                input -> input.id(id).decision(decision).reasons(reasons.isEmpty() ? null : reasons));
    }

    private static List<ReviewReason> named(String... reasons) {
        return Arrays.stream(reasons)
                .map(reason -> ReviewReason.builder().reason(reason).build())
                .toList();
    }
}
