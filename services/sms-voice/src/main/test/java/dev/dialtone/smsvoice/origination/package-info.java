@NullMarked
package dev.dialtone.smsvoice.origination;

import org.jspecify.annotations.NullMarked;
