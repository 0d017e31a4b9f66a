package dev.dialtone.connect.flow;

import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.resource.Arn;
import org.jspecify.annotations.Nullable;

/**
 * How a request names a flow or module: by id or ARN, and behind a colon which content of it.
 *
 * @param idOrArn what is before the colon
 * @param qualifier {@link #SAVED}, or the number of a version; null for what is published
 */
record QualifiedId(String idOrArn, @Nullable String qualifier) {
    /** Means the draft. */
    static final String SAVED = "$SAVED";

    private static final int MOST_DIGITS = 18;

    /** Takes apart what a request says. */
    static QualifiedId of(String text) {
        // In an ARN the id is behind the last slash, in an id there is none.
        int colon = text.indexOf(':', text.lastIndexOf('/') + 1);
        return colon < 0 || (Arn.isMeant(text) && text.indexOf('/') < 0)
                ? new QualifiedId(text, null)
                : new QualifiedId(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * What a request names that is about the whole, not about one of its contents: a qualifier is an InvalidRequestException.
     *
     * @param field the path of the input member
     */
    static String unqualified(String text, String field) {
        QualifiedId id = of(text);
        if (id.qualifier != null) {
            throw ConnectErrors.invalidRequest(
                    field + ": it ends with :" + id.qualifier + " (expected: an id or ARN without that)");
        }
        return text;
    }

    boolean isSaved() {
        return SAVED.equals(qualifier);
    }

    boolean isVersion() {
        return qualifier != null && !isSaved();
    }

    /** The number of the version that is meant; 0, which no version has, when it is none. */
    long version() {
        boolean isNumber = qualifier != null
                && !qualifier.isEmpty()
                && !qualifier.startsWith("0")
                && qualifier.length() <= MOST_DIGITS
                && qualifier.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? Long.parseLong(String.valueOf(qualifier)) : 0;
    }
}
