@NullMarked
package dev.dialtone.smsvoice.rcs;

import org.jspecify.annotations.NullMarked;
