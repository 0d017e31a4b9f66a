package dev.dialtone.telephony.account;

/** What money is spent on, each with a monthly ceiling of its own. */
public enum SpendChannel {
    TEXT,
    VOICE,
    MEDIA,
    NOTIFY,
    RCS
}
