package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.resource.Country;
import dev.dialtone.telephony.connect.SourceNumbers;
import java.util.Optional;

/** Phone numbers as Amazon Connect imports them: their two-way messaging goes there from then on. */
final class Sources implements SourceNumbers {
    private final OriginationStores stores;

    Sources(OriginationStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<SourceNumber> find(Scope scope, String arn) {
        return Arn.parse(arn)
                .flatMap(parsed -> stores.phoneNumbers.use(scope, parsed.id()))
                .filter(number -> number.phoneNumberArn().equals(arn))
                .map(Sources::shown);
    }

    @Override
    public void link(Scope scope, String id) {
        stores.phoneNumbers.find(scope, id).filter(Sources::canTakeMessages).ifPresent(number -> {
            // AWS's own role takes the place of one that a customer names.
            TwoWay toConnect =
                    new TwoWay(true, TwoWay.connect(scope.region()), null, number.selfManagedOptOutsEnabled());
            stores.phoneNumbers.put(scope, toConnect.into(number.toBuilder()).build());
        });
    }

    @Override
    public void unlink(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(number -> TwoWay.of(number).isToConnect())
                .ifPresent(number -> stores.phoneNumbers.put(
                        scope, TwoWay.OFF.into(number.toBuilder()).build()));
    }

    private static boolean canTakeMessages(StoredPhoneNumber number) {
        return number.numberCapabilities().contains(NumberCapability.SMS)
                && Country.of(number.isoCountryCode()).filter(Country::twoWay).isPresent();
    }

    private static SourceNumber shown(StoredPhoneNumber number) {
        return new SourceNumber(
                number.phoneNumberId(),
                number.phoneNumberArn(),
                number.phoneNumber(),
                number.isoCountryCode(),
                number.numberType().value(),
                number.status().value(),
                number.poolId());
    }
}
