package dev.dialtone.telephony.account;

/** Who decides about a registration that was submitted. */
public enum RegistrationReview {
    /** Nobody: it is approved when AWS's time for it is over. */
    AUTOMATIC,
    /** Whoever calls the control API. */
    MANUAL
}
