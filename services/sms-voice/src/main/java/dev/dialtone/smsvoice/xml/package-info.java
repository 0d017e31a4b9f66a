/** Reading XML that comes in requests. The one place that knows the JDK's XML classes. */
@NullMarked
package dev.dialtone.smsvoice.xml;

import org.jspecify.annotations.NullMarked;
