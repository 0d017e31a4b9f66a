package dev.dialtone.core.resource;

import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of every resource of a service, by ARN: values by key, in the order in which the keys were first given. Whoever makes
 * a resource has its tags checked first and attached afterwards; they go with the resource, whose kind has this attached.
 */
public final class TagStore implements ResourceKind.Attachment {
    private final Store<String, StoredTags> store;
    private final Rule rule;

    /** What a service allows besides its contract. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Throws the service's error when a resource cannot have these tags.
         *
         * @param all those that it would have
         * @param added those that a request gives it
         */
        void check(Scope scope, Map<String, String> all, Map<String, String> added);
    }

    /**
     * No resource has tags yet.
     *
     * @param stores makes the store
     * @param name of the store, such as {@code sms-voice/tags}
     * @param rule asked for new resources, and when tags are added
     */
    public TagStore(StoreRegistry stores, String name, Rule rule) {
        this(stores.perRegion(name, () -> StoredTags.SCHEMA), rule);
    }

    private TagStore(Store<String, StoredTags> store, Rule rule) {
        this.store = store;
        this.rule = rule;
    }

    /** Tags of resources whose ARNs may name a region other than the caller's; the regions of an account share them. */
    public static TagStore perAccount(StoreRegistry stores, String name, Rule rule) {
        return new TagStore(stores.perAccount(name, () -> StoredTags.SCHEMA), rule);
    }

    /**
     * The tags of a resource that is to be made.
     *
     * @param tags those that the request gives it; absent: none
     */
    public Map<String, String> checked(Scope scope, @Nullable Map<String, String> tags) {
        if (tags == null) {
            return Map.of();
        }
        rule.check(scope, tags, tags);
        return tags;
    }

    /** Gives a new resource the tags that were checked. */
    public void attach(Scope scope, String arn, Map<String, String> checked) {
        write(scope, arn, checked);
    }

    /** Adds tags, and overwrites those whose keys are there; all or none. */
    public void add(Scope scope, String arn, Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(of(scope, arn));
        all.putAll(added);
        rule.check(scope, all, added);
        write(scope, arn, all);
    }

    /** Takes the tags of these keys away; a key that is not there is no error. */
    public void remove(Scope scope, String arn, Collection<String> keys) {
        Map<String, String> left = new LinkedHashMap<>(of(scope, arn));
        left.keySet().removeAll(keys);
        write(scope, arn, left);
    }

    /** The tags of a resource; empty when it has none. */
    public Map<String, String> of(Scope scope, String arn) {
        return store.find(scope, arn).map(StoredTags::tags).orElse(Map.of());
    }

    @Override
    public void forget(Scope scope, String arn) {
        store.remove(scope, arn);
    }

    private void write(Scope scope, String arn, Map<String, String> tags) {
        if (tags.isEmpty()) {
            store.remove(scope, arn);
        } else {
            store.put(scope, arn, new StoredTags(tags));
        }
    }
}
