package dev.dialtone.chime.tag;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;
import dev.dialtone.core.resource.ResourceLookup;
import java.util.function.Function;

/**
 * Resources of one type that can have tags.
 *
 * @param type what their ARNs have before the id, such as {@code vc}
 * @param kind where they are
 * @param arn the ARN of one
 */
public record TaggedType<R>(String type, ResourceLookup<R> kind, Function<R, String> arn) {

    /** Whether this is the ARN of one that the caller has. */
    boolean has(RequestContext context, Arn named) {
        return named.type().equals(type)
                && kind.use(kind.scope(context), named.id())
                        .map(arn)
                        .filter(named.toString()::equals)
                        .isPresent();
    }
}
