/** Reading XML that comes in requests. The one place that knows the JDK's XML classes. */
@NullMarked
package dev.dialtone.core.xml;

import org.jspecify.annotations.NullMarked;
