package dev.dialtone.chime.number;

import static dev.dialtone.chime.model.PhoneNumberStatus.ACQUIRE_FAILED;
import static dev.dialtone.chime.model.PhoneNumberStatus.ACQUIRE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.ASSIGNED;
import static dev.dialtone.chime.model.PhoneNumberStatus.DELETE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.RELEASE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.UNASSIGNED;

import dev.dialtone.chime.model.AssociatedPhoneNumber;
import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.telephony.numbers.Inventory;
import dev.dialtone.telephony.numbers.NumberCatalog;
import dev.dialtone.telephony.numbers.NumberKind;
import dev.dialtone.telephony.numbers.NumberPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the numbers of an account, from their order to the end of the deletion queue. They are the account's in
 * every region, so every scope here is one of {@link NumberStores#phoneNumbers}.
 */
public final class PhoneNumberLifecycle {

    /** What a number's status may become. ReleaseFailed and DeleteFailed are AWS's own failures, which do not happen. */
    static final Transitions<PhoneNumberStatus> MOVES = Transitions.of(PhoneNumberStatus.class)
            .allow(ACQUIRE_IN_PROGRESS, UNASSIGNED, ACQUIRE_FAILED)
            .allow(ACQUIRE_FAILED)
            .allow(UNASSIGNED, ASSIGNED, RELEASE_IN_PROGRESS)
            .allow(ASSIGNED, UNASSIGNED)
            .allow(RELEASE_IN_PROGRESS, UNASSIGNED, DELETE_IN_PROGRESS)
            .allow(DELETE_IN_PROGRESS)
            .build();

    /** The deletion queue. */
    static final TimedTransition RELEASE = TimedTransition.period(
            "chime", "phone-number", "ReleaseInProgress", "DeleteInProgress", Duration.ofDays(7));

    /** At the fast speed a number is gone with the end of the queue. */
    static final TimedTransition DELETION = TimedTransition.of(
            "chime", "phone-number", "DeleteInProgress", "Deleted", Duration.ZERO, Duration.ofMinutes(1));

    static final TimedTransition CALLING_NAME =
            TimedTransition.period("chime", "calling-name", "UpdateInProgress", "UpdateSucceeded", Duration.ofDays(3));

    private static final String HOLDER = "chime";
    private static final Set<PhoneNumberStatus> PROVISIONED = Set.of(ACQUIRE_IN_PROGRESS, UNASSIGNED, ASSIGNED);

    private final NumberStores stores;
    private final Inventory inventory;
    private final Quotas quotas;

    PhoneNumberLifecycle(NumberStores stores, Inventory inventory, Quotas quotas) {
        this.stores = stores;
        this.inventory = inventory;
        this.quotas = quotas;
    }

    /** Whether SIP media applications are called at a number, and call from it: of their product type, and in service. */
    public static boolean isDialIn(StoredPhoneNumber number) {
        return number.productType().equals(PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN)
                && (number.status().equals(UNASSIGNED) || number.status().equals(ASSIGNED));
    }

    /** How many numbers count towards the quota; those in the deletion queue do not. */
    public int provisioned(Scope scope) {
        return (int) stores.phoneNumbers.entries().stream(scope)
                .filter(number -> PROVISIONED.contains(number.status()))
                .count();
    }

    /** Refuses so many more numbers than there may be. */
    public void requireQuota(Scope scope, int more) {
        quotas.require(scope, ServiceQuotas.PHONE_NUMBERS, provisioned(scope) + more);
    }

    /**
     * Takes a number for an order, whether or not it can be had: one that cannot is shown, too, until the order fails.
     *
     * @param ordered as the order asks for it, in AcquireInProgress
     * @return whether the order gets it; a number that the account has already is left alone
     */
    public boolean acquire(Scope scope, StoredPhoneNumber ordered) {
        String e164 = ordered.e164PhoneNumber();
        Optional<StoredPhoneNumber> before = stores.phoneNumbers.find(scope, e164);
        if (before.isPresent() && !before.get().status().equals(ACQUIRE_FAILED)) {
            return false;
        }
        stores.phoneNumbers.remove(scope, e164);
        stores.phoneNumbers.put(scope, ordered);
        return isOffered(ordered) && inventory.take(scope, e164, HOLDER);
    }

    /** AWS has local and toll-free numbers of some countries; simulator numbers belong to SMS. */
    private static boolean isOffered(StoredPhoneNumber number) {
        boolean isOfType = NumberPlan.kind(number.e164PhoneNumber())
                .filter(kind -> kind == NumberKind.LOCAL || kind == NumberKind.TOLL_FREE)
                .isPresent();
        return isOfType && Countries.has(number.country()) && !NumberCatalog.isSimulator(number.e164PhoneNumber());
    }

    /** Ends what {@link #acquire} began, when the number is still of that order. */
    public void finishAcquisition(Scope scope, String e164, String orderId, boolean isAcquired) {
        stores.phoneNumbers
                .find(scope, e164)
                .filter(number ->
                        number.orderId().equals(orderId) && number.status().equals(ACQUIRE_IN_PROGRESS))
                .ifPresent(number -> move(scope, number, isAcquired ? UNASSIGNED : ACQUIRE_FAILED));
    }

    /** Gives a number back that {@link #acquire} got, before its order fails. */
    public void lose(Scope scope, String e164) {
        inventory.giveBack(scope, e164);
    }

    /** Stores a change of a number, with the time of it. */
    StoredPhoneNumber change(Scope scope, StoredPhoneNumber changed) {
        return stores.phoneNumbers.put(
                scope, changed.toBuilder().updatedTimestamp(now(scope)).build());
    }

    /** Begins the 72 hours after which a calling name is in effect. */
    void beginCallingName(Scope scope, StoredPhoneNumber number, @Nullable Ending later) {
        Endings.begin(scope, CALLING_NAME, number.e164PhoneNumber(), later);
        scope.account().timedTransitions().begin(scope, CALLING_NAME, number.e164PhoneNumber());
    }

    /** Why a number cannot be deleted; empty when it can. */
    Optional<ModeledException> deletionError(StoredPhoneNumber number) {
        if (!number.associations().isEmpty()) {
            return Optional.of(ChimeErrors.associationsExist());
        }
        boolean isDeletable =
                number.status().equals(UNASSIGNED) || number.status().equals(ACQUIRE_FAILED);
        return isDeletable ? Optional.empty() : Optional.of(ChimeErrors.notUnassigned(number.status()));
    }

    /** Puts a number into the deletion queue; one that was never acquired is gone at once. */
    void delete(Scope scope, StoredPhoneNumber number) {
        if (number.status().equals(ACQUIRE_FAILED)) {
            stores.phoneNumbers.remove(scope, number.e164PhoneNumber());
            return;
        }
        StoredPhoneNumber queued =
                number.toBuilder().deletionTimestamp(now(scope)).build();
        move(scope, queued, RELEASE_IN_PROGRESS);
        scope.account().timedTransitions().begin(scope, RELEASE, number.e164PhoneNumber());
    }

    /** Takes a number, which must be in it, out of the deletion queue. */
    StoredPhoneNumber restore(Scope scope, StoredPhoneNumber number) {
        scope.account().timedTransitions().cancel(scope, RELEASE, number.e164PhoneNumber());
        return move(scope, number.toBuilder().deletionTimestamp(null).build(), UNASSIGNED);
    }

    /**
     * Sets what a number, Unassigned or Assigned so far, is associated with; with anything it is Assigned. For users,
     * voice connectors, their groups and SIP rules.
     */
    public StoredPhoneNumber associate(
            Scope scope, StoredPhoneNumber number, List<PhoneNumberAssociation> associations) {
        StoredPhoneNumber changed =
                number.toBuilder().associations(associations).build();
        for (PhoneNumberAssociation before : number.associations()) {
            list(before).ifPresent(list -> {
                list.remove(scope, number.e164PhoneNumber());
                if (list.size(scope) == 0) {
                    list.clear(scope);
                }
            });
        }
        for (PhoneNumberAssociation now : associations) {
            list(now)
                    .ifPresent(list -> list.put(
                            scope, number.e164PhoneNumber(), new AssociatedPhoneNumber(number.e164PhoneNumber())));
        }
        return move(scope, changed, associations.isEmpty() ? UNASSIGNED : ASSIGNED);
    }

    /** Where the numbers of what an association names are listed. */
    private Optional<Store<String, AssociatedPhoneNumber>> list(PhoneNumberAssociation association) {
        return association.name() == null || association.value() == null
                ? Optional.empty()
                : Optional.of(stores.associatedWith(association.name(), association.value()));
    }

    /** The queue is over. */
    void leaveQueue(Scope scope, String e164) {
        stores.phoneNumbers
                .find(scope, e164)
                .filter(number -> number.status().equals(RELEASE_IN_PROGRESS))
                .ifPresent(number -> {
                    move(scope, number, DELETE_IN_PROGRESS);
                    scope.account().timedTransitions().begin(scope, DELETION, e164);
                });
    }

    /** The number is gone, and can be had again. */
    void remove(Scope scope, String e164) {
        stores.phoneNumbers.remove(scope, e164).ifPresent(number -> inventory.giveBack(scope, e164));
    }

    /** The calling name is in effect, or a fault has it fail. */
    void finishCallingName(Scope scope, String e164) {
        CallingNameStatus status = Endings.take(scope, CALLING_NAME, e164)
                .map(failure -> CallingNameStatus.of(failure.status()))
                .orElse(CallingNameStatus.UPDATE_SUCCEEDED);
        stores.phoneNumbers
                .find(scope, e164)
                .ifPresent(number -> change(
                        scope, number.toBuilder().callingNameStatus(status).build()));
    }

    private StoredPhoneNumber move(Scope scope, StoredPhoneNumber number, PhoneNumberStatus to) {
        PhoneNumberStatus status = number.status().equals(to) ? to : MOVES.move(number.status(), to);
        return change(scope, number.toBuilder().status(status).build());
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
