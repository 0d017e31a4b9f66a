/** The messages that accounts have sent, as the people they went to would see them, and what these people write back. */
@NullMarked
package dev.dialtone.telephony.messages;

import org.jspecify.annotations.NullMarked;
