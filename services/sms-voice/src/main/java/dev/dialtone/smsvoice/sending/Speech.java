package dev.dialtone.smsvoice.sending;

import dev.dialtone.telephony.messages.Content;
import java.util.List;

/**
 * What a call reads out.
 *
 * @param content as it was sent
 * @param seconds how long that takes
 */
public record Speech(Content content, int seconds) {

    /** Of plain text. */
    public static Speech ofText(String text) {
        return new Speech(new Content(text, List.of(), 1, null), CallLength.ofText(text));
    }

    /** Of SSML in which nothing is {@linkplain Ssml#wrong wrong}. */
    static Speech ofSsml(String ssml) {
        return new Speech(Content.ofSpeech(ssml, Ssml.spoken(ssml)), CallLength.ofSsml(ssml));
    }

    /** The minutes that are paid for. */
    public int minutes() {
        return CallLength.minutes(seconds);
    }
}
