package dev.dialtone.connect.number;

import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.CLAIMED;
import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.FAILED;
import static dev.dialtone.connect.model.PhoneNumberWorkflowStatus.IN_PROGRESS;

import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.ReleasedPhoneNumber;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Ending;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.connect.SourceNumbers;
import dev.dialtone.telephony.connect.SourceNumbers.SourceNumber;
import dev.dialtone.telephony.numbers.Inventory;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of a number: its claim or change ends, and so does its cool-down after the release. */
final class NumberLife {
    private static final String ACTIVE = "ACTIVE";

    private final NumberStores stores;
    private final Inventory inventory;
    private final NumberQuota quota;
    private final Supplier<SourceNumbers> sources;
    private final Supplier<ReleasedNumbers> listener;

    NumberLife(
            NumberStores stores,
            Inventory inventory,
            NumberQuota quota,
            Supplier<SourceNumbers> sources,
            Supplier<ReleasedNumbers> listener) {
        this.stores = stores;
        this.inventory = inventory;
        this.quota = quota;
        this.sources = sources;
        this.listener = listener;
    }

    /** Begins a change of a claimed number. */
    StoredPhoneNumber change(RequestContext context, StoredPhoneNumber number, StoredPhoneNumber.Builder changed) {
        Scope scope = context.scope();
        PhoneNumberWorkflowStatus status = PhoneNumbers.LIFE.move(number.status(), IN_PROGRESS);
        scope.account().timedTransitions().begin(scope, PhoneNumbers.PROGRESS, number.phoneNumberId());
        Endings.begin(scope, PhoneNumbers.PROGRESS, number.phoneNumberId(), context.later());
        return stores.phoneNumbers.put(
                scope,
                changed.status(status).statusMessage(null).hasBeenClaimed(true).build());
    }

    /** The claim, the import or the change is through, or it fails: by a fault, or since nothing can be imported any more. */
    void finish(Scope scope, String id) {
        Ending fault = Endings.take(scope, PhoneNumbers.PROGRESS, id).orElse(null);
        stores.phoneNumbers.find(scope, id).ifPresent(number -> {
            Optional<String> failure =
                    fault == null ? refusalOfSource(scope, number) : Optional.of(String.valueOf(fault.reason()));
            boolean isToBeLinked = failure.isEmpty() && number.sourcePhoneNumberId() != null && !isLinked(number);
            stores.phoneNumbers.put(
                    scope,
                    number.toBuilder()
                            .status(PhoneNumbers.LIFE.move(number.status(), failure.isEmpty() ? CLAIMED : FAILED))
                            .statusMessage(failure.orElse(null))
                            .isLinked(isToBeLinked ? Boolean.TRUE : number.isLinked())
                            .build());
            if (failure.isPresent() && !hasBeenClaimed(number)) {
                scope.account().timedTransitions().begin(scope, PhoneNumbers.RETRY, id);
            }
            if (isToBeLinked) {
                sources.get().link(scope, String.valueOf(number.sourcePhoneNumberId()));
            }
        });
    }

    /** Whether it is no more than a claim or an import that has failed. */
    static boolean hasFailedClaim(StoredPhoneNumber number) {
        return number.status().equals(FAILED) && !hasBeenClaimed(number);
    }

    private static boolean hasBeenClaimed(StoredPhoneNumber number) {
        return Boolean.TRUE.equals(number.hasBeenClaimed());
    }

    /** A claim that has failed was not tried again in time: the number is everybody's, at once. */
    void giveUp(Scope scope, String id) {
        stores.phoneNumbers
                .find(scope, id)
                .filter(NumberLife::hasFailedClaim)
                .ifPresent(number -> giveUp(scope, number));
    }

    /** Gives up the claim of a number that has failed; false when there is none in the region. */
    boolean giveUpFailed(Scope scope, String e164) {
        Optional<StoredPhoneNumber> failed = stores.numbered(scope, e164)
                .filter(number -> number.sourcePhoneNumberId() == null && hasFailedClaim(number))
                .findFirst();
        failed.ifPresent(number -> giveUp(scope, number));
        return failed.isPresent();
    }

    private void giveUp(Scope scope, StoredPhoneNumber number) {
        remove(scope, number);
        if (number.sourcePhoneNumberId() == null) {
            inventory.giveBack(scope, number.phoneNumber());
        }
    }

    private void remove(Scope scope, StoredPhoneNumber number) {
        scope.account().timedTransitions().cancel(scope, PhoneNumbers.RETRY, number.phoneNumberId());
        stores.phoneNumbers.remove(scope, number.phoneNumberId());
    }

    /** The number is nobody's any more; one that was imported stays with the service that it came from. */
    void release(Scope scope, StoredPhoneNumber number) {
        remove(scope, number);
        quota.noteTurnover(scope, number.instanceId());
        if (number.sourcePhoneNumberId() == null) {
            stores.released.put(
                    scope,
                    number.phoneNumber(),
                    ReleasedPhoneNumber.builder()
                            .phoneNumber(number.phoneNumber())
                            .instanceId(number.instanceId())
                            .build());
            scope.account().timedTransitions().begin(scope, PhoneNumbers.COOLING, number.phoneNumber());
        } else if (isLinked(number)) {
            sources.get().unlink(scope, number.sourcePhoneNumberId());
        }
        leave(scope, number);
    }

    /** What the instance has of a number goes: the number leaves it. */
    void leave(Scope scope, StoredPhoneNumber number) {
        listener.get().released(scope, number.phoneNumberArn(), number.instanceId());
    }

    /**
     * The cool-down is over. Until then the inventory goes on counting the number as Connect's.
     *
     * @param key a number in E.164, or the id of a claim or release that counted
     */
    void endCooling(Scope scope, String key) {
        if (stores.turnovers.remove(scope, key).isEmpty()) {
            stores.released.remove(scope, key);
            inventory.giveBack(scope, key);
        }
    }

    private Optional<String> refusalOfSource(Scope scope, StoredPhoneNumber number) {
        if (number.sourcePhoneNumberId() == null || isLinked(number)) {
            return Optional.empty();
        }
        Optional<SourceNumber> source = sources.get().find(scope, String.valueOf(number.sourcePhoneNumberArn()));
        if (source.isEmpty()) {
            return Optional.of("The source phone number is no longer there");
        }
        if (!source.get().status().equals(ACTIVE)) {
            return Optional.of("The source phone number is " + source.get().status() + " (expected: " + ACTIVE + ")");
        }
        return source.get().poolId() == null
                ? Optional.empty()
                : Optional.of(
                        "The source phone number is in the pool " + source.get().poolId() + " (expected: in none)");
    }

    private static boolean isLinked(StoredPhoneNumber number) {
        return Boolean.TRUE.equals(number.isLinked());
    }
}
