package dev.dialtone.connect.lambda;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.connect.resource.ResourceKit;

/** Wires the Lambda functions of instances. */
public final class LambdaModule {
    private final LambdaFunctions functions;

    /** Makes the room. */
    public LambdaModule(ResourceKit kit, LambdaStores stores, InstanceLookup instances) {
        this.functions = new LambdaFunctions(kit, stores, instances);
    }

    /** Binds the operations of this room. */
    public void bind(AmazonConnectService.Builder service) {
        service.with(functions);
    }
}
