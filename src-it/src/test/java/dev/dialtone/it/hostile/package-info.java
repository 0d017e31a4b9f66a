/** Requests that are meant to stop the server, to fill it or to open it. */
@NullMarked
package dev.dialtone.it.hostile;

import org.jspecify.annotations.NullMarked;
