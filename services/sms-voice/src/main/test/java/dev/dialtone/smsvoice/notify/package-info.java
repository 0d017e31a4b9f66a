@NullMarked
package dev.dialtone.smsvoice.notify;

import org.jspecify.annotations.NullMarked;
