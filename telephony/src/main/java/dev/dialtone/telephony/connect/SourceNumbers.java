package dev.dialtone.telephony.connect;

import dev.dialtone.core.state.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The phone numbers of AWS End User Messaging SMS, which Amazon Connect can import. To be called inside the account. */
public interface SourceNumbers {

    /** There are none, as where no service has any. */
    SourceNumbers NONE = new SourceNumbers() {
        @Override
        public Optional<SourceNumber> find(Scope scope, String arn) {
            return Optional.empty();
        }

        @Override
        public void link(Scope scope, String id) {}

        @Override
        public void unlink(Scope scope, String id) {}
    };

    /**
     * A phone number.
     *
     * @param identity in E.164, or the digits of a short code
     * @param country in ISO 3166
     * @param type such as {@code TOLL_FREE}, in the service's words
     * @param status the service's word
     * @param poolId of the pool that it is in; null: in none
     */
    record SourceNumber(
            String id,
            String arn,
            String identity,
            String country,
            String type,
            String status,
            @Nullable String poolId) {}

    /** The number of an ARN in its region. */
    Optional<SourceNumber> find(Scope scope, String arn);

    /** Has two-way messaging of a number pass what handsets write on to Connect. One that cannot take messages is left alone. */
    void link(Scope scope, String id);

    /** Turns two-way messaging of a number off, if it goes to Connect. */
    void unlink(Scope scope, String id);
}
