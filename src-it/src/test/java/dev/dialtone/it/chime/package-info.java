/** Chime and Chime SDK Voice through the AWS SDK for Java. */
@NullMarked
package dev.dialtone.it.chime;

import org.jspecify.annotations.NullMarked;
