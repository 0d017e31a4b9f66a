/** Tests of certificates. */
@NullMarked
package dev.dialtone.server.tls;

import org.jspecify.annotations.NullMarked;
