package dev.dialtone.core.limit;

/** How high the quotas are that AWS raises on request. Limits that AWS never raises are the same at every level. */
public enum QuotaLevel {
    /** As if AWS had raised them, so that tests do not run into them by chance. */
    HIGH,
    /** Those of a new account. */
    AWS
}
