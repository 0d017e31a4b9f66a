/** States, how they follow each other, and how long AWS takes for it. */
@NullMarked
package dev.dialtone.core.transition;

import org.jspecify.annotations.NullMarked;
