/**
 * What the log is spared: lines that a client or the machine could repeat without end.
 */
@NullMarked
package dev.dialtone.core.log;

import org.jspecify.annotations.NullMarked;
