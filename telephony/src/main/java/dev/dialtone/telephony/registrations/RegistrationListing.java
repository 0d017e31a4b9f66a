package dev.dialtone.telephony.registrations;

import dev.dialtone.core.state.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what an account has registered with carriers. */
@FunctionalInterface
public interface RegistrationListing {

    /**
     * The registrations, by region, the oldest of each first. To be called inside the account.
     *
     * @param region null: of all regions
     */
    List<KnownRegistration> of(Account account, @Nullable String region);

    /** A registration, in AWS's words. */
    record KnownRegistration(
            String id,
            String arn,
            String type,
            String status,
            String region,
            Version version,
            List<Registered> associations) {}

    /**
     * Its current version.
     *
     * @param updatedAt when it came to its status
     * @param denials why it was denied; empty: it was not
     */
    record Version(long number, String status, Instant updatedAt, List<Denial> denials) {}

    /** Why a version was denied. */
    record Denial(
            String reason,
            @Nullable String shortDescription,
            @Nullable String longDescription) {}

    /**
     * Something that is registered.
     *
     * @param phoneNumber null: it is no number
     */
    record Registered(
            String resourceId,
            String resourceType,
            @Nullable String phoneNumber) {}
}
