package dev.dialtone.testcontainers;

import java.util.Optional;

/**
 * The first of some access keys, as the server reads them.
 *
 * @param account 12 digits; empty: the entry names none
 */
record AccessKey(String id, String secret, Optional<String> account) {
    private static final String WITH_ACCOUNT = ".+:[0-9]{12}";
    private static final String ACCOUNT_ID = "[0-9]{12}";

    static AccessKey of(String entries) {
        String first = entries.substring(0, entries.indexOf(',') < 0 ? entries.length() : entries.indexOf(','));
        int end = first.indexOf(':');
        String id = end < 0 ? first : first.substring(0, end);
        String rest = end < 0 ? "" : first.substring(end + 1);
        if (rest.matches(WITH_ACCOUNT)) {
            int last = rest.lastIndexOf(':');
            return new AccessKey(id, rest.substring(0, last), Optional.of(rest.substring(last + 1)));
        }
        return new AccessKey(id, rest, Optional.of(id).filter(text -> text.matches(ACCOUNT_ID)));
    }
}
