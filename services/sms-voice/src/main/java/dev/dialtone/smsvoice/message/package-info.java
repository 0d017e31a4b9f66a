/** What a message is: its order, sender, recipient, parts and price. */
@NullMarked
package dev.dialtone.smsvoice.message;

import org.jspecify.annotations.NullMarked;
