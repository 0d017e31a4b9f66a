/** Amazon Connect: the entry of the service and the wiring of its rooms. */
@NullMarked
package dev.dialtone.connect;

import org.jspecify.annotations.NullMarked;
