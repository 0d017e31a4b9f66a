/**
 * Pinpoint SMS and Voice v2: behaviour. {@link dev.dialtone.smsvoice.SmsVoice} puts it together; a class per resource
 * holds the operations on it; the rules that resources share stand in classes of their own.
 */
@NullMarked
package dev.dialtone.smsvoice;

import org.jspecify.annotations.NullMarked;
