package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.List;
import java.util.Optional;

/**
 * The ARN of a resource of this service, taken apart.
 *
 * @param text the ARN itself
 * @param type as {@code phone-number}
 * @param id what follows the type; {@code EXAMPLE/GB} for a sender ID
 */
public record ResourceArn(String text, ResourceType type, String id) {

    /** The ARN of a resource in the caller's account and region. */
    public static String own(RequestContext context, ResourceType type, String id) {
        return context.arn(type + "/" + id);
    }

    /** Empty when the text is not an ARN of this service with a known type and an id. */
    public static Optional<ResourceArn> parse(String text) {
        List<String> parts = List.of(text.split(":", 6));
        if (parts.size() < 6 || !parts.get(0).equals("arn") || !parts.get(2).equals("sms-voice")) {
            return Optional.empty();
        }
        String resource = parts.get(5);
        int slash = resource.indexOf('/');
        if (slash < 0 || slash == resource.length() - 1) {
            return Optional.empty();
        }
        ResourceType type = ResourceType.of(resource.substring(0, slash));
        return type.isKnown()
                ? Optional.of(new ResourceArn(text, type, resource.substring(slash + 1)))
                : Optional.empty();
    }

    /** Whether it belongs to the caller's account and region. */
    public boolean isOwn(RequestContext context) {
        return own(context, type, id).equals(text);
    }

    /** The region in which it is. */
    public String region() {
        return List.of(text.split(":", 6)).get(3);
    }

    /** Whether it belongs to the caller's account, but to another region. */
    public boolean isOfOtherRegion(RequestContext context) {
        List<String> parts = List.of(text.split(":", 6));
        return parts.get(4).equals(context.account().id()) && !region().equals(context.region());
    }

    /**
     * The id of a resource that a request names by id or ARN; whether it exists is not asked. An ARN of something else is
     * a ValidationException, one of another account or region is not found, because nothing is shared in Dialtone.
     *
     * @param field the path of the input member
     */
    public static String id(RequestContext context, ResourceType type, String idOrArn, String field) {
        if (!idOrArn.startsWith("arn:")) {
            return idOrArn;
        }
        ResourceArn arn = parse(idOrArn)
                .filter(parsed -> parsed.type().equals(type))
                .orElseThrow(() -> Refusals.invalid(
                        ValidationExceptionReason.INVALID_ARN, field, idOrArn + " is not the ARN of a " + type));
        if (!arn.isOwn(context)) {
            throw Refusals.notFound(type, arn.id());
        }
        return arn.id();
    }
}
