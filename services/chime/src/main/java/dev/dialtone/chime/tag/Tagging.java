package dev.dialtone.chime.tag;

import dev.dialtone.chime.model.voice.ListTagsForResourceRequest;
import dev.dialtone.chime.model.voice.ListTagsForResourceResponse;
import dev.dialtone.chime.model.voice.Tag;
import dev.dialtone.chime.model.voice.TagResourceRequest;
import dev.dialtone.chime.model.voice.TagsOperations;
import dev.dialtone.chime.model.voice.UntagResourceRequest;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.shape.Unit;
import java.util.HashSet;
import java.util.List;

/** The operations on the tags of any resource. */
final class Tagging implements TagsOperations {
    private final TagStores stores;
    private final List<TaggedType<?>> types;

    Tagging(TagStores stores, List<TaggedType<?>> types) {
        this.stores = stores;
        this.types = types;
    }

    @Override
    public Unit tagResource(TagResourceRequest input, RequestContext context) {
        String arn = require(context, input.resourceARN());
        stores.tags().add(context.scope(), arn, TagStores.map(input.tags()));
        return new Unit();
    }

    @Override
    public Unit untagResource(UntagResourceRequest input, RequestContext context) {
        String arn = require(context, input.resourceARN());
        stores.tags().remove(context.scope(), arn, new HashSet<>(input.tagKeys()));
        return new Unit();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest input, RequestContext context) {
        String arn = require(context, input.resourceARN());
        List<Tag> tags = stores.tags().of(context.scope(), arn).entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
        return new ListTagsForResourceResponse(tags);
    }

    /** AWS has one error for what is not there and for what cannot have tags. */
    private String require(RequestContext context, String arn) {
        return Arn.parse(arn)
                .filter(named -> types.stream().anyMatch(type -> type.has(context, named)))
                .orElseThrow(ChimeErrors::notFound)
                .toString();
    }
}
