package dev.dialtone.telephony.registrations;

import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about a registration in the place of AWS and of the carriers. */
public interface RegistrationReviewer {

    /** What a reviewer may decide. */
    enum Decision {
        /** The registration is provisioned, then complete; one whose sender has to be authenticated waits for that first. */
        APPROVE,
        /** Somebody has authenticated the sender: the registration is provisioned, then complete. */
        AUTHENTICATE,
        /** The version is denied, and the registration comes back, to be put right in a new version. */
        REQUIRE_UPDATES,
        /** The version is denied; where one was approved before, that stays in force and the registration complete. */
        DENY,
        /** Somebody has to look at the version by hand, who decides later. */
        REQUIRE_OFFLINE_REVIEW,
        /** What was approved is so no more. */
        REVOKE
    }

    /**
     * Why a version does not pass.
     *
     * @param reason AWS's name, as {@code BRAND_ADDRESS_INVALID}; one that nobody knows is taken, too
     * @param description what is wrong; absent: AWS's words
     * @param fieldPath the field that it is about, as {@code companyInfo.taxId}; absent: the whole version
     */
    record Reason(
            String reason,
            @Nullable String description,
            @Nullable String fieldPath) {}

    /**
     * What became of a review; of a refused one: how things stand.
     *
     * @param refusal why the review does not fit; absent: it was done
     * @param registrationStatus in AWS's upper case
     * @param versionNumber of the version that is current
     * @param versionStatus in AWS's upper case
     */
    record Outcome(@Nullable String refusal, String registrationStatus, long versionNumber, String versionStatus) {}

    /** The types of registrations that there are. */
    List<String> types();

    /**
     * Reviews the current version of a registration. To be called inside the account.
     *
     * @param reasons none when it passes
     * @return empty when there is no such registration in the region
     */
    Optional<Outcome> review(Scope scope, String registrationId, Decision decision, List<Reason> reasons);
}
