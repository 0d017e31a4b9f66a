/** Strict signatures, HTTPS and the names of LocalStack, through the clients that people have. */
@NullMarked
package dev.dialtone.it.trust;

import org.jspecify.annotations.NullMarked;
