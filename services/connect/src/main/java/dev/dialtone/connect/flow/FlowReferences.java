package dev.dialtone.connect.flow;

import dev.dialtone.connect.language.References;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.connect.resource.InstanceRegions;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.core.state.Scope;
import java.util.List;

/** What flows may name. Prompts and what other services have are taken by their form. */
final class FlowReferences {
    private final FlowStores stores;
    private final FlowModule.Others others;
    private final InstanceRegions regions;

    FlowReferences(FlowStores stores, FlowModule.Others others, InstanceRegions regions) {
        this.stores = stores;
        this.regions = regions;
        this.others = others;
    }

    /** Those of one instance. */
    References of(Scope scope, String instanceId) {
        return new References() {
            @Override
            public List<String> instanceArns() {
                return regions.of(scope, instanceId).stream()
                        .map(each -> ResourceKit.arn(each, "instance/" + instanceId))
                        .toList();
            }

            @Override
            public boolean has(Kind kind, String id) {
                return lookup(kind).find(scope, instanceId, id).isPresent();
            }

            @Override
            public boolean hasVersion(String flowId, String number) {
                long version = new QualifiedId(flowId, number).version();
                return stores.versions
                        .find(scope, instanceId, FlowStores.versionId(flowId, version))
                        .isPresent();
            }

            @Override
            public boolean hasNumber(String e164) {
                return others.numbers()
                        .ofNumber(scope, instanceId, e164)
                        .filter(NumberLookup::isClaimed)
                        .isPresent();
            }
        };
    }

    private InstanceResourceLookup<?> lookup(References.Kind kind) {
        return switch (kind) {
            case FLOW -> stores.flows;
            case MODULE -> stores.modules;
            case QUEUE -> others.queues();
            case HOURS -> others.hours();
            case USER -> others.users();
        };
    }
}
