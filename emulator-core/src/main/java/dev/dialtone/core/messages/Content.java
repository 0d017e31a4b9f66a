package dev.dialtone.core.messages;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message brings.
 *
 * @param body what is written or read out; absent: nothing, as in media messages without text
 * @param mediaUrls where its files are; empty: it has none
 * @param parts how many messages it is sent and paid as; 1 for a call
 * @param encoding how its text is coded for the air; absent for what is not sent as SMS
 */
public record Content(
        @Nullable String body,
        List<String> mediaUrls,
        int parts,
        @Nullable Encoding encoding) {

    /** Four to eight digits by themselves; with a plus sign they begin a phone number. */
    private static final Pattern CODE = Pattern.compile("(?<![+\\d])\\d{4,8}(?!\\d)");

    /** Keeps the URLs as they are now. */
    public Content {
        mediaUrls = List.copyOf(mediaUrls);
    }

    /** A text of one part. */
    public static Content ofText(String body) {
        return new Content(body, List.of(), 1, null);
    }

    /** The one-time codes found in the body, in its order. */
    public List<String> codes() {
        return body == null
                ? List.of()
                : CODE.matcher(body).results().map(found -> found.group()).toList();
    }
}
