/** Amazon Connect through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.connect;

import org.jspecify.annotations.NullMarked;
