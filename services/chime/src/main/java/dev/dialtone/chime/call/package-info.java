/** Calls: those that SIP media applications make, and those that tests say have come. */
@NullMarked
package dev.dialtone.chime.call;

import org.jspecify.annotations.NullMarked;
