/** What becomes of messages: deliveries, their events, and what handsets send back. */
@NullMarked
package dev.dialtone.smsvoice.delivery;

import org.jspecify.annotations.NullMarked;
