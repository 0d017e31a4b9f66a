package dev.dialtone.connect.resource;

import dev.dialtone.connect.model.ListTagsForResourceRequest;
import dev.dialtone.connect.model.ListTagsForResourceResponse;
import dev.dialtone.connect.model.TagResourceRequest;
import dev.dialtone.connect.model.TaggingOperations;
import dev.dialtone.connect.model.UntagResourceRequest;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;

/** The operations on the tags of any resource, by its present ARN form. */
final class Tagging implements TaggingOperations {
    private final ResourceKit kit;

    Tagging(ResourceKit kit) {
        this.kit = kit;
    }

    @Override
    public Unit tagResource(TagResourceRequest input, RequestContext context) {
        kit.everywhere(
                context.scope(),
                requireArn(context, input.resourceArn()),
                (scope, arn) -> kit.tags().add(scope, arn, input.tags()));
        return new Unit();
    }

    @Override
    public Unit untagResource(UntagResourceRequest input, RequestContext context) {
        kit.everywhere(
                context.scope(),
                requireArn(context, input.resourceArn()),
                (scope, arn) -> kit.tags().remove(scope, arn, input.tagKeys()));
        return new Unit();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest input, RequestContext context) {
        return ListTagsForResourceResponse.builder()
                .tags(kit.tags()
                        .of(
                                context.scope(),
                                requireArn(context, input.resourceArn()).toString()))
                .build();
    }

    /** The ARN itself, when there is such a resource. */
    private Arn requireArn(RequestContext context, String resourceArn) {
        Arn arn = ResourceKit.arn(resourceArn)
                .orElseThrow(() -> ConnectErrors.invalidParameter(
                        "resourceArn: " + Excerpt.of(resourceArn) + " (expected: the ARN of a Connect resource)"));
        if (!kit.exists(context, arn)) {
            throw ConnectErrors.notFound("Resource not found: " + Excerpt.of(resourceArn));
        }
        return arn;
    }
}
