/** The other side of Chime: what administrators, carriers and callers do, for which AWS has no API. */
@NullMarked
package dev.dialtone.control.chime;

import org.jspecify.annotations.NullMarked;
