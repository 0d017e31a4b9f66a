package dev.dialtone.core.state;

/**
 * Where a request looks: an account and a region in it.
 *
 * @param region the AWS region, such as {@code us-east-1}
 */
public record Scope(Account account, String region) {
    /** Where stores look that are the same in every region; of no use for any other. */
    public static Scope ofAllRegions(Account account) {
        return account.ofAllRegions();
    }
}
