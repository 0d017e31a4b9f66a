/** Tests of the log. */
@NullMarked
package dev.dialtone.server.log;

import org.jspecify.annotations.NullMarked;
