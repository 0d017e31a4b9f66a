package dev.dialtone.connect;

import dev.dialtone.connect.model.ListTagsForResourceRequest;
import dev.dialtone.connect.model.ListTagsForResourceResponse;
import dev.dialtone.connect.model.StoredInstance;
import dev.dialtone.connect.model.TagResourceRequest;
import dev.dialtone.connect.model.TaggingOperations;
import dev.dialtone.connect.model.UntagResourceRequest;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tags of instances and of phone numbers in their present ARN form. */
final class Tags implements TaggingOperations {
    private static final int MOST_TAGS = 50;

    private final Store<String, StoredInstance> instances;
    private final PhoneNumbers phoneNumbers;

    /** The tags of something, and where to keep others. */
    record Tagged(Map<String, String> tags, Consumer<Map<String, String>> keep) {}

    Tags(Store<String, StoredInstance> instances, PhoneNumbers phoneNumbers) {
        this.instances = instances;
        this.phoneNumbers = phoneNumbers;
    }

    @Override
    public Unit tagResource(TagResourceRequest input, RequestContext context) {
        Tagged resource = find(context.scope(), input.resourceArn());
        Map<String, String> tags = new LinkedHashMap<>(resource.tags());
        tags.putAll(input.tags());
        if (tags.size() > MOST_TAGS) {
            throw ConnectErrors.invalidParameter(
                    "tags: " + tags.size() + " with those there are (expected: at most " + MOST_TAGS + ")");
        }
        resource.keep().accept(tags);
        return new Unit();
    }

    @Override
    public Unit untagResource(UntagResourceRequest input, RequestContext context) {
        Tagged resource = find(context.scope(), input.resourceArn());
        Map<String, String> tags = new LinkedHashMap<>(resource.tags());
        input.tagKeys().forEach(tags::remove);
        resource.keep().accept(tags);
        return new Unit();
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest input, RequestContext context) {
        return ListTagsForResourceResponse.builder()
                .tags(find(context.scope(), input.resourceArn()).tags())
                .build();
    }

    private Tagged find(Scope scope, String resourceArn) {
        ResourceArn arn = ResourceArn.parse(resourceArn)
                .orElseThrow(() -> ConnectErrors.invalidParameter(
                        "resourceArn: " + resourceArn + " (expected: the ARN of a Connect resource)"));
        return Optional.of(arn)
                .filter(ours -> ours.isIn(scope))
                .flatMap(ours -> ours.id("instance")
                        .flatMap(id -> instance(scope, id))
                        .or(() -> ours.id("phone-number").flatMap(id -> phoneNumbers.tagged(scope, id))))
                .orElseThrow(() -> ConnectErrors.notFound("Resource not found: " + resourceArn));
    }

    private Optional<Tagged> instance(Scope scope, String id) {
        return instances
                .find(scope, id)
                .map(instance -> new Tagged(
                        instance.tags(),
                        tags -> instances.put(
                                scope, id, instance.toBuilder().tags(tags).build())));
    }
}
