package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.state.Scope;
import dev.dialtone.smsvoice.model.ResourceTags;
import dev.dialtone.smsvoice.model.ServiceQuotaExceededExceptionReason;
import dev.dialtone.smsvoice.model.Tag;
import dev.dialtone.smsvoice.model.ValidationExceptionField;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of every resource. Who makes a resource checks its tags first; who removes one forgets them. */
public final class Tags {
    private static final String RESERVED = "aws:";

    private final Stores stores;
    private final Quotas quotas;

    public Tags(Stores stores, Quotas quotas) {
        this.stores = stores;
        this.quotas = quotas;
    }

    /**
     * The tags of a resource that is to be made, each key once with its last value; refused are AWS's own keys and too
     * many.
     *
     * @param tags the member {@code Tags} of the input
     */
    public List<Tag> checked(Scope scope, @Nullable List<Tag> tags) {
        return tags == null ? List.of() : merged(scope, List.of(), tags);
    }

    /** Gives tags to a new resource. */
    public void attach(Scope scope, String arn, List<Tag> checked) {
        write(scope, arn, checked);
    }

    /** Adds tags and overwrites those whose keys are there; all or none. */
    void add(Scope scope, String arn, List<Tag> tags) {
        write(scope, arn, merged(scope, of(scope, arn), tags));
    }

    /** Takes the tags with these keys away. Absent ones are no error. */
    void remove(Scope scope, String arn, Collection<String> keys) {
        write(
                scope,
                arn,
                of(scope, arn).stream().filter(tag -> !keys.contains(tag.key())).toList());
    }

    /** Forgets what hangs on the ARN of a resource that has gone: its tags, and its policy. */
    public void forget(Scope scope, String arn) {
        stores.tags.remove(scope, arn);
        stores.policies.remove(scope, arn);
    }

    /** In the order in which the keys were first given. */
    List<Tag> of(Scope scope, String arn) {
        return stores.tags.find(scope, arn).map(ResourceTags::tags).orElse(List.of());
    }

    /** What an answer shows: AWS leaves the member out when there are none. */
    public static @Nullable List<Tag> shown(List<Tag> tags) {
        return tags.isEmpty() ? null : tags;
    }

    private List<Tag> merged(Scope scope, List<Tag> before, List<Tag> added) {
        refuseReserved(added);
        Map<String, Tag> byKey = new LinkedHashMap<>();
        before.forEach(tag -> byKey.put(tag.key(), tag));
        added.forEach(tag -> byKey.put(tag.key(), tag));
        quotas.require(scope, ServiceQuotaExceededExceptionReason.TAGS_PER_RESOURCE, byKey.size());
        return List.copyOf(byKey.values());
    }

    private static void refuseReserved(List<Tag> tags) {
        List<ValidationExceptionField> reserved = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            String key = tags.get(i).key();
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                reserved.add(Refusals.field(
                        "tags." + (i + 1) + ".member.key", key + " begins with " + RESERVED + ", which is reserved"));
            }
        }
        if (!reserved.isEmpty()) {
            throw Refusals.invalid(ValidationExceptionReason.INVALID_PARAMETER, reserved);
        }
    }

    private void write(Scope scope, String arn, List<Tag> tags) {
        if (tags.isEmpty()) {
            stores.tags.remove(scope, arn);
            return;
        }
        stores.tags.put(scope, arn, ResourceTags.builder().tags(tags).build());
    }
}
