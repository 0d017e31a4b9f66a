@NullMarked
package dev.dialtone.smsvoice.delivery;

import org.jspecify.annotations.NullMarked;
