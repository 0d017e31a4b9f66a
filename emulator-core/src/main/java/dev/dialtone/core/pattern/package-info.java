/** Regular expressions that take time in proportion to the text, whatever the text is. */
@NullMarked
package dev.dialtone.core.pattern;

import org.jspecify.annotations.NullMarked;
