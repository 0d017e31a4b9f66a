/** What happens to Chime's resources that AWS has no API for: in its console, on the phone, at a carrier. */
@NullMarked
package dev.dialtone.telephony.chime;

import org.jspecify.annotations.NullMarked;
