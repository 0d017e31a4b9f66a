package dev.dialtone.smsvoice.sending;

import dev.dialtone.smsvoice.xml.MalformedXml;
import java.time.Duration;
import java.util.Optional;

/** The marked-up text of a voice message. */
final class Ssml {
    /** The longest SSML, its tags included, in characters. */
    static final int MAX_SSML_CHARACTERS = 6000;

    /** The longest plain text of a voice message, in characters. */
    static final int MAX_TEXT_CHARACTERS = 3000;

    private Ssml() {}

    /**
     * What is wrong with it, in words; empty: nothing. It has to be well-formed XML without a document type, its root
     * {@code speak}, its tags and attributes those of {@link SsmlTag}. The length is not looked at.
     */
    static Optional<String> wrong(String ssml) {
        try {
            SsmlReading.of(ssml);
            return Optional.empty();
        } catch (MalformedXml e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * The text that is read out, of SSML in which nothing is {@linkplain #wrong wrong}: aliases in place of what they
     * stand for, each run of blanks as one space.
     */
    static String spoken(String ssml) {
        return read(ssml).spoken();
    }

    /** The pauses whose length the SSML gives, all together; of SSML in which nothing is {@linkplain #wrong wrong}. */
    static Duration pauses(String ssml) {
        return read(ssml).pauses();
    }

    private static SsmlReading read(String ssml) {
        try {
            return SsmlReading.of(ssml);
        } catch (MalformedXml e) {
            throw new IllegalArgumentException(e);
        }
    }
}
