/** What administrators do where AWS has no API for it. */
@NullMarked
package dev.dialtone.telephony.admin;

import org.jspecify.annotations.NullMarked;
