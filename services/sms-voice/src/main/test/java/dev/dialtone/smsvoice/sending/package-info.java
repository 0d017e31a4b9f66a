@NullMarked
package dev.dialtone.smsvoice.sending;

import org.jspecify.annotations.NullMarked;
