@NullMarked
package dev.dialtone.smsvoice;

import org.jspecify.annotations.NullMarked;
