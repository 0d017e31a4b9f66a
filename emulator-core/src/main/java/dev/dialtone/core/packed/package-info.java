/** Values as bytes, one behind the other: for what is kept in memory and seldom read, and for files. */
@NullMarked
package dev.dialtone.core.packed;

import org.jspecify.annotations.NullMarked;
