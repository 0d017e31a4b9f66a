package dev.dialtone.core.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.fault.Endings;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.core.state.Scope;
import dev.dialtone.core.state.Store;
import dev.dialtone.core.state.StoreView;
import dev.dialtone.core.state.TimedTransitions;
import dev.dialtone.core.transition.TimedTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind: where they are kept, how a request names them, what they wait for, and what goes with them. It is
 * for the class whose resource it is; others get it as {@link ResourceLookup}.
 *
 * <p>{@link #require}, {@link #named} and {@link #show} are the only ways from what a request says to a resource.
 *
 * @param <R> immutable values
 */
public final class ResourceKind<R extends Shape> implements ResourceLookup<R> {
    private final Store<String, R> store;
    private final Function<R, String> id;
    private final UnaryOperator<String> keptId;
    private final ResourceErrors errors;
    private final @Nullable ArnForm<R> arns;
    private final List<TimedTransition> transitions;
    private final List<Companion<R>> companions;
    private final List<Attachment> attachments;
    private final @Nullable TagStore tagStore;
    private final @Nullable TimedTransition first;
    private final @Nullable Unmade<R> unmade;

    /** What belongs to a resource and is kept elsewhere by its ARN, such as its tags. */
    public interface Attachment {
        /** Forgets what there is for a resource that has gone. */
        void forget(Scope scope, String arn);
    }

    /** How the resources' ARNs look, and where a resource has its own. */
    private record ArnForm<R>(String service, String type, Function<R, String> arn) {}

    /** Resources of another kind, one of which an answer shows with each of these. */
    private record Companion<R>(ResourceLookup<?> kind, Function<R, String> id) {}

    /** A resource that AWS makes with the account, and the program when somebody could see that it is missing. */
    private record Unmade<R>(String id, Function<RequestContext, R> make) {}

    private ResourceKind(Builder<R> builder) {
        this.store = builder.store;
        this.id = builder.id;
        this.keptId = builder.keptId;
        this.errors = builder.errors;
        this.arns = builder.arns;
        this.transitions = List.copyOf(builder.transitions);
        this.companions = List.copyOf(builder.companions);
        this.attachments = List.copyOf(builder.attachments);
        this.tagStore = builder.tagStore;
        this.first = builder.first;
        this.unmade = builder.unmade;
    }

    /**
     * Begins a kind.
     *
     * @param store where its resources are, by id
     * @param id the id of a resource
     * @param errors how the service words that there is none
     */
    public static <R extends Shape> Builder<R> of(
            Store<String, R> store, Function<R, String> id, ResourceErrors errors) {
        return new Builder<>(store, id, errors);
    }

    /** The ARN that a new resource of this id has in the caller's account and region. */
    public String arn(RequestContext context, String newId) {
        ArnForm<R> form = requireArns();
        return context.arn(form.service(), form.type() + "/" + keptId.apply(newId));
    }

    @Override
    public Scope scope(RequestContext context) {
        return store.scope(context.scope());
    }

    @Override
    public Optional<R> find(Scope scope, String idOfResource) {
        return store.find(scope, keptId.apply(idOfResource));
    }

    @Override
    public boolean exists(Scope scope, String idOfResource) {
        return store.contains(scope, keptId.apply(idOfResource)) || isUnmade(scope, idOfResource);
    }

    @Override
    public int size(Scope scope) {
        return store.size(scope) + (unmade != null && isUnmade(scope, unmade.id()) ? 1 : 0);
    }

    @Override
    public StoreView<String, R> entries() {
        return store;
    }

    @Override
    public Optional<R> use(Scope scope, String idOfResource) {
        completeByUse(scope, keptId.apply(idOfResource));
        Optional<R> found = find(scope, idOfResource);
        if (companions.isEmpty() || found.isEmpty()) {
            return found;
        }
        companions.forEach(
                companion -> companion.kind().use(scope, companion.id().apply(found.get())));
        return find(scope, idOfResource);
    }

    @Override
    public void useAll(Scope scope) {
        for (TimedTransition transition : transitions) {
            scope.account().timedTransitions().awaitingUse(scope, transition).forEach(each -> use(scope, each));
        }
    }

    @Override
    public R require(RequestContext context, String idOrArn, String field) {
        makeUnmade(context);
        String named = idOf(context, idOrArn, field);
        return use(scope(context), named).orElseThrow(() -> errors.notFound(named, idOrArn));
    }

    @Override
    public R named(RequestContext context, String idOrArn, String field) {
        makeUnmade(context);
        String named = idOf(context, idOrArn, field);
        return find(scope(context), named).orElseThrow(() -> errors.notFound(named, idOrArn));
    }

    @Override
    public R show(RequestContext context, String idOrArn, String field) {
        R found = named(context, idOrArn, field);
        noteRead(context, List.of(found));
        return found;
    }

    @Override
    public Page<R> page(RequestContext context, PageRequest request, Predicate<? super R> filter) {
        makeUnmade(context);
        return shown(context, store.page(scope(context), request, filter));
    }

    @Override
    public Page<R> shown(RequestContext context, Page<R> page) {
        noteRead(context, page.items());
        return page;
    }

    @Override
    public void shown(RequestContext context, Collection<String> ids) {
        ids.forEach(each -> noteRead(scope(context), each));
    }

    /** {@link #create(RequestContext, Shape, Map)} of a resource without tags. */
    public R create(RequestContext context, R resource) {
        return create(context, resource, Map.of());
    }

    /**
     * Adds a new resource and returns it; what exists unmade is made before it. It waits for what a new one waits for.
     *
     * @param tags by key, checked by the kind's {@link TagStore}
     */
    public R create(RequestContext context, R resource, Map<String, String> tags) {
        makeUnmade(context);
        Scope scope = scope(context);
        put(scope, resource);
        if (tagStore != null && arns != null) {
            tagStore.attach(scope, arns.arn().apply(resource), tags);
        }
        if (first != null) {
            scope.account().timedTransitions().begin(scope, first, id.apply(resource));
            Endings.begin(scope, first, id.apply(resource), context.later());
        }
        return resource;
    }

    /** Puts a resource in the place of the one of its id, or adds it, and returns it. */
    public R put(Scope scope, R resource) {
        return store.put(scope, id.apply(resource), resource);
    }

    /** Changes the resource of an id, if there is one, and returns it as it is then. */
    public Optional<R> update(Scope scope, String idOfResource, UnaryOperator<R> change) {
        return store.update(scope, idOfResource, change);
    }

    /** Removes the resource of an id with its transitions and all that is attached to it, and returns it as it was. */
    public Optional<R> remove(Scope scope, String idOfResource) {
        Optional<R> removed = store.remove(scope, idOfResource);
        removed.ifPresent(resource -> {
            for (TimedTransition transition : transitions) {
                scope.account().timedTransitions().cancel(scope, transition, idOfResource);
                Endings.forget(scope, transition, idOfResource);
            }
            if (arns != null) {
                String arn = arns.arn().apply(resource);
                attachments.forEach(attachment -> attachment.forget(scope, arn));
            }
        });
        return removed;
    }

    /** The id in what a request says, whether or not there is such a resource; else the service's error. */
    public String idOf(RequestContext context, String idOrArn, String field) {
        if (arns == null || !Arn.isMeant(idOrArn)) {
            return idOrArn;
        }
        Arn arn = Arn.parse(idOrArn).filter(this::isOurs).orElseThrow(() -> errors.wrongArn(idOrArn, field));
        if (!arn.isIn(context)) {
            throw errors.notFound(arn.id(), idOrArn);
        }
        return arn.id();
    }

    private boolean isOurs(Arn arn) {
        ArnForm<R> form = requireArns();
        return arn.service().equals(form.service()) && arn.type().equals(form.type());
    }

    private void noteRead(RequestContext context, List<R> resources) {
        Scope scope = scope(context);
        resources.forEach(resource -> noteRead(scope, id.apply(resource)));
        for (Companion<R> companion : companions) {
            Set<String> ids = new LinkedHashSet<>();
            resources.forEach(resource -> ids.add(companion.id().apply(resource)));
            companion.kind().shown(context, ids);
        }
    }

    /** Completes one transition after the other: each may begin the next. */
    private void completeByUse(Scope scope, String idOfResource) {
        TimedTransitions underWay = scope.account().timedTransitions();
        boolean hasCompleted;
        do {
            hasCompleted = false;
            for (TimedTransition transition : transitions) {
                hasCompleted |= underWay.completeByUse(scope, transition, idOfResource);
            }
        } while (hasCompleted);
    }

    private void noteRead(Scope scope, String idOfResource) {
        for (TimedTransition transition : transitions) {
            scope.account().timedTransitions().noteRead(scope, transition, idOfResource);
        }
    }

    private boolean isUnmade(Scope scope, String idOfResource) {
        return unmade != null && unmade.id().equals(idOfResource) && !store.contains(scope, idOfResource);
    }

    private void makeUnmade(RequestContext context) {
        if (unmade != null && isUnmade(scope(context), unmade.id())) {
            store.put(scope(context), unmade.id(), unmade.make().apply(context));
        }
    }

    private ArnForm<R> requireArns() {
        if (arns == null) {
            throw new IllegalStateException(store + ": its resources have no ARNs");
        }
        return arns;
    }

    /** Says what a kind is like. */
    public static final class Builder<R extends Shape> {
        private final Store<String, R> store;
        private final Function<R, String> id;
        private UnaryOperator<String> keptId = UnaryOperator.identity();
        private final ResourceErrors errors;
        private final List<TimedTransition> transitions = new ArrayList<>();
        private final List<Companion<R>> companions = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private @Nullable TagStore tagStore;
        private @Nullable TimedTransition first;
        private @Nullable ArnForm<R> arns;
        private @Nullable Unmade<R> unmade;

        private Builder(Store<String, R> store, Function<R, String> id, ResourceErrors errors) {
            this.store = store;
            this.id = id;
            this.errors = errors;
        }

        /**
         * Requests may write an id in several ways, in ARNs, too, such as in upper and lower case.
         *
         * @param kept how the one that is kept is written
         */
        public Builder<R> keepsIdsAs(UnaryOperator<String> kept) {
            this.keptId = kept;
            return this;
        }

        /**
         * The resources have ARNs.
         *
         * @param service the service's namespace in ARNs
         * @param type what comes before the id
         * @param arn the ARN of a resource
         */
        public Builder<R> arns(String service, String type, Function<R, String> arn) {
            this.arns = new ArnForm<>(service, type, arn);
            return this;
        }

        /** What the resources wait for, by their ids, in the scope that {@link ResourceLookup#scope} says; reading a resource counts for each of them. */
        public Builder<R> transitions(List<TimedTransition> ofTheKind) {
            transitions.addAll(ofTheKind);
            return this;
        }

        /**
         * An answer shows with each resource one of another kind in the same scope, such as the order of a phone number: it is read,
         * too, once however many show it, and used with the resource.
         */
        public Builder<R> shownWith(ResourceLookup<?> other, Function<R, String> idOfOther) {
            companions.add(new Companion<>(other, idOfOther));
            return this;
        }

        /** What a new resource waits for from the start; one of {@link #transitions}. */
        public Builder<R> begins(TimedTransition transition) {
            this.first = transition;
            return this;
        }

        /** The resources have tags, by their ARNs. */
        public Builder<R> tags(TagStore store) {
            this.tagStore = store;
            return attached(store);
        }

        /** What is kept elsewhere by a resource's ARN, and goes with it. */
        public Builder<R> attached(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        /** One resource that is there without having been made. */
        public Builder<R> unmade(String idOfResource, Function<RequestContext, R> make) {
            this.unmade = new Unmade<>(idOfResource, make);
            return this;
        }

        /** The kind. */
        public ResourceKind<R> build() {
            return new ResourceKind<>(this);
        }
    }
}
