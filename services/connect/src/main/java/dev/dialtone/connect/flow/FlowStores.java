package dev.dialtone.connect.flow;

import dev.dialtone.connect.model.StoredContactFlow;
import dev.dialtone.connect.model.StoredContactFlowModule;
import dev.dialtone.connect.model.StoredContactFlowVersion;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it, others look at it. */
public final class FlowStores {
    static final String FLOW = "contact-flow";
    static final String MODULE = "flow-module";

    /** In groups by name. */
    final InstanceResources<StoredContactFlow> flows;
    /** In groups by flow. */
    final InstanceResources<StoredContactFlowVersion> versions;
    /** In groups by name. */
    final InstanceResources<StoredContactFlowModule> modules;

    /** The stores of one service. */
    public FlowStores(ResourceKit kit) {
        this.flows = kit.inInstances(
                FLOW,
                kit.stores()
                        .<StoredContactFlow>perRegion("connect/contact-flows", () -> StoredContactFlow.SCHEMA)
                        .byGroup(StoredContactFlow::name),
                StoredContactFlow::id);
        this.versions = kit.inInstancesUntagged(
                FLOW,
                kit.stores()
                        .<StoredContactFlowVersion>perRegion(
                                "connect/contact-flow-versions", () -> StoredContactFlowVersion.SCHEMA)
                        .byGroup(StoredContactFlowVersion::contactFlowId),
                version -> versionId(version.contactFlowId(), version.version()));
        this.modules = kit.inInstances(
                MODULE,
                kit.stores()
                        .<StoredContactFlowModule>perRegion(
                                "connect/contact-flow-modules", () -> StoredContactFlowModule.SCHEMA)
                        .byGroup(StoredContactFlowModule::name),
                StoredContactFlowModule::id);
    }

    /** Flows, in groups by name. One that is not published has no content. */
    public InstanceResourceLookup<StoredContactFlow> flows() {
        return flows;
    }

    /** Versions of flows. */
    public InstanceResourceLookup<StoredContactFlowVersion> versions() {
        return versions;
    }

    /** Modules, in groups by name. */
    public InstanceResourceLookup<StoredContactFlowModule> modules() {
        return modules;
    }

    /** What the ARN of a version ends with. */
    static String versionId(String flowId, long version) {
        return flowId + ":" + version;
    }
}
