package dev.dialtone.chime.number;

import dev.dialtone.chime.resource.Names;

/** A number's id is its E.164 number with the plus sign percent-encoded: {@code %2B12065550100}. */
public final class PhoneNumberId {

    private static final String ENCODED_PLUS = "%2B";

    private PhoneNumberId() {}

    /** The id as answers have it. */
    static String of(String e164) {
        return ENCODED_PLUS + e164.substring(1);
    }

    /**
     * The number as plus sign and digits, when the text is an id in either spelling or a number without the plus sign;
     * else a text that is no number.
     */
    public static String e164(String idOrNumber) {
        if (idOrNumber.regionMatches(true, 0, ENCODED_PLUS, 0, ENCODED_PLUS.length())) {
            return "+" + idOrNumber.substring(ENCODED_PLUS.length());
        }
        return Names.e164(idOrNumber);
    }
}
