package dev.dialtone.telephony.account;

/** How far AWS trusts an account. */
public enum Tier {
    /** Sends to verified numbers only, and for little money. */
    SANDBOX,
    /** Sends to anybody. */
    PRODUCTION
}
