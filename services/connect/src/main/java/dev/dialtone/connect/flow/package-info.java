/** Contact flows, their versions, and the modules that they invoke. */
@NullMarked
package dev.dialtone.connect.flow;

import org.jspecify.annotations.NullMarked;
