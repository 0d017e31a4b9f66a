@NullMarked
package dev.dialtone.telephony.messages;

import org.jspecify.annotations.NullMarked;
