package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.JsonSyntax;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.smsvoice.model.AttachedPolicy;
import dev.dialtone.smsvoice.model.DeleteResourcePolicyRequest;
import dev.dialtone.smsvoice.model.DeleteResourcePolicyResult;
import dev.dialtone.smsvoice.model.GetResourcePolicyRequest;
import dev.dialtone.smsvoice.model.GetResourcePolicyResult;
import dev.dialtone.smsvoice.model.PutResourcePolicyRequest;
import dev.dialtone.smsvoice.model.PutResourcePolicyResult;
import dev.dialtone.smsvoice.model.ResourcePolicyOperations;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.Set;

/** The policies of resources that AWS can share. They are kept as they are and shown; nothing is shared in Dialtone. */
final class ResourcePolicies implements ResourcePolicyOperations {
    private static final Set<ResourceType> SHARED_TYPES =
            Set.of(ResourceType.POOL, ResourceType.OPT_OUT_LIST, ResourceType.SENDER_ID, ResourceType.PHONE_NUMBER);

    /** What AWS shows of a resource that has no policy; it is no error. */
    private static final String NO_POLICY = "{}";

    private final Store<String, AttachedPolicy> policies;
    private final Resources resources;

    ResourcePolicies(Store<String, AttachedPolicy> policies, Resources resources) {
        this.policies = policies;
        this.resources = resources;
    }

    /** A second policy takes the place of the first, and its time is the new one's. */
    @Override
    public PutResourcePolicyResult putResourcePolicy(PutResourcePolicyRequest input, RequestContext context) {
        if (!JsonSyntax.isObject(input.policy())) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.INVALID_PARAMETER, "policy", "The policy is not a JSON object");
        }
        Scope scope = context.scope();
        String arn = requireArn(context, input.resourceArn());
        AttachedPolicy policy = AttachedPolicy.builder()
                .resourceArn(arn)
                .policy(input.policy())
                .createdTimestamp(context.now())
                .build();
        policies.put(scope, arn, policy);
        return PutResourcePolicyResult.builder().from(policy).build();
    }

    @Override
    public GetResourcePolicyResult getResourcePolicy(GetResourcePolicyRequest input, RequestContext context) {
        String arn = requireArn(context, input.resourceArn());
        return policies.find(context.scope(), arn)
                .map(policy -> GetResourcePolicyResult.builder().from(policy))
                .orElseGet(
                        () -> GetResourcePolicyResult.builder().resourceArn(arn).policy(NO_POLICY))
                .build();
    }

    @Override
    public DeleteResourcePolicyResult deleteResourcePolicy(DeleteResourcePolicyRequest input, RequestContext context) {
        String arn = requireArn(context, input.resourceArn());
        AttachedPolicy policy = policies.remove(context.scope(), arn)
                .orElseThrow(() -> SmsVoiceErrors.notFound(ResourceType.POLICY, arn));
        return DeleteResourcePolicyResult.builder().from(policy).build();
    }

    private String requireArn(RequestContext context, String arn) {
        return resources.requireArn(context, arn, SHARED_TYPES, "a resource that can have a policy");
    }
}
