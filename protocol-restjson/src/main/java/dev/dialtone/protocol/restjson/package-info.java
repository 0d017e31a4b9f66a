/** restJson1: which operation a method and path mean, and where in an HTTP message each member stands. */
@NullMarked
package dev.dialtone.protocol.restjson;

import org.jspecify.annotations.NullMarked;
