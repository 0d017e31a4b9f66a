package dev.dialtone.telephony.messages;

/** How the text of a message is coded for the air, in AWS's words ({@code messageEncoding} of events). */
public enum Encoding {
    /** The 7-bit alphabet of GSM 03.38 with its extension table. */
    GSM,
    /** UCS-2, in fact UTF-16: 16 bits to a unit. */
    UNICODE
}
