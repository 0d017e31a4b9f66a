package dev.dialtone.chime.user;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.chime.StoredUser;
import dev.dialtone.chime.number.PhoneNumberId;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.List;

/** The numbers of users: each has one at most. */
final class UserNumbers {
    private final ResourceLookup<StoredPhoneNumber> numbers;
    private final PhoneNumberLifecycle lifecycle;

    UserNumbers(ResourceLookup<StoredPhoneNumber> numbers, PhoneNumberLifecycle lifecycle) {
        this.numbers = numbers;
        this.lifecycle = lifecycle;
    }

    /** Gives a number to a user who has none, and returns the user that has it, for the caller to keep. */
    StoredUser associate(RequestContext context, StoredUser user, String number) {
        StoredPhoneNumber given = numbers.require(context, PhoneNumberId.e164(number), "E164PhoneNumber");
        if (user.primaryProvisionedNumber() != null) {
            throw ChimeErrors.badRequest("The user has a phone number (expected: none)");
        }
        requireFree(given);
        Instant now = context.now();
        lifecycle.associate(
                numbers.scope(context),
                given,
                List.of(
                        new PhoneNumberAssociation(user.accountId(), PhoneNumberAssociationName.ACCOUNT_ID, now),
                        new PhoneNumberAssociation(user.userId(), PhoneNumberAssociationName.USER_ID, now)));
        return user.toBuilder()
                .primaryProvisionedNumber(given.e164PhoneNumber())
                .build();
    }

    /** Takes the number of a user away, if there is one, and returns the user without, for the caller to keep. */
    StoredUser release(Scope scope, StoredUser user) {
        if (user.primaryProvisionedNumber() != null) {
            Scope ofNumbers = Scope.ofAllRegions(scope.account());
            numbers.find(ofNumbers, user.primaryProvisionedNumber())
                    .ifPresent(number -> lifecycle.associate(ofNumbers, number, List.of()));
        }
        return user.toBuilder().primaryProvisionedNumber(null).build();
    }

    private static void requireFree(StoredPhoneNumber number) {
        if (!number.productType().equals(PhoneNumberProductType.BUSINESS_CALLING)) {
            throw ChimeErrors.badRequest("ProductType: " + number.productType() + " (expected: "
                    + PhoneNumberProductType.BUSINESS_CALLING + ", for the number of a user)");
        }
        if (!number.status().equals(PhoneNumberStatus.UNASSIGNED)) {
            throw ChimeErrors.notUnassigned(number.status());
        }
    }
}
