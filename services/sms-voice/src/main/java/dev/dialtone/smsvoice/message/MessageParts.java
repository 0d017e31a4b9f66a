package dev.dialtone.smsvoice.message;

import dev.dialtone.telephony.messages.Encoding;

/**
 * Into how many parts a text goes as SMS: in GSM 03.38 where its alphabet has every character, else in UCS-2. Each part is
 * paid for.
 *
 * @param parts 1 or more, counted also when the text is too long
 * @param isTooLong whether it is longer than AWS takes: 1530 septets, or 630 UTF-16 units
 */
public record MessageParts(Encoding encoding, int parts, boolean isTooLong) {
    private static final int SINGLE_SEPTETS = 160;
    private static final int PART_SEPTETS = 153;
    private static final int MAX_SEPTETS = 1530;
    private static final int SINGLE_UNITS = 70;
    private static final int PART_UNITS = 67;
    private static final int MAX_UNITS = 630;

    private static final MessageParts ONE_GSM = new MessageParts(Encoding.GSM, 1, false);
    private static final MessageParts ONE_UNICODE = new MessageParts(Encoding.UNICODE, 1, false);

    /** What stands in the default alphabet, without the escape that leads to the extension table. */
    private static final String DEFAULT_ALPHABET = "@£$¥èéùìòÇ\nØø\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** What stands in the extension table beside {@link #EURO}. */
    private static final String EXTENSION = "\f^{}\\[~]|";

    private static final char EURO = '€';

    /** Septets by character; 0: not in the alphabet. The euro sign alone lies beyond its end. */
    private static final byte[] SEPTETS = septets();

    /** The parts of a text. The empty text is one. */
    public static MessageParts of(String body) {
        int septets = 0;
        for (int i = 0; i < body.length(); i++) {
            int more = septets(body.charAt(i));
            if (more == 0) {
                return unicode(body);
            }
            septets += more;
        }
        return septets <= SINGLE_SEPTETS
                ? ONE_GSM
                : new MessageParts(Encoding.GSM, gsmParts(body, septets), septets > MAX_SEPTETS);
    }

    private static int gsmParts(String body, int septets) {
        if (septets == body.length()) {
            return (septets + PART_SEPTETS - 1) / PART_SEPTETS;
        }
        int parts = 1;
        int used = 0;
        for (int i = 0; i < body.length(); i++) {
            int more = septets(body.charAt(i));
            used += more;
            if (used > PART_SEPTETS) {
                // An escape and what it leads to never part: the last septet of the full part stays empty.
                parts++;
                used = more;
            }
        }
        return parts;
    }

    private static MessageParts unicode(String body) {
        int units = body.length();
        if (units <= SINGLE_UNITS) {
            return ONE_UNICODE;
        }
        int parts = 0;
        for (int start = 0; start < units; parts++) {
            start += PART_UNITS;
            if (start < units
                    && Character.isLowSurrogate(body.charAt(start))
                    && Character.isHighSurrogate(body.charAt(start - 1))) {
                start--;
            }
        }
        return new MessageParts(Encoding.UNICODE, parts, units > MAX_UNITS);
    }

    private static int septets(char character) {
        if (character < SEPTETS.length) {
            return SEPTETS[character];
        }
        return character == EURO ? 2 : 0;
    }

    private static byte[] septets() {
        byte[] septets = new byte['Ω' + 1];
        for (int i = 0; i < DEFAULT_ALPHABET.length(); i++) {
            septets[DEFAULT_ALPHABET.charAt(i)] = 1;
        }
        for (int i = 0; i < EXTENSION.length(); i++) {
            septets[EXTENSION.charAt(i)] = 2;
        }
        return septets;
    }
}
