package dev.dialtone.core.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request looks: an account and a region in it.
 *
 * @param region the AWS region, such as {@code us-east-1}
 */
public record Scope(Account account, String region) {
    /**
     * Where to look for what an account has. To be called inside the account.
     *
     * @param region null: in all regions in which it has something
     */
    public static List<Scope> in(Account account, @Nullable String region) {
        return region == null
                ? account.regions().stream()
                        .map(each -> new Scope(account, each))
                        .toList()
                : List.of(new Scope(account, region));
    }

    /** Where stores look that are the same in every region; of no use for any other. */
    public static Scope ofAllRegions(Account account) {
        return account.ofAllRegions();
    }
}
