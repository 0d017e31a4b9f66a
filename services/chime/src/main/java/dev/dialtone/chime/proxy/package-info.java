/** Proxies of voice connectors, and the sessions in which two people call each other by a number of the proxy. */
@NullMarked
package dev.dialtone.chime.proxy;

import org.jspecify.annotations.NullMarked;
