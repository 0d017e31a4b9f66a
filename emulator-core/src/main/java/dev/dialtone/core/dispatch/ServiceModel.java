package dev.dialtone.core.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A service of the contract with its table of operations. Generated subclasses make an operation when it is first asked
 * for, so that a start does not load what nobody calls.
 */
public abstract class ServiceModel {

    private final Identity identity;
    private final List<Entry> entries;
    private final Map<String, Integer> byName = new HashMap<>();
    private final AtomicReferenceArray<@Nullable Operation<?, ?>> operations;

    /**
     * Names by which a service is known.
     *
     * @param id the absolute shape id, {@code namespace#Name}
     * @param name what Dialtone and the AWS CLI call it: {@code pinpoint-sms-voice-v2}
     * @param sdkId what SDKs call it: {@code Pinpoint SMS Voice V2}
     * @param signingName the service in a signature's credential scope
     * @param endpointPrefix the first label of its AWS host name
     * @param arnNamespace the service in its ARNs
     * @param version the API version
     * @param formerHosts host names in lower case that old clients know it by, beside those of the prefix
     */
    public record Identity(
            String id,
            String name,
            String sdkId,
            String signingName,
            String endpointPrefix,
            String arnNamespace,
            String version,
            List<String> formerHosts) {

        /** Copies the hosts. */
        public Identity {
            formerHosts = List.copyOf(formerHosts);
        }

        /** Of a service whose hosts all begin with its prefix. */
        public Identity(
                String id,
                String name,
                String sdkId,
                String signingName,
                String endpointPrefix,
                String arnNamespace,
                String version) {
            this(id, name, sdkId, signingName, endpointPrefix, arnNamespace, version, List.of());
        }

        /** The shape's name, which is the prefix of {@code X-Amz-Target}. */
        public String shapeName() {
            return id.substring(id.indexOf('#') + 1);
        }
    }

    /**
     * What is known of an operation without loading it.
     *
     * @param name the operation's name
     * @param resource the name of the contract's resource whose operation it is, or of the service for one without; "" for
     *     one that another service answers
     * @param http its REST binding; null in protocols without one
     */
    public record Entry(String name, String resource, Operation.@Nullable HttpBinding http) {

        /** An operation of no resource, without a REST binding. */
        public static Entry of(String name) {
            return of(name, "");
        }

        /** An operation of no resource, with a REST binding. */
        public static Entry of(String name, String method, String uri, int status) {
            return of(name, "", method, uri, status);
        }

        /** For generated code: an operation without a REST binding. */
        public static Entry of(String name, String resource) {
            return new Entry(name, resource, null);
        }

        /** For generated code: an operation with a REST binding. */
        public static Entry of(String name, String resource, String method, String uri, int status) {
            return new Entry(name, resource, new Operation.HttpBinding(method, uri, status));
        }
    }

    /** For generated subclasses and for models that are made of other ones. */
    protected ServiceModel(Identity identity, Entry... entries) {
        this.identity = identity;
        this.entries = List.of(entries);
        this.operations = new AtomicReferenceArray<>(entries.length);
        for (int i = 0; i < entries.length; i++) {
            byName.put(entries[i].name(), i);
        }
    }

    /**
     * Makes one operation.
     *
     * @param index its place among the entries
     * @param entry that entry
     */
    protected abstract Operation<?, ?> make(int index, Entry entry);

    /** Names by which this service is known. */
    public final Identity identity() {
        return identity;
    }

    /** Every operation of the contract, in alphabetical order; the index of an operation is its place here. */
    public final List<Entry> entries() {
        return entries;
    }

    /** The operation at a place in {@link #entries()}. */
    public final Operation<?, ?> operation(int index) {
        Operation<?, ?> operation = operations.get(index);
        if (operation == null) {
            operation = make(index, entries.get(index));
            operations.set(index, operation);
        }
        return operation;
    }

    /** Those operations that were made by now. */
    final List<Operation<?, ?>> operationsInUse() {
        List<Operation<?, ?>> made = new ArrayList<>();
        for (int i = 0; i < operations.length(); i++) {
            Operation<?, ?> operation = operations.get(i);
            if (operation != null) {
                made.add(operation);
            }
        }
        return made;
    }

    /** The operation of a name; null when the contract has none. */
    public final @Nullable Operation<?, ?> operation(String name) {
        Integer index = byName.get(name);
        return index == null ? null : operation(index);
    }

    /** The name of every operation, in alphabetical order. Loads none. */
    public final List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** Whether the contract has an operation of this name. Loads none. */
    public final boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Every operation; loads them all. */
    public final List<Operation<?, ?>> operations() {
        List<Operation<?, ?>> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            all.add(operation(i));
        }
        return all;
    }
}
