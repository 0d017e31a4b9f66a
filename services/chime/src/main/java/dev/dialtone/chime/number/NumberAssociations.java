package dev.dialtone.chime.number;

import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberAssociationName;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.PhoneNumberError;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Projection;
import dev.dialtone.core.state.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Associates numbers with voice connectors and their groups, many in one call: those that cannot be are told, the others are.
 * Every scope is one of {@link NumberStores#phoneNumbers}.
 */
public final class NumberAssociations {

    /** Planned at the first answer; a start has no use for it. */
    private static final class Loaded {
        static final Projection<dev.dialtone.chime.model.PhoneNumberError, PhoneNumberError> TO_ERROR =
                Projection.of(dev.dialtone.chime.model.PhoneNumberError.SCHEMA, PhoneNumberError.SCHEMA);
    }

    private final NumberStores stores;
    private final PhoneNumberLifecycle lifecycle;

    NumberAssociations(NumberStores stores, PhoneNumberLifecycle lifecycle) {
        this.stores = stores;
        this.lifecycle = lifecycle;
    }

    /**
     * Associates numbers with something.
     *
     * @param e164s as the request has them
     * @param isForced whether numbers leave what they are associated with; else they stay there
     * @return what could not be done
     */
    public List<PhoneNumberError> associate(
            Scope scope, List<String> e164s, PhoneNumberAssociationName name, String value, boolean isForced) {
        Instant now = scope.account().timeline().now();
        return each(scope, e164s, number -> {
            if (isWith(number, name, value)) {
                return Optional.empty();
            }
            Optional<ModeledException> error = associationError(number, isForced);
            if (error.isEmpty()) {
                lifecycle.associate(
                        scope,
                        number,
                        List.of(PhoneNumberAssociation.builder()
                                .name(name)
                                .value(value)
                                .associatedTimestamp(now)
                                .build()));
            }
            return error;
        });
    }

    /** Ends what {@link #associate} began; tells what could not be done. */
    public List<PhoneNumberError> disassociate(
            Scope scope, List<String> e164s, PhoneNumberAssociationName name, String value) {
        return each(scope, e164s, number -> {
            if (!isWith(number, name, value)) {
                return Optional.of(
                        ChimeErrors.badRequest("The phone number is not associated with " + name + " " + value));
            }
            lifecycle.associate(scope, number, List.of());
            return Optional.empty();
        });
    }

    /** Whether something has numbers. */
    public boolean has(Scope scope, PhoneNumberAssociationName name, String value) {
        return stores.associatedWith(name, value).size(scope) > 0;
    }

    /** Whether something has this number, in E.164. */
    public boolean has(Scope scope, PhoneNumberAssociationName name, String value, String e164) {
        return stores.associatedWith(name, value).contains(scope, e164);
    }

    /** The numbers that something has, in the order in which they came to it. */
    public Stream<StoredPhoneNumber> of(Scope scope, PhoneNumberAssociationName name, String value) {
        return StreamSupport.stream(
                        stores.associatedWith(name, value).values(scope).spliterator(), false)
                .flatMap(each -> stores.phoneNumbers.find(scope, each.e164PhoneNumber()).stream());
    }

    private List<PhoneNumberError> each(
            Scope scope, List<String> e164s, Function<StoredPhoneNumber, Optional<ModeledException>> change) {
        List<PhoneNumberError> errors = new ArrayList<>();
        for (String each : e164s) {
            stores.phoneNumbers
                    .use(scope, PhoneNumberId.e164(each))
                    .map(change)
                    .orElseGet(() -> Optional.of(ChimeErrors.notFound()))
                    .ifPresent(error -> errors.add(Loaded.TO_ERROR.apply(ChimeErrors.batchItem(each, error))));
        }
        return errors;
    }

    private static boolean isWith(StoredPhoneNumber number, PhoneNumberAssociationName name, String value) {
        return number.associations().stream().anyMatch(each -> names(each, name, value));
    }

    /** Whether an association is with this. */
    public static boolean names(PhoneNumberAssociation association, PhoneNumberAssociationName name, String value) {
        return Objects.equals(association.name(), name) && Objects.equals(association.value(), value);
    }

    private static Optional<ModeledException> associationError(StoredPhoneNumber number, boolean isForced) {
        if (!number.productType().equals(PhoneNumberProductType.VOICE_CONNECTOR)) {
            return Optional.of(ChimeErrors.badRequest("The phone number has the product type " + number.productType()
                    + " (expected: " + PhoneNumberProductType.VOICE_CONNECTOR + ")"));
        } else if (number.status().equals(PhoneNumberStatus.ASSIGNED)) {
            return isForced ? Optional.empty() : Optional.of(ChimeErrors.associationsExist());
        }
        return number.status().equals(PhoneNumberStatus.UNASSIGNED)
                ? Optional.empty()
                : Optional.of(ChimeErrors.notUnassigned(number.status()));
    }
}
