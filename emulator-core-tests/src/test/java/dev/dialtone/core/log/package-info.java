/** Tests of what the log is spared. */
@NullMarked
package dev.dialtone.core.log;

import org.jspecify.annotations.NullMarked;
