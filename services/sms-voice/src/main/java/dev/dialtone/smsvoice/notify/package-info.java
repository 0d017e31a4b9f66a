/** Notify: configurations, templates and the messages made of them. */
@NullMarked
package dev.dialtone.smsvoice.notify;

import org.jspecify.annotations.NullMarked;
