/** Tables that are text: what AWS publishes as one, with its source beside each line. */
@NullMarked
package dev.dialtone.core.data;

import org.jspecify.annotations.NullMarked;
