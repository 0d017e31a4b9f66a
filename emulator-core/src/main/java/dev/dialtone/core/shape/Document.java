package dev.dialtone.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * A value without a schema, as JSON knows them.
 *
 * @param value a {@link String}, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link Double},
 *     {@link java.util.List} or {@link java.util.Map} of the same, or null for JSON's null
 */
public record Document(@Nullable Object value) {}
