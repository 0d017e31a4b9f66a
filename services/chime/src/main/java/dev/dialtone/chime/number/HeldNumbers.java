package dev.dialtone.chime.number;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows phone numbers as all services show what they have. They are the account's, in every region. */
final class HeldNumbers implements NumberListing {
    private final NumberStores stores;

    HeldNumbers(NumberStores stores) {
        this.stores = stores;
    }

    @Override
    public List<HeldNumber> of(Account account, @Nullable String region) {
        return stores.phoneNumbers.entries().stream(Scope.ofAllRegions(account))
                .map(HeldNumbers::shown)
                .toList();
    }

    private static HeldNumber shown(StoredPhoneNumber number) {
        return new HeldNumber(
                number.e164PhoneNumber(),
                new Place(Chime.IDENTITY.name(), "", number.e164PhoneNumber(), null),
                number.status().value(),
                new Kind(number.type().value(), number.country(), List.of("VOICE")),
                holder(number),
                null,
                null,
                new CallingName(number.callingName(), number.callingNameStatus().value()));
    }

    private static @Nullable Holder holder(StoredPhoneNumber number) {
        for (PhoneNumberAssociation association : number.associations()) {
            if (association.name() != null && association.value() != null) {
                return new Holder(association.name().value(), association.value());
            }
        }
        return null;
    }
}
