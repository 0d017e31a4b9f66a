package dev.dialtone.connect.security;

import dev.dialtone.connect.model.StoredSecurityProfile;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class SecurityStores {
    /** In groups by name. */
    final InstanceResources<StoredSecurityProfile> profiles;

    /** The stores of one service. */
    public SecurityStores(ResourceKit kit) {
        this.profiles = kit.inInstances(
                "security-profile",
                kit.stores()
                        .<StoredSecurityProfile>perRegion(
                                "connect/security-profiles", () -> StoredSecurityProfile.SCHEMA)
                        .byGroup(StoredSecurityProfile::securityProfileName),
                StoredSecurityProfile::id);
    }

    /** Security profiles. */
    public InstanceResourceLookup<StoredSecurityProfile> profiles() {
        return profiles;
    }
}
