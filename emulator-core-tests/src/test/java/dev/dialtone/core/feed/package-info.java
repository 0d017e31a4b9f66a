/** Tests of the package of the same name. */
@NullMarked
package dev.dialtone.core.feed;

import org.jspecify.annotations.NullMarked;
