/** Sends events to other emulators and to the user's own URL, over HTTP. */
@NullMarked
package dev.dialtone.sinks;

import org.jspecify.annotations.NullMarked;
