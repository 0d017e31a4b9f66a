/** Tests of limits. */
@NullMarked
package dev.dialtone.core.limit;

import org.jspecify.annotations.NullMarked;
