/** The certificate that HTTPS is spoken with: given in files, or made at the start. Loaded only when TLS is on. */
@NullMarked
package dev.dialtone.server.tls;

import org.jspecify.annotations.NullMarked;
