/** Pages of {@code docs/} that tests write. */
@NullMarked
package dev.dialtone.core.docs;

import org.jspecify.annotations.NullMarked;
