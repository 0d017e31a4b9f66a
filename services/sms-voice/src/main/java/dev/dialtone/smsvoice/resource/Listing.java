package dev.dialtone.smsvoice.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.page.Page;
import dev.dialtone.core.page.PageRequest;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.shape.Shape;
import dev.dialtone.smsvoice.model.Owner;
import dev.dialtone.smsvoice.model.ValidationExceptionReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the describing operations have in common: ids or ARNs, owner, filters and pages.
 *
 * @param kind what they are
 * @param idsField the path of the input member that names them
 */
public record Listing<R>(ResourceLookup<R> kind, String idsField) {
    /** AWS does not document it. */
    private static final int DEFAULT_PAGE_SIZE = 100;

    /**
     * A page of the resources asked for. Named ones are looked up, so that their number does not matter, and come in the
     * order of the names; an unknown name fails the whole call. Nothing is shared in Dialtone, so SHARED shows nothing.
     *
     * @param input the input of the operation, for its page members
     * @param ids absent or empty: all
     */
    public Page<R> page(
            RequestContext context,
            Shape input,
            @Nullable List<String> ids,
            @Nullable Owner owner,
            Predicate<? super R> filter) {
        return page(context, input, ids, id -> kind.named(context, id, idsField), owner, filter);
    }

    /**
     * The same for resources that are named by more than an id.
     *
     * @param names absent or empty: all
     * @param find the resource of a name, else not found
     */
    public <N> Page<R> page(
            RequestContext context,
            Shape input,
            @Nullable List<N> names,
            Function<N, R> find,
            @Nullable Owner owner,
            Predicate<? super R> filter) {
        if (names == null || names.isEmpty()) {
            return owner != null && owner.equals(Owner.SHARED)
                    ? pageOf(context, input, List.of(), filter)
                    : kind.page(context, request(context, input), filter);
        }
        if (owner != null) {
            throw SmsVoiceErrors.invalid(
                    ValidationExceptionReason.PARAMETERS_CANNOT_BE_USED_TOGETHER,
                    List.of(
                            SmsVoiceErrors.field(idsField, "Cannot be used together with owner"),
                            SmsVoiceErrors.field("owner", "Cannot be used together with " + idsField)));
        }
        Set<R> named = new LinkedHashSet<>();
        for (N name : names) {
            named.add(find.apply(name));
        }
        return kind.shown(context, pageOf(context, input, List.copyOf(named), filter));
    }

    /** The page that an input asks for. */
    public static PageRequest request(RequestContext context, Shape input) {
        return context.page(input, DEFAULT_PAGE_SIZE);
    }

    /** A page of a listing that no store holds: of a few items that each call makes anew. */
    public static <T> Page<T> pageOf(RequestContext context, Shape input, List<T> all) {
        return pageOf(context, input, all, item -> true);
    }

    /** The same, of the items that pass a filter. */
    public static <T> Page<T> pageOf(RequestContext context, Shape input, List<T> all, Predicate<? super T> filter) {
        return Page.of(context.account().id(), context.region(), request(context, input), all, filter);
    }
}
