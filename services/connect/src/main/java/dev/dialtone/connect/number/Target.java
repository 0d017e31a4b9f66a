package dev.dialtone.connect.number;

import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.StoredPhoneNumber;
import dev.dialtone.connect.model.StoredTrafficDistributionGroup;
import org.jspecify.annotations.Nullable;

/**
 * What numbers are claimed to.
 *
 * @param instance the one that is meant, or that of the group
 * @param group null: the instance itself is meant
 */
record Target(StoredInstance instance, @Nullable StoredTrafficDistributionGroup group) {

    /** The ARN that requests give as TargetArn. */
    String arn() {
        return group == null ? instance.arn() : group.arn();
    }

    /** Whether a number is claimed to this. */
    boolean has(StoredPhoneNumber number) {
        return number.targetArn().equals(arn());
    }

    /** Puts this into a number that is being made or changed. */
    StoredPhoneNumber.Builder into(StoredPhoneNumber.Builder number) {
        return number.targetArn(arn())
                .instanceId(instance.id())
                .trafficDistributionGroupId(group == null ? null : group.id());
    }
}
