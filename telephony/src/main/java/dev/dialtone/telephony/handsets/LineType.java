package dev.dialtone.telephony.handsets;

/** What kind of line a number belongs to, in AWS's words. */
public enum LineType {
    MOBILE,
    LANDLINE,
    OTHER,
    /** No line at all. */
    INVALID
}
