package dev.dialtone.connect.lambda;

import dev.dialtone.connect.model.StoredLambdaFunction;
import dev.dialtone.connect.resource.InstanceResources;
import dev.dialtone.connect.resource.ResourceKit;

/** What this room keeps: its own classes change it. */
public final class LambdaStores {
    /** By the ARN as it was given. */
    final InstanceResources<StoredLambdaFunction> functions;

    /** The stores of one service. */
    public LambdaStores(ResourceKit kit) {
        this.functions = kit.inInstancesUntagged(
                "lambda-function",
                kit.stores().perRegion("connect/lambda-functions", () -> StoredLambdaFunction.SCHEMA),
                StoredLambdaFunction::functionArn);
    }
}
