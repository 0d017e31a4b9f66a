/** The HTTP server on Netty: connections, limits and timeouts, and the order of pipelined answers. Nobody above knows Netty. */
@NullMarked
package dev.dialtone.core.http.netty;

import org.jspecify.annotations.NullMarked;
