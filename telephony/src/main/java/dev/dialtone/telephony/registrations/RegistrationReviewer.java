package dev.dialtone.telephony.registrations;

import dev.dialtone.core.state.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about a registration in the place of AWS and of the carriers. */
public interface RegistrationReviewer {

    /** What a reviewer may decide. */
    enum Decision {
        /** The registration is provisioned, then complete. */
        APPROVE,
        /** It comes back, to be put right in a new version. */
        REQUIRE_UPDATES,
        /** It is refused for good; a version that was approved before stays in force. */
        DENY
    }

    /**
     * Why a version does not pass.
     *
     * @param reason a short name, as {@code TAX_ID_MISMATCH}
     * @param description what to do about it; absent: the reason says enough
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

    /**
     * Reviews the current version of a registration. To be called inside the account.
     *
     * @param reasons none when it is approved
     * @return empty when there is no such registration in the region
     */
    Optional<Outcome> review(Scope scope, String registrationId, Decision decision, List<Reason> reasons);
}
