/** Behaviour as it is called once an input is read, and what is remembered of calls that have changed something. */
@NullMarked
package dev.dialtone.core.invocation;

import org.jspecify.annotations.NullMarked;
