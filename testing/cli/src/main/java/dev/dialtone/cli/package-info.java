/**
 * The command line: a client of a running Dialtone, for people and scripts. The program's first argument decides between it and the
 * server, which loads nothing of this.
 */
@NullMarked
package dev.dialtone.cli;

import org.jspecify.annotations.NullMarked;
