/** Phone numbers: which can be had, and what becomes of those that an account has. */
@NullMarked
package dev.dialtone.chime.number;

import org.jspecify.annotations.NullMarked;
