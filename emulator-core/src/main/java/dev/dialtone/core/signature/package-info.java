/**
 * Who a request comes from, by its signature: {@link dev.dialtone.core.signature.Signatures} believes it, or, in strict mode,
 * calculates it anew as AWS does.
 */
@NullMarked
package dev.dialtone.core.signature;

import org.jspecify.annotations.NullMarked;
