package dev.dialtone.telephony.numbers;

/** What a number is for, as far as the numbering plan of its country tells. */
public enum NumberKind {
    /** A number of a place: a fixed line, or one that may be fixed or mobile, as every local number of North America. */
    LOCAL,
    /** A mobile number, in countries whose plan tells mobile numbers from the others. */
    MOBILE,
    /** The called party pays. */
    TOLL_FREE,
    /** An international toll-free number, {@code +800}; it belongs to no country. */
    UIFN,
    /** Caller and called party share the cost. */
    SHARED_COST,
    /** The caller pays extra. Never offered. */
    PREMIUM_RATE,
    /** Internet telephony, personal, company-wide, pager and voicemail numbers. Never offered. */
    OTHER,
    /**
     * AWS's simulator numbers, United Subdivisions only: {@code +1 <area code> 555 5000} to {@code 9999}. Only a query has this
     * kind: for {@link NumberPlan} these are {@link #LOCAL}, so that {@link NumberCatalog#isSimulator} tells them apart.
     */
    SIMULATOR
}
