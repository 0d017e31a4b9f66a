/** Faults that somebody asked for: rules of an account, what a header asks for one request, and how they strike a call. */
@NullMarked
package dev.dialtone.core.fault;

import org.jspecify.annotations.NullMarked;
