package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.smsvoice.model.ListTagsForResourceRequest;
import dev.dialtone.smsvoice.model.ListTagsForResourceResult;
import dev.dialtone.smsvoice.model.TagResourceRequest;
import dev.dialtone.smsvoice.model.TagResourceResult;
import dev.dialtone.smsvoice.model.TaggingOperations;
import dev.dialtone.smsvoice.model.UntagResourceRequest;
import dev.dialtone.smsvoice.model.UntagResourceResult;
import java.util.HashSet;

/** The operations on the tags of any resource. */
final class Tagging implements TaggingOperations {
    private final Tags tags;
    private final Resources resources;

    Tagging(Tags tags, Resources resources) {
        this.tags = tags;
        this.resources = resources;
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

    private String requireArn(RequestContext context, String arn) {
        return resources.requireArn(context, arn, resources.types(), "a resource that can have tags");
    }
}
