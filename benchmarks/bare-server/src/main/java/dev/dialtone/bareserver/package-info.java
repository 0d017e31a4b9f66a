/** The least that Netty needs to answer HTTP: what Dialtone's figures are compared with. */
@NullMarked
package dev.dialtone.bareserver;

import org.jspecify.annotations.NullMarked;
