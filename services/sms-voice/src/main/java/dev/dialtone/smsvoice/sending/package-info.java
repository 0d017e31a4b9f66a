/** The operations that send text, media, voice and rich messages, and the rules for all of them. */
@NullMarked
package dev.dialtone.smsvoice.sending;

import org.jspecify.annotations.NullMarked;
