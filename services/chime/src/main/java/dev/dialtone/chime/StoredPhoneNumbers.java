package dev.dialtone.chime;

import static dev.dialtone.chime.model.PhoneNumberStatus.ACQUIRE_FAILED;
import static dev.dialtone.chime.model.PhoneNumberStatus.ACQUIRE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.ASSIGNED;
import static dev.dialtone.chime.model.PhoneNumberStatus.DELETE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.RELEASE_IN_PROGRESS;
import static dev.dialtone.chime.model.PhoneNumberStatus.UNASSIGNED;

import dev.dialtone.chime.model.CallingNameStatus;
import dev.dialtone.chime.model.PhoneNumberAssociation;
import dev.dialtone.chime.model.PhoneNumberStatus;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.ChangeHandlers;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.transition.TimedTransition;
import dev.dialtone.core.transition.Transitions;
import dev.dialtone.telephony.numbers.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The numbers of an account by E.164, and what becomes of them with time. Like {@link Orders} and {@link Settings} they
 * are the account's in every region, so every scope here is one of {@link #scope}.
 */
final class StoredPhoneNumbers {

    /** What a number's status may become. ReleaseFailed and DeleteFailed are AWS's own failures, which do not happen. */
    static final Transitions<PhoneNumberStatus> LIFE = Transitions.of(PhoneNumberStatus.class)
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

    private final Store<String, StoredPhoneNumber> numbers =
            Store.perAccount("chime/phone-numbers", () -> StoredPhoneNumber.SCHEMA);
    private final Inventory inventory;

    StoredPhoneNumbers(Inventory inventory, ChangeHandlers changeHandlers) {
        this.inventory = inventory;
        changeHandlers.on(RELEASE, this::leaveQueue);
        changeHandlers.on(DELETION, this::remove);
        changeHandlers.on(CALLING_NAME, this::finishCallingName);
    }

    /** The account without a region: scheduled changes are found again whatever the region of a call. */
    static Scope scope(Scope anyRegion) {
        return Scope.ofAllRegions(anyRegion.account());
    }

    Optional<StoredPhoneNumber> find(Scope scope, String e164) {
        return numbers.find(scope, e164);
    }

    Page<StoredPhoneNumber> page(Scope scope, PageRequest page, Predicate<StoredPhoneNumber> filter) {
        return numbers.page(scope, page, filter);
    }

    /** How many numbers count towards the quota; those in the deletion queue do not. */
    int provisioned(Scope scope) {
        return (int) numbers.stream(scope)
                .filter(number -> PROVISIONED.contains(number.status()))
                .count();
    }

    /**
     * Takes a number for an order, whether or not it can be had: one that cannot is shown, too, until the order fails.
     *
     * @param ordered as the order asks for it, in AcquireInProgress
     * @param isOffered whether it is a number of the kind that Chime has
     * @return whether the order gets it; a number that the account has already is left alone
     */
    boolean acquire(Scope scope, StoredPhoneNumber ordered, boolean isOffered) {
        String e164 = ordered.e164PhoneNumber();
        Optional<StoredPhoneNumber> before = find(scope, e164);
        if (before.isPresent() && !before.get().status().equals(ACQUIRE_FAILED)) {
            return false;
        }
        numbers.remove(scope, e164);
        numbers.put(scope, e164, ordered);
        return isOffered && inventory.take(scope, e164, HOLDER);
    }

    /** Ends what {@link #acquire} began, when the number is still of that order. */
    void finishAcquisition(Scope scope, String e164, String orderId, boolean isAcquired) {
        find(scope, e164)
                .filter(number ->
                        number.orderId().equals(orderId) && number.status().equals(ACQUIRE_IN_PROGRESS))
                .ifPresent(number -> move(scope, number, isAcquired ? UNASSIGNED : ACQUIRE_FAILED));
    }

    /** Stores a change of a number, with the time of it. */
    StoredPhoneNumber change(Scope scope, StoredPhoneNumber changed) {
        return numbers.put(
                scope,
                changed.e164PhoneNumber(),
                changed.toBuilder().updatedTimestamp(now(scope)).build());
    }

    /** Begins the 72 hours after which a calling name is in effect. */
    void beginCallingName(Scope scope, StoredPhoneNumber number) {
        scope.account().timedTransitions().begin(scope, CALLING_NAME, number.e164PhoneNumber());
    }

    /** Why a number cannot be deleted; empty when it can. */
    Optional<ModeledException> deletionError(StoredPhoneNumber number) {
        if (!number.associations().isEmpty()) {
            return Optional.of(ChimeErrors.associationsExist());
        }
        boolean isDeletable =
                number.status().equals(UNASSIGNED) || number.status().equals(ACQUIRE_FAILED);
        return isDeletable
                ? Optional.empty()
                : Optional.of(ChimeErrors.badRequest(
                        "The phone number is in status " + number.status() + " (expected: " + UNASSIGNED + ")"));
    }

    /** Puts a number into the deletion queue; one that was never acquired is gone at once. */
    void delete(Scope scope, StoredPhoneNumber number) {
        if (number.status().equals(ACQUIRE_FAILED)) {
            numbers.remove(scope, number.e164PhoneNumber());
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
    StoredPhoneNumber associate(Scope scope, StoredPhoneNumber number, List<PhoneNumberAssociation> associations) {
        StoredPhoneNumber changed =
                number.toBuilder().associations(associations).build();
        return move(scope, changed, associations.isEmpty() ? UNASSIGNED : ASSIGNED);
    }

    /** Says that an answer shows the number. */
    void noteShown(Scope scope, StoredPhoneNumber number) {
        for (TimedTransition transition : List.of(RELEASE, DELETION, CALLING_NAME)) {
            scope.account().timedTransitions().noteRead(scope, transition, number.e164PhoneNumber());
        }
    }

    private void leaveQueue(Scope scope, String e164) {
        find(scope, e164)
                .filter(number -> number.status().equals(RELEASE_IN_PROGRESS))
                .ifPresent(number -> {
                    move(scope, number, DELETE_IN_PROGRESS);
                    scope.account().timedTransitions().begin(scope, DELETION, e164);
                });
    }

    private void remove(Scope scope, String e164) {
        scope.account().timedTransitions().cancel(scope, CALLING_NAME, e164);
        numbers.remove(scope, e164).ifPresent(number -> inventory.giveBack(scope, e164));
    }

    private void finishCallingName(Scope scope, String e164) {
        find(scope, e164)
                .ifPresent(number -> change(
                        scope,
                        number.toBuilder()
                                .callingNameStatus(CallingNameStatus.UPDATE_SUCCEEDED)
                                .build()));
    }

    private StoredPhoneNumber move(Scope scope, StoredPhoneNumber number, PhoneNumberStatus to) {
        PhoneNumberStatus status = number.status().equals(to) ? to : LIFE.move(number.status(), to);
        return change(scope, number.toBuilder().status(status).build());
    }

    private static Instant now(Scope scope) {
        return scope.account().timeline().now();
    }
}
