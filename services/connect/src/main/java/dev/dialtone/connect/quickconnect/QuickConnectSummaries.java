package dev.dialtone.connect.quickconnect;

import dev.dialtone.connect.model.QuickConnectSummary;
import dev.dialtone.connect.model.StoredQuickConnect;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.state.Scope;

/** Quick connects as listings have them: that of the instance, and those of its queues. */
public final class QuickConnectSummaries {
    private final InstanceResourceLookup<StoredQuickConnect> quickConnects;

    /** @param quickConnects gives the ARNs */
    public QuickConnectSummaries(InstanceResourceLookup<StoredQuickConnect> quickConnects) {
        this.quickConnects = quickConnects;
    }

    /** A quick connect of an instance. */
    public QuickConnectSummary of(Scope scope, String instanceId, StoredQuickConnect quickConnect) {
        return QuickConnectSummary.builder()
                .id(quickConnect.quickConnectId())
                .arn(quickConnects.arn(scope, instanceId, quickConnect.quickConnectId()))
                .name(quickConnect.name())
                .quickConnectType(quickConnect.quickConnectConfig().quickConnectType())
                .lastModifiedTime(quickConnect.lastModifiedTime())
                .lastModifiedRegion(quickConnect.lastModifiedRegion())
                .build();
    }
}
