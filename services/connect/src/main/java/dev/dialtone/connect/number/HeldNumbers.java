package dev.dialtone.connect.number;

import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.model.PhoneNumberType;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows phone numbers as all services show what they have. */
final class HeldNumbers implements NumberListing {
    private static final String SERVICE = AmazonConnectService.IDENTITY.name();

    private final NumberStores stores;

    HeldNumbers(NumberStores stores) {
        this.stores = stores;
    }

    @Override
    public List<HeldNumber> of(Account account, @Nullable String region) {
        return Scope.in(account, region).stream()
                .flatMap(scope -> stores.phoneNumbers.entries().stream(scope).map(number -> shown(scope, number)))
                .toList();
    }

    private static HeldNumber shown(Scope scope, StoredPhoneNumber number) {
        return new HeldNumber(
                identity(number),
                new Place(SERVICE, scope.region(), number.phoneNumberId(), number.phoneNumberArn()),
                number.status().value(),
                new Kind(
                        number.phoneNumberType().value(),
                        number.phoneNumberCountryCode() == null
                                ? null
                                : number.phoneNumberCountryCode().value(),
                        List.of(number.sourcePhoneNumberId() == null ? "VOICE" : "SMS")),
                number.trafficDistributionGroupId() == null
                        ? new Holder("instance", number.instanceId())
                        : new Holder("traffic-distribution-group", number.trafficDistributionGroupId()),
                null,
                null,
                null);
    }

    /** Short codes have a plus sign in Connect alone. */
    private static String identity(StoredPhoneNumber number) {
        return number.phoneNumberType().equals(PhoneNumberType.SHORT_CODE)
                ? number.phoneNumber().substring(1)
                : number.phoneNumber();
    }
}
