/** The language that flows are written in: what types of actions there are, and whether a flow is one. */
@NullMarked
package dev.dialtone.connect.language;

import org.jspecify.annotations.NullMarked;
