package dev.dialtone.telephony.messages;

import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message brings.
 *
 * @param body what is written or read out; absent: nothing, as in media messages without text
 * @param mediaUrls where its files are; empty: it has none
 * @param parts how many messages it is sent and paid as; 1 for a call
 * @param encoding how its text is coded for the air; absent for what is not sent as SMS
 * @param spoken what a call reads out of a body that is marked up; absent: the body itself
 * @param rich what a message shows that is more than text and files, as AWS has it; absent: it is not
 */
public record Content(
        @Nullable String body,
        List<String> mediaUrls,
        int parts,
        @Nullable Encoding encoding,
        @Nullable String spoken,
        @Nullable Document rich) {

    /** Keeps the URLs as they are now. */
    public Content {
        mediaUrls = List.copyOf(mediaUrls);
    }

    /** What is not marked up. */
    public Content(@Nullable String body, List<String> mediaUrls, int parts, @Nullable Encoding encoding) {
        this(body, mediaUrls, parts, encoding, null, null);
    }

    /** A text that a call reads out of what is marked up. */
    public static Content ofSpeech(String markedUp, String spoken) {
        return new Content(markedUp, List.of(), 1, null, spoken, null);
    }

    /** The same, with what it shows beside text and files. */
    public Content withRich(Document shown) {
        return new Content(body, mediaUrls, parts, encoding, spoken, shown);
    }

    /** A text of one part. */
    public static Content ofText(String body) {
        return new Content(body, List.of(), 1, null);
    }

    /** About how many bytes of memory it keeps alive. */
    long weight() {
        return Weight.of(body) + Weight.of(mediaUrls) + Weight.of(spoken) + (rich == null ? 0 : Weight.of(rich));
    }

    /** The one-time codes found in what is read, or heard, in its order. */
    public List<String> codes() {
        String text = spoken == null ? body : spoken;
        return text == null ? List.of() : OneTimeCodes.in(text);
    }
}
