package dev.dialtone.connect.lambda;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AssociateLambdaFunctionRequest;
import dev.dialtone.connect.model.DisassociateLambdaFunctionRequest;
import dev.dialtone.connect.model.LambdaFunctionOperations;
import dev.dialtone.connect.model.ListLambdaFunctionsRequest;
import dev.dialtone.connect.model.ListLambdaFunctionsResponse;
import dev.dialtone.connect.model.StoredLambdaFunction;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.connect.resource.ResourceKit;
import dev.dialtone.connect.resource.ServiceQuotas;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The Lambda functions that the flows of an instance may invoke. There are no functions here: any ARN that can be one is taken, of any
 * account and region, and is found again as it was written.
 */
final class LambdaFunctions implements LambdaFunctionOperations {
    private static final int PAGE = 25;
    private static final Pattern FUNCTION =
            Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9$_-]+)?");

    private final ResourceKit kit;
    private final LambdaStores stores;
    private final InstanceLookup instances;

    LambdaFunctions(ResourceKit kit, LambdaStores stores, InstanceLookup instances) {
        this.kit = kit;
        this.stores = stores;
        this.instances = instances;
    }

    @Override
    public Unit associateLambdaFunction(AssociateLambdaFunctionRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Scope scope = context.scope();
        String arn = input.functionArn();
        if (!FUNCTION.matcher(arn).matches()) {
            throw ConnectErrors.invalidParameter(
                    "FunctionArn: " + Excerpt.of(arn) + " (expected: the ARN of a Lambda function)");
        }
        if (stores.functions.find(scope, instanceId, arn).isPresent()) {
            throw ConnectErrors.conflict("The Lambda function is associated with the instance already: " + arn);
        }
        int limit = kit.quotas().limit(scope, ServiceQuotas.LAMBDA_FUNCTIONS_PER_INSTANCE);
        int size = stores.functions.size(scope, instanceId);
        if (size >= limit) {
            throw ConnectErrors.quotaExceeded(ServiceQuotas.LAMBDA_FUNCTIONS_PER_INSTANCE + ": the instance has " + size
                    + " (expected: fewer than " + limit + ")");
        }
        stores.functions.create(context, instanceId, new StoredLambdaFunction(arn), Map.of());
        return new Unit();
    }

    /** Flows that invoke it stay as they are. */
    @Override
    public Unit disassociateLambdaFunction(DisassociateLambdaFunctionRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        if (stores.functions
                .remove(context.scope(), instanceId, input.functionArn())
                .isEmpty()) {
            throw ConnectErrors.resourceNotFound();
        }
        return new Unit();
    }

    @Override
    public ListLambdaFunctionsResponse listLambdaFunctions(ListLambdaFunctionsRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        Page<String> page = stores.functions
                .page(context, instanceId, context.page(input, PAGE), function -> true)
                .map(StoredLambdaFunction::functionArn);
        return new ListLambdaFunctionsResponse(page.items(), page.nextToken());
    }
}
