/**
 * What an account remembers and what time it is there: stores of immutable resources, paging, a clock with a queue of
 * scheduled changes, timed transitions, repeatable ids.
 *
 * <p>One rule holds everywhere: what belongs to an account is touched only inside {@link Account#exclusively}, and a
 * thread is inside one account at a time. Everything that is stored is data, so that it can be saved.
 */
@NullMarked
package dev.dialtone.core.state;

import org.jspecify.annotations.NullMarked;
