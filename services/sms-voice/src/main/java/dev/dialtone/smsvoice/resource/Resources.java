package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.ResourceKind;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.Map;
import java.util.Set;

/** Finds resources of any kind by their ARNs. */
final class Resources {
    private final Map<ResourceType, ResourceKind<?>> byType;

    Resources(Map<ResourceType, ResourceKind<?>> byType) {
        this.byType = byType;
    }

    /** The types there are resources of. */
    Set<ResourceType> types() {
        return byType.keySet();
    }

    /**
     * The resource's own ARN, when there is such a resource; else not found. The ARN of another type is a ValidationException.
     *
     * @param arn the member {@code ResourceArn} of the input
     * @param types those that fit
     * @param meant what fits, for the message
     */
    String requireArn(RequestContext context, String arn, Set<ResourceType> types, String meant) {
        ResourceArn parsed = ResourceArn.parse(arn)
                .filter(fitting -> types.contains(fitting.type()))
                .orElseThrow(() -> SmsVoiceErrors.invalid(
                        ValidationExceptionReason.INVALID_ARN, "resourceArn", arn + " is not the ARN of " + meant));
        ResourceKind<?> kind = byType.get(parsed.type());
        if (kind == null || !parsed.isOwn(context) || !kind.exists(context.scope(), parsed.id())) {
            throw SmsVoiceErrors.notFound(parsed.type(), parsed.id());
        }
        return kind.arn(context, parsed.id());
    }
}
