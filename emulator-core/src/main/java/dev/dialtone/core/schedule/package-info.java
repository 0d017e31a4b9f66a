/** What is to happen later: changes that are data, in the order in which they fall due, and work on a thread of its own. */
@NullMarked
package dev.dialtone.core.schedule;

import org.jspecify.annotations.NullMarked;
