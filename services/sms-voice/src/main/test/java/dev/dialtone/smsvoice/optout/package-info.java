@NullMarked
package dev.dialtone.smsvoice.optout;

import org.jspecify.annotations.NullMarked;
