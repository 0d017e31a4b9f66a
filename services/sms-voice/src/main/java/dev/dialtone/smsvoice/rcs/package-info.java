/** RCS agents, their launches, and the contents of rich messages. */
@NullMarked
package dev.dialtone.smsvoice.rcs;

import org.jspecify.annotations.NullMarked;
