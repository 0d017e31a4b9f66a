package dev.dialtone.chime.number;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.PhoneNumberType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.core.shape.ModeledException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to change one detail of a number.
 *
 * @param productType null: stays
 * @param callingName null: stays; empty: none from now on
 * @param name null: stays; empty: none from now on
 */
record NumberUpdate(
        @Nullable PhoneNumberProductType productType,
        @Nullable String callingName,
        @Nullable String name) {

    /** What is wrong with the request itself, whatever the number; empty when nothing is. */
    Optional<ModeledException> error() {
        long details = Stream.of(productType, callingName, name)
                .filter(Objects::nonNull)
                .count();
        return details == 1
                ? Optional.empty()
                : Optional.of(ChimeErrors.badRequest(
                        details + " phone number details to update (expected: 1 of ProductType, CallingName, Name)"));
    }

    /** Why a number cannot be changed so; empty when it can. */
    Optional<ModeledException> errorFor(StoredPhoneNumber number, Instant now) {
        boolean isInUse = number.status().equals(PhoneNumberStatus.UNASSIGNED)
                || number.status().equals(PhoneNumberStatus.ASSIGNED);
        if (!isInUse) {
            return Optional.of(ChimeErrors.badRequest(
                    "The phone number is in status " + number.status() + " and cannot be updated"));
        } else if (productType != null) {
            return productTypeError(number, productType);
        }
        return callingName == null ? Optional.empty() : callingNameError(number, now);
    }

    private static Optional<ModeledException> productTypeError(
            StoredPhoneNumber number, PhoneNumberProductType requested) {
        if (!number.status().equals(PhoneNumberStatus.UNASSIGNED)) {
            return Optional.of(ChimeErrors.badRequest("The phone number is in status " + number.status()
                    + " (expected: " + PhoneNumberStatus.UNASSIGNED + ", to change its product type)"));
        }
        return Countries.productTypeError(requested, number.type(), number.country());
    }

    private static Optional<ModeledException> callingNameError(StoredPhoneNumber number, Instant now) {
        boolean canHaveOne =
                number.type().equals(PhoneNumberType.LOCAL) && number.country().equals(Countries.UNITED_STATES);
        if (!canHaveOne) {
            return Optional.of(ChimeErrors.badRequest(
                    "CallingName: not for this phone number (expected: a local one of the United States)"));
        } else if (number.callingNameStatus().equals(CallingNameStatus.UPDATE_IN_PROGRESS)) {
            return Optional.of(ChimeErrors.conflict("The last update of the calling name is still in progress"));
        }
        return Names.callingNameError(number.callingNameRequestedTimestamp(), now);
    }

    /** Whether the changed number waits for its calling name. */
    boolean beginsCallingName() {
        return callingName != null && !callingName.isEmpty();
    }

    /** The number with the detail changed. */
    StoredPhoneNumber appliedTo(StoredPhoneNumber number, Instant now) {
        StoredPhoneNumber.Builder changed = number.toBuilder();
        if (productType != null) {
            changed.productType(productType);
        } else if (name != null) {
            changed.name(Names.nullIfEmpty(name));
        } else if (callingName != null) {
            changed.callingName(Names.nullIfEmpty(callingName))
                    .callingNameStatus(
                            callingName.isEmpty() ? CallingNameStatus.UNASSIGNED : CallingNameStatus.UPDATE_IN_PROGRESS)
                    .callingNameRequestedTimestamp(now);
        }
        return changed.build();
    }
}
