package dev.dialtone.client.model;

import java.util.List;

/** What has one-time codes in it. */
public interface OneTimeCodes {

    /** The one-time codes, as they are to be typed. */
    List<String> codes();

    /**
     * The only one-time code.
     *
     * @throws IllegalStateException when there is none or more than one; it shows the message
     */
    default String code() {
        List<String> codes = codes();
        if (codes.size() != 1) {
            throw new IllegalStateException("codes: " + codes + " (expected: one) in " + this);
        }
        return codes.get(0);
    }
}
