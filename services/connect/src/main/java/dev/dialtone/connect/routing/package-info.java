/** Routing profiles: which queues agents serve, and how many contacts at once. */
@NullMarked
package dev.dialtone.connect.routing;

import org.jspecify.annotations.NullMarked;
