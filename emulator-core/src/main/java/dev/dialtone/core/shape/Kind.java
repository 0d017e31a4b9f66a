package dev.dialtone.core.shape;

/** What a value is on the wire, as in Smithy. The Java type that holds it stands beside each. */
public enum Kind {
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Byte}. */
    BYTE,
    /** {@link Short}. */
    SHORT,
    /** {@link Integer}; an intEnum, too, with {@link Constraint.OneOfInts}. */
    INTEGER,
    /** {@link Long}. */
    LONG,
    /** {@link Float}. */
    FLOAT,
    /** {@link Double}. */
    DOUBLE,
    /** {@link java.math.BigInteger}. */
    BIG_INTEGER,
    /** {@link java.math.BigDecimal}. */
    BIG_DECIMAL,
    /** {@link String}. */
    STRING,
    /** A subclass of {@link OpenEnum}. */
    ENUM,
    /** {@link Blob}. */
    BLOB,
    /** {@link java.time.Instant}. */
    TIMESTAMP,
    /** {@link Document}. */
    DOCUMENT,
    /** {@link java.util.List}; a Smithy set is a list with {@link Constraint.Unique}. */
    LIST,
    /** {@link java.util.Map} with {@link String} keys, in the order of the wire. */
    MAP,
    /** A {@link Shape} whose schema is not a union. */
    STRUCTURE,
    /** A {@link Shape} with exactly one member set. */
    UNION
}
