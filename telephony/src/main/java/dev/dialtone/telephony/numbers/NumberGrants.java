package dev.dialtone.telephony.numbers;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives accounts what messages are sent from, ready at once, as if it were bought and registered: for the control API. To be
 * called inside the account of the context; its region is where the identity is.
 */
public interface NumberGrants {

    /**
     * What somebody wants to have. Values are AWS's; what is absent is as such an identity has it.
     *
     * @param identity a number in E.164, the digits of a short code, or a sender ID and its country as {@code SHOP/GB};
     *     absent: any number
     * @param country ISO 3166-1 alpha-2
     * @param numberType such as {@code TOLL_FREE}
     * @param capabilities such as {@code SMS}; absent: all that such a number has
     * @param messageType {@code TRANSACTIONAL} or {@code PROMOTIONAL}
     * @param poolId the id or ARN of a pool that it joins
     * @param tags absent: none
     */
    record Wish(
            @Nullable String identity,
            @Nullable String country,
            @Nullable String numberType,
            @Nullable List<String> capabilities,
            @Nullable String messageType,
            @Nullable String poolId,
            @Nullable Map<String, String> tags) {}

    /**
     * What somebody has now.
     *
     * @param identity what messages name as their origin
     * @param description as the operation shows it that describes such identities
     */
    record Grant(String identity, Shape description) {}

    /** Gives an identity, or makes one that the account has as the wish says. Throws {@link GrantRefused}, and then nothing has changed. */
    Grant give(RequestContext context, Wish wish);

    /**
     * Takes an identity away at once. Throws {@link GrantRefused}, and then nothing has changed.
     *
     * @return whether there was one in the region
     */
    boolean takeAway(RequestContext context, String identity);
}
