/**
 * The log of the program that is started alone: lines of requests and of everything else, on standard output. Who runs the
 * server in a process of their own logs as that process does.
 */
@NullMarked
package dev.dialtone.server.log;

import org.jspecify.annotations.NullMarked;
