/**
 * The HTTP front end: bytes of a socket become {@link dev.dialtone.core.http.HttpRequest}s, and
 * {@link dev.dialtone.core.http.HttpResponse}s become bytes. Netty is used here and nowhere else, and no public type shows it.
 */
@NullMarked
package dev.dialtone.core.http;

import org.jspecify.annotations.NullMarked;
