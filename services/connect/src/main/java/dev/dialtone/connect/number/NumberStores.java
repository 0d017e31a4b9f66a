package dev.dialtone.connect.number;

import dev.dialtone.connect.model.NumberTurnover;
import dev.dialtone.connect.model.ReleasedPhoneNumber;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.List;
import java.util.stream.Stream;

/** What this room keeps: its own classes change it. Others find numbers by {@link NumberLookup}. */
public final class NumberStores {
    /** By id, counted by instance. */
    final ResourceKind<StoredPhoneNumber> phoneNumbers;
    /** Those that cool down, by number in E.164, counted by instance. */
    final Store<String, ReleasedPhoneNumber> released;
    /** Claims and releases that count towards the limit on them, by ids of their own, counted by instance. */
    final Store<String, NumberTurnover> turnovers;

    /** The stores of one service. */
    public NumberStores(ResourceKit kit) {
        this.released = kit.stores()
                .<ReleasedPhoneNumber>perRegion("connect/released-phone-numbers", () -> ReleasedPhoneNumber.SCHEMA)
                .byGroup(ReleasedPhoneNumber::instanceId);
        this.turnovers = kit.stores()
                .<NumberTurnover>perRegion("connect/number-turnovers", () -> NumberTurnover.SCHEMA)
                .byGroup(NumberTurnover::instanceId);
        this.phoneNumbers = kit.kind(
                PhoneNumbers.TYPE,
                StoredPhoneNumber::phoneNumberArn,
                ResourceKind.of(
                                kit.stores()
                                        .<StoredPhoneNumber>perRegion(
                                                "connect/phone-numbers", () -> StoredPhoneNumber.SCHEMA)
                                        .byGroup(StoredPhoneNumber::instanceId),
                                StoredPhoneNumber::phoneNumberId,
                                (id, named) -> ConnectErrors.notFound("Phone number not found: " + Excerpt.of(named)))
                        .transitions(List.of(PhoneNumbers.PROGRESS))
                        .begins(PhoneNumbers.PROGRESS));
    }

    /** The numbers of a region with this one in E.164, claimed or not. */
    Stream<StoredPhoneNumber> numbered(Scope scope, String e164) {
        return phoneNumbers.entries().stream(scope)
                .filter(number -> number.phoneNumber().equals(e164));
    }
}
