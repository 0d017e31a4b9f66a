package dev.dialtone.core.signature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access keys whose signatures are taken. Its text, as that of each key, shows no secret.
 *
 * @param byId each under its access key id
 */
public record AccessKeys(Map<String, AccessKey> byId) {

    /** How an entry looks. */
    public static final String FORM = "AKID:secret or AKID:secret:accountId";

    private static final int LONGEST_ID = 128;

    /**
     * One key.
     *
     * @param secret what its owner signs with
     * @param account whose calls are made with it, 12 digits; null: that of the id, if it is one, else the default
     */
    public record AccessKey(String secret, @Nullable String account) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "AccessKey[account=" + account + "]";
        }
    }

    /** Copies the keys. */
    public AccessKeys {
        byId = Map.copyOf(byId);
    }

    /**
     * Reads entries such as {@code AKIAIOSFODNN7EXAMPLE:secret:111122223333}.
     *
     * @throws IllegalArgumentException for an entry that cannot be taken, by its number and never with its text: {@code entry 2: …}
     */
    public static AccessKeys of(List<String> entries) {
        Map<String, AccessKey> keys = new HashMap<>();
        int number = 0;
        for (String entry : entries) {
            number++;
            int end = entry.indexOf(':');
            int last = entry.lastIndexOf(':');
            boolean hasAccount = last > end && isAccount(entry, last + 1);
            String id = end < 0 ? entry : entry.substring(0, end);
            String secret = end < 0 ? "" : entry.substring(end + 1, hasAccount ? last : entry.length());
            if (!isId(id) || secret.isEmpty()) {
                throw new IllegalArgumentException("entry " + number + ": unreadable (expected: " + FORM + ")");
            }
            if (keys.put(id, new AccessKey(secret, hasAccount ? entry.substring(last + 1) : null)) != null) {
                throw new IllegalArgumentException("entry " + number + ": " + id + " (expected: each access key once)");
            }
        }
        return new AccessKeys(keys);
    }

    private static boolean isAccount(String entry, int start) {
        return entry.length() - start == 12
                && entry.substring(start).chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** What AWS has in an id, but of any length, since tests have keys such as {@code test}. */
    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars()
                        .allMatch(character -> (character >= 'A' && character <= 'Z')
                                || (character >= 'a' && character <= 'z')
                                || (character >= '0' && character <= '9')
                                || character == '_'
                                || character == '-');
    }

    /** The key of an id; empty for a stranger's. */
    Optional<AccessKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return byId.size() + " access keys";
    }
}
