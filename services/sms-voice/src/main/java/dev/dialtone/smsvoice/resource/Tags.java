package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.TagStore;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.StoreRegistry;
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

/** The tags of every resource, as the contract has them: a list of keys with values. */
public final class Tags {
    private static final String RESERVED = "aws:";

    private final TagStore store;

    Tags(StoreRegistry stores, Quotas quotas) {
        this.store = new TagStore(
                stores,
                "sms-voice/tags",
                (scope, all, added) ->
                        quotas.require(scope, ServiceQuotaExceededExceptionReason.TAGS_PER_RESOURCE, all.size()));
    }

    /** What resources have attached. */
    TagStore store() {
        return store;
    }

    /**
     * The tags of a resource that is to be made, each key once with its last value; refused are AWS's own keys and too
     * many.
     *
     * @param tags the member {@code Tags} of the input
     */
    public NewTags checked(Scope scope, @Nullable List<Tag> tags) {
        return new NewTags(store.checked(scope, tags == null ? null : map(tags)));
    }

    /** Adds tags and overwrites those whose keys are there; all or none. */
    void add(Scope scope, String arn, List<Tag> tags) {
        store.add(scope, arn, map(tags));
    }

    /** Takes the tags with these keys away. Absent ones are no error. */
    void remove(Scope scope, String arn, Collection<String> keys) {
        store.remove(scope, arn, keys);
    }

    /** The tags of a resource, in the order in which the keys were first given; empty for one that has none. */
    public List<Tag> of(Scope scope, String arn) {
        return list(store.of(scope, arn));
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** AWS's own keys are a ValidationException that names them all. */
    private static Map<String, String> map(List<Tag> tags) {
        List<ValidationExceptionField> reserved = new ArrayList<>();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            String key = tags.get(i).key();
            if (key.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
                reserved.add(SmsVoiceErrors.field(
                        "tags." + (i + 1) + ".member.key", key + " begins with " + RESERVED + ", which is reserved"));
            }
            map.put(key, tags.get(i).value());
        }
        if (!reserved.isEmpty()) {
            throw SmsVoiceErrors.invalid(ValidationExceptionReason.INVALID_PARAMETER, reserved);
        }
        return map;
    }
}
