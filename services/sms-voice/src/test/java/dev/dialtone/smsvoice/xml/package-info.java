@NullMarked
package dev.dialtone.smsvoice.xml;

import org.jspecify.annotations.NullMarked;
