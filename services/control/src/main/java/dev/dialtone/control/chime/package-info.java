/** What happens to Chime's resources that AWS has no API for. */
@NullMarked
package dev.dialtone.control.chime;

import org.jspecify.annotations.NullMarked;
