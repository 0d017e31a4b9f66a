/** What Amazon Connect has to do with who calls and writes, and with the numbers of AWS End User Messaging SMS. */
@NullMarked
package dev.dialtone.telephony.connect;

import org.jspecify.annotations.NullMarked;
