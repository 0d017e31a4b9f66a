/**
 * Where the truth of a scenario test comes from.
 */
@NullMarked
package dev.dialtone.core.evidence;

import org.jspecify.annotations.NullMarked;
