package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.ResourceType;

/** The configuration sets that requests name. */
final class ConfigurationSetNames {
    private ConfigurationSetNames() {}

    /**
     * The name of the set that a request names by name or ARN. Dialtone has no configuration sets yet: any name is taken
     * for one. This is the one place to ask whether there is such a set.
     */
    static String require(RequestContext context, String nameOrArn) {
        return ResourceArn.id(context, ResourceType.CONFIGURATION_SET, nameOrArn, "configurationSetName");
    }
}
