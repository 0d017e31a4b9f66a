/** Pages of listings, and the tokens that ask for the next one. */
@NullMarked
package dev.dialtone.core.page;

import org.jspecify.annotations.NullMarked;
