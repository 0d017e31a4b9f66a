package dev.dialtone.connect.number;

import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.state.Scope;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds claimed numbers, as requests name them: by id or ARN in their region, and by ARN, if they are claimed to a traffic
 * distribution group, in the group's other region, too.
 */
public final class NumberLookup {
    private static final String FIELD = "PhoneNumberId";

    private final NumberStores stores;
    private final InstanceRegions regions;

    /** Looks at these stores. */
    public NumberLookup(NumberStores stores, InstanceRegions regions) {
        this.stores = stores;
        this.regions = regions;
    }

    /** The number that a request means, to act on it; else a ResourceNotFoundException. */
    public StoredPhoneNumber require(RequestContext context, String idOrArn) {
        return stores.phoneNumbers.require(where(context, idOrArn), idOrArn, FIELD);
    }

    /** The number that a request means, to show it; else a ResourceNotFoundException. */
    StoredPhoneNumber show(RequestContext context, String idOrArn) {
        return stores.phoneNumbers.show(where(context, idOrArn), idOrArn, FIELD);
    }

    /**
     * The number that a request means and that an instance or one of its traffic distribution groups has; else a
     * ResourceNotFoundException.
     */
    public StoredPhoneNumber ofInstance(RequestContext context, String instanceId, String idOrArn) {
        StoredPhoneNumber number = require(context, idOrArn);
        if (!number.instanceId().equals(instanceId)) {
            throw ConnectErrors.resourceNotFound();
        }
        return number;
    }

    /**
     * {@link #ofInstance} for who needs a number that is claimed: another is an InvalidRequestException, or an
     * InvalidParameterException of operations that know no such.
     *
     * @param field the path of the input member that says it
     */
    public StoredPhoneNumber claimedOf(RequestContext context, String instanceId, String idOrArn, String field) {
        StoredPhoneNumber number = ofInstance(context, instanceId, idOrArn);
        if (!isClaimed(number)) {
            throw ConnectErrors.wrongState(context.operation(), notClaimed(field, idOrArn));
        }
        return number;
    }

    /** What is said of a number that is no claimed one of the instance. */
    public static String notClaimed(String field, String said) {
        return field + ": " + Excerpt.of(said) + " (expected: a number that is claimed to the instance)";
    }

    /**
     * The number of an id, claimed or not, that an instance has in a region, or that one of its traffic distribution groups has in
     * either of its regions.
     */
    public Optional<StoredPhoneNumber> ofId(Scope scope, String instanceId, String id) {
        return firstOf(scope, instanceId, where -> stores.phoneNumbers.find(where, id));
    }

    /** {@link #ofId} of a number in E.164. */
    public Optional<StoredPhoneNumber> ofNumber(Scope scope, String instanceId, String e164) {
        return firstOf(scope, instanceId, where -> stores.numbered(where, e164).findFirst());
    }

    /** The claimed number in E.164 of a region; empty when nobody has it there. */
    public Optional<StoredPhoneNumber> ofNumber(Scope scope, String e164) {
        return stores.numbered(scope, e164)
                .findFirst()
                .flatMap(number -> stores.phoneNumbers.use(scope, number.phoneNumberId()));
    }

    private Optional<StoredPhoneNumber> firstOf(
            Scope scope, String instanceId, Function<Scope, Optional<StoredPhoneNumber>> finder) {
        for (Scope where : regions.of(scope, instanceId)) {
            Optional<StoredPhoneNumber> found = finder.apply(where)
                    .filter(number -> number.instanceId().equals(instanceId)
                            && (where.equals(scope) || number.trafficDistributionGroupId() != null));
            if (found.isPresent()) {
                return stores.phoneNumbers.use(where, found.get().phoneNumberId());
            }
        }
        return Optional.empty();
    }

    /** Whether a number can be used: its claim is through, and so is every change. */
    public static boolean isClaimed(StoredPhoneNumber number) {
        return number.status().equals(PhoneNumberWorkflowStatus.CLAIMED);
    }

    /** The ARN of one number that is claimed to a group; empty when none is. */
    public Optional<String> arnOfOne(Scope scope, String groupId) {
        return stores.phoneNumbers.entries().stream(scope)
                .filter(number -> groupId.equals(number.trafficDistributionGroupId()))
                .map(StoredPhoneNumber::phoneNumberArn)
                .findFirst();
    }

    /** The call, made where the number is, if it may be made here. */
    private RequestContext where(RequestContext context, String idOrArn) {
        return ResourceKit.arn(idOrArn)
                .filter(arn -> isOfGroupHere(context, arn))
                .map(arn -> context.in(new Scope(context.account(), arn.region())))
                .orElse(context);
    }

    private boolean isOfGroupHere(RequestContext context, Arn arn) {
        return arn.type().equals(PhoneNumbers.TYPE)
                && stores.phoneNumbers
                        .find(new Scope(context.account(), arn.region()), arn.id())
                        .filter(number -> number.trafficDistributionGroupId() != null
                                && regions.isIn(context.scope(), number.instanceId()))
                        .isPresent();
    }
}
