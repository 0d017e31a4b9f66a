package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds resources of any kind by their ARNs. */
public final class Resources {
    private final Map<ResourceType, Taggable> byType = new HashMap<>();

    /** @param kinds every kind of resource that has an ARN */
    public Resources(List<Taggable> kinds) {
        kinds.forEach(kind -> byType.put(kind.type(), kind));
    }

    /** The types there are resources of. */
    Set<ResourceType> types() {
        return byType.keySet();
    }

    /**
     * The ARN, when there is such a resource; else not found. The ARN of another type is a ValidationException.
     *
     * @param arn the member {@code ResourceArn} of the input
     * @param types those that fit
     * @param meant what fits, for the message
     */
    String requireArn(RequestContext context, String arn, Set<ResourceType> types, String meant) {
        ResourceArn parsed = ResourceArn.parse(arn)
                .filter(fitting -> types.contains(fitting.type()))
                .orElseThrow(() -> Refusals.invalid(
                        ValidationExceptionReason.INVALID_ARN, "resourceArn", arn + " is not the ARN of " + meant));
        Taggable kind = byType.get(parsed.type());
        if (kind == null || !parsed.isOwn(context) || !kind.exists(context.scope(), parsed.id())) {
            throw Refusals.notFound(parsed.type(), parsed.id());
        }
        return arn;
    }
}
