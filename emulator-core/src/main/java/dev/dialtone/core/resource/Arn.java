package dev.dialtone.core.resource;

import dev.dialtone.core.dispatch.RequestContext;
import java.util.Optional;

/**
 * An Amazon Resource Name, taken apart: {@code arn:partition:service:region:account:resource}.
 *
 * @param partition such as {@code aws}
 * @param service the service's namespace in ARNs, such as {@code sms-voice}
 * @param region empty where a resource belongs to none
 * @param account 12 digits; empty where a resource belongs to none
 * @param resource what follows: {@code pool/pool-1a2b}, {@code instance/1a2b/phone-number/3c4d}
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final String SCHEME = "arn";
    private static final int PARTS = 6;
    private static final int ACCOUNT_DIGITS = 12;

    /** Empty when the text has not the six parts of an ARN. What the parts say is not looked at. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals(SCHEME)
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /** Whether a text is meant as an ARN; where an id is allowed, too, everything else is an id. */
    public static boolean isMeant(String text) {
        return text.startsWith(SCHEME + ":");
    }

    /** The type of the resource, up to the first slash; empty when there is no slash with something behind it. */
    public String type() {
        int slash = slash();
        return slash < 0 ? "" : resource.substring(0, slash);
    }

    /** The id of the resource, behind the first slash; it may have slashes itself. Empty when {@link #type} is. */
    public String id() {
        int slash = slash();
        return slash < 0 ? "" : resource.substring(slash + 1);
    }

    private int slash() {
        int slash = resource.indexOf('/');
        return slash == resource.length() - 1 ? -1 : slash;
    }

    /** Whether partition, region and account have the form of AWS's own. */
    public boolean isWellFormed() {
        return partition.startsWith("aws")
                && !region.isEmpty()
                && account.length() == ACCOUNT_DIGITS
                && account.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Whether it belongs to the caller's account and region, and says the partition of that region. */
    public boolean isIn(RequestContext context) {
        return toString().equals(context.arn(service, resource));
    }

    /** Another resource of the same service, account and region. */
    public Arn withResource(String other) {
        return new Arn(partition, service, region, account, other);
    }

    /** The ARN itself. */
    @Override
    public String toString() {
        return String.join(":", SCHEME, partition, service, region, account, resource);
    }
}
