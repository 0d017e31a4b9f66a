package dev.dialtone.core.shape;

/** How a timestamp is written. Where the contract says nothing, protocol and location decide. */
public enum TimestampFormat {
    /** Seconds since 1970 as a number, fractions allowed: {@code 1515531081.123}. */
    EPOCH_SECONDS,
    /** RFC 3339 in UTC: {@code 2019-12-12T19:05:24.803Z}. */
    DATE_TIME,
    /** IMF-fixdate of RFC 7231: {@code Tue, 29 Apr 2014 18:30:38 GMT}, fractions allowed. */
    HTTP_DATE
}
