@NullMarked
package dev.dialtone.smsvoice.message;

import org.jspecify.annotations.NullMarked;
