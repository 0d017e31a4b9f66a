/** The other side of Amazon Connect: what callers do, for which AWS has no API. */
@NullMarked
package dev.dialtone.control.connect;

import org.jspecify.annotations.NullMarked;
