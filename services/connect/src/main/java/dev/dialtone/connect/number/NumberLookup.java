package dev.dialtone.connect.number;

import dev.dialtone.connect.model.PhoneNumberWorkflowStatus;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.state.Scope;
import java.util.Optional;

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

    /** The number of an id in its region. */
    public Optional<StoredPhoneNumber> find(Scope scope, String id) {
        return stores.phoneNumbers.use(scope, id);
    }

    /** The claimed number in E.164 of a region; empty when nobody has it there. */
    public Optional<StoredPhoneNumber> ofNumber(Scope scope, String e164) {
        return stores.phoneNumbers.entries().stream(scope)
                .filter(number -> number.phoneNumber().equals(e164))
                .findFirst()
                .flatMap(number -> stores.phoneNumbers.use(scope, number.phoneNumberId()));
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
