package dev.dialtone.connect.flow;

import dev.dialtone.connect.language.References;
import dev.dialtone.connect.resource.InstanceResourceLookup;
import dev.dialtone.core.state.Scope;

/** What flows may name. Prompts and what other services have are taken by their form. */
final class FlowReferences {
    private final FlowStores stores;
    private final FlowModule.Others others;

    FlowReferences(FlowStores stores, FlowModule.Others others) {
        this.stores = stores;
        this.others = others;
    }

    /** Those of one instance. */
    References of(Scope scope, String instanceId) {
        return new References() {
            @Override
            public String instanceId() {
                return instanceId;
            }

            @Override
            public boolean has(Kind kind, String id) {
                return lookup(kind).find(scope, instanceId, id).isPresent();
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
