package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import dev.dialtone.smsvoice.model.ResourceType;
import java.util.Optional;

/**
 * The ARN of a resource of this service.
 *
 * @param type as {@code phone-number}
 */
public record ResourceArn(Arn arn, ResourceType type) {

    /** Empty when the text is not an ARN of this service with a known type and an id. */
    public static Optional<ResourceArn> parse(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals(PinpointSMSVoiceV2.IDENTITY.arnNamespace()))
                .map(arn -> new ResourceArn(arn, ResourceType.of(arn.type())))
                .filter(arn -> arn.type().isKnown());
    }

    /** What follows the type; {@code EXAMPLE/GB} for a sender ID. */
    public String id() {
        return arn.id();
    }

    /** The region in which it is. */
    public String region() {
        return arn.region();
    }

    /** Whether it belongs to the caller's account and region. */
    public boolean isOwn(RequestContext context) {
        return arn.isIn(context);
    }

    /** Whether it belongs to the caller's account, but to another region. */
    public boolean isOfOtherRegion(RequestContext context) {
        return arn.account().equals(context.account().id()) && !region().equals(context.region());
    }
}
