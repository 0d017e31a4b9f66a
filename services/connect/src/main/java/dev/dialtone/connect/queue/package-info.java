/** Queues, in which contacts wait for agents, and the quick connects that they offer. */
@NullMarked
package dev.dialtone.connect.queue;

import org.jspecify.annotations.NullMarked;
