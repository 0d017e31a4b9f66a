/** Tests of limits. */
@NullMarked
package dev.dialtone.core.data;

import org.jspecify.annotations.NullMarked;
