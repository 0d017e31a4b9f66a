package dev.dialtone.telephony.numbers;

import dev.dialtone.core.state.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a service has of an account to send from and to be called at, in words that all services have in common. */
@FunctionalInterface
public interface NumberListing {

    /**
     * What the account has, the oldest first. To be called inside the account.
     *
     * @param region null: of all regions. What is in every region is shown in any case
     */
    List<HeldNumber> of(Account account, @Nullable String region);

    /**
     * A number or sender ID.
     *
     * @param identity in E.164, the digits of a short code, or the sender ID
     * @param state the service's word
     * @param holder what it belongs to; null: to nothing but the account
     * @param twoWayChannel where two-way messages go; null: nowhere
     * @param registrationId of the registration that it is associated with
     */
    record HeldNumber(
            String identity,
            Place place,
            String state,
            Kind kind,
            @Nullable Holder holder,
            @Nullable String twoWayChannel,
            @Nullable String registrationId,
            @Nullable CallingName callingName) {}

    /**
     * Where its service has it.
     *
     * @param region empty: in every region
     * @param id the one that the service's operations take, and that its changes are scheduled for
     * @param arn null: the service has none
     */
    record Place(
            String service,
            String region,
            String id,
            @Nullable String arn) {}

    /**
     * What it is, in the service's words.
     *
     * @param country in ISO 3166; null: nobody knows
     * @param capabilities SMS, MMS, VOICE
     */
    record Kind(String type, @Nullable String country, List<String> capabilities) {}

    /** What it belongs to: {@code pool}, {@code instance}, or the service's word for it. */
    record Holder(String kind, String id) {}

    /**
     * What is shown to those who are called.
     *
     * @param name null: nothing
     * @param status the service's word for how far a new one is
     */
    record CallingName(@Nullable String name, String status) {}
}
