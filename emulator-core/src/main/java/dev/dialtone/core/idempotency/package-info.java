/** Calls that are sent twice with the same client token, and act once. */
@NullMarked
package dev.dialtone.core.idempotency;

import org.jspecify.annotations.NullMarked;
