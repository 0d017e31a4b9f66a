package dev.dialtone.smsvoice;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.ListTagsForResourceRequest;
import dev.dialtone.smsvoice.model.ListTagsForResourceResult;
import dev.dialtone.smsvoice.model.ResourceType;
import dev.dialtone.smsvoice.model.TagResourceRequest;
import dev.dialtone.smsvoice.model.TagResourceResult;
import dev.dialtone.smsvoice.model.TaggingOperations;
import dev.dialtone.smsvoice.model.UntagResourceRequest;
import dev.dialtone.smsvoice.model.UntagResourceResult;
import dev.dialtone.smsvoice.model.ValidationException;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The operations on the tags of any resource. */
final class Tagging implements TaggingOperations {
    private final Tags tags;
    private final Map<ResourceType, Taggable> taggable = new HashMap<>();

    /** @param taggable every kind of resource that can have tags */
    Tagging(Tags tags, List<Taggable> taggable) {
        this.tags = tags;
        taggable.forEach(kind -> this.taggable.put(kind.type(), kind));
    }

    @Override
    public TagResourceResult tagResource(TagResourceRequest input, RequestContext context) {
        tags.add(context.scope(), requireArn(context, input.resourceArn()), input.tags());
        return TagResourceResult.builder().build();
    }

    @Override
    public UntagResourceResult untagResource(UntagResourceRequest input, RequestContext context) {
        tags.remove(context.scope(), requireArn(context, input.resourceArn()), new HashSet<>(input.tagKeys()));
        return UntagResourceResult.builder().build();
    }

    @Override
    public ListTagsForResourceResult listTagsForResource(ListTagsForResourceRequest input, RequestContext context) {
        String arn = requireArn(context, input.resourceArn());
        return ListTagsForResourceResult.builder()
                .resourceArn(arn)
                .tags(tags.of(context.scope(), arn))
                .build();
    }

    /** The ARN, when there is such a resource. */
    private String requireArn(RequestContext context, String text) {
        ResourceArn arn = ResourceArn.parse(text).orElseThrow(() -> notTaggable(text));
        Taggable kind = taggable.get(arn.type());
        if (kind == null) {
            throw notTaggable(text);
        }
        if (!arn.isOwn(context) || !kind.exists(context.scope(), arn.id())) {
            throw Refusals.notFound(arn.type(), arn.id());
        }
        return text;
    }

    private static ValidationException notTaggable(String text) {
        return Refusals.invalid(
                ValidationExceptionReason.INVALID_ARN,
                "resourceArn",
                text + " is not the ARN of a resource that can have tags");
    }
}
