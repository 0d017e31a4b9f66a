/** Opt-out lists and the numbers in them. */
@NullMarked
package dev.dialtone.smsvoice.optout;

import org.jspecify.annotations.NullMarked;
