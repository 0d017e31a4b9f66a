/** What finds, counts and sorts the entries of a table. Nothing here knows what they are. */
@NullMarked
package dev.dialtone.core.index;

import org.jspecify.annotations.NullMarked;
