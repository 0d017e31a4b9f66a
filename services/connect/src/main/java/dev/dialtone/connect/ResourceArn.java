package dev.dialtone.connect;

import dev.dialtone.core.state.Scope;
import java.util.Optional;

/**
 * An ARN of Connect.
 *
 * @param resource what follows the account: {@code instance/{id}}, {@code phone-number/{id}} and so on
 */
record ResourceArn(String partition, String region, String account, String resource) {
    private static final int PARTS = 6;

    /** Empty when the text is not an ARN of Connect. */
    static Optional<ResourceArn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        boolean isOurs = parts.length == PARTS
                && parts[0].equals("arn")
                && parts[1].startsWith("aws")
                && parts[2].equals("connect")
                && !parts[3].isEmpty()
                && parts[4].matches("\\d{12}");
        return isOurs ? Optional.of(new ResourceArn(parts[1], parts[3], parts[4], parts[5])) : Optional.empty();
    }

    /** Whether the text wants to be an ARN; where ids are allowed, too, everything else is an id. */
    static boolean isMeant(String text) {
        return text.startsWith("arn:");
    }

    /**
     * The id in a text that holds an id or an ARN.
     *
     * @param kind the first part of the ARN's resource
     * @return empty when it is an ARN of something else, or of another account or region
     */
    static Optional<String> id(Scope scope, String idOrArn, String kind) {
        if (!isMeant(idOrArn)) {
            return Optional.of(idOrArn);
        }
        return parse(idOrArn).filter(arn -> arn.isIn(scope)).flatMap(arn -> arn.id(kind));
    }

    /** Whether the resource belongs to the account and the region. */
    boolean isIn(Scope scope) {
        return region.equals(scope.region()) && account.equals(scope.account().id());
    }

    /** The id of a resource of this kind; empty when it is of another kind or lies below one. */
    Optional<String> id(String kind) {
        String start = kind + "/";
        return Optional.of(resource)
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .filter(id -> !id.isEmpty() && id.indexOf('/') < 0);
    }
}
