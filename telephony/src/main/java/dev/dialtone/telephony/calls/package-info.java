/** What callers of any service are told. */
@NullMarked
package dev.dialtone.telephony.calls;

import org.jspecify.annotations.NullMarked;
