/**
 * Raw HTTP against a running Dialtone: bad input and many connections.
 */
@NullMarked
package dev.dialtone.it.http;

import org.jspecify.annotations.NullMarked;
