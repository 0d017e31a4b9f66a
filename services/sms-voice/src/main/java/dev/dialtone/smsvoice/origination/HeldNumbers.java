package dev.dialtone.smsvoice.origination;

import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.NumberCapability;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.StoredPhoneNumber;
import dev.dialtone.smsvoice.model.StoredSenderId;
import dev.dialtone.telephony.numbers.NumberListing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows phone numbers and sender IDs as all services show what they have. */
final class HeldNumbers implements NumberListing {
    private static final String SERVICE = PinpointSMSVoiceV2.IDENTITY.name();

    private final OriginationStores stores;

    HeldNumbers(OriginationStores stores) {
        this.stores = stores;
    }

    @Override
    public List<HeldNumber> of(Account account, @Nullable String region) {
        return Scope.in(account, region).stream().flatMap(this::in).toList();
    }

    private Stream<HeldNumber> in(Scope scope) {
        return Stream.concat(
                stores.phoneNumbers.entries().stream(scope).map(number -> shown(scope, number)),
                stores.senderIds.entries().stream(scope).map(senderId -> shown(scope, senderId)));
    }

    private static HeldNumber shown(Scope scope, StoredPhoneNumber number) {
        return new HeldNumber(
                number.phoneNumber(),
                new Place(SERVICE, scope.region(), number.phoneNumberId(), number.phoneNumberArn()),
                number.status().value(),
                new Kind(
                        number.numberType().value(),
                        number.isoCountryCode(),
                        number.numberCapabilities().stream()
                                .map(NumberCapability::value)
                                .toList()),
                number.poolId() == null ? null : new Holder("pool", number.poolId()),
                number.twoWayEnabled() ? number.twoWayChannelArn() : null,
                number.registrationId(),
                null);
    }

    private static HeldNumber shown(Scope scope, StoredSenderId senderId) {
        return new HeldNumber(
                senderId.senderId(),
                new Place(SERVICE, scope.region(), SenderIds.key(senderId), senderId.senderIdArn()),
                "ACTIVE",
                new Kind("SENDER_ID", senderId.isoCountryCode(), List.of(NumberCapability.SMS.value())),
                null,
                null,
                senderId.registrationId(),
                null);
    }
}
