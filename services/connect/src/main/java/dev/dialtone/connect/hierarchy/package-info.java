/** The hierarchy of the users of instances: its levels, and the groups on them. */
@NullMarked
package dev.dialtone.connect.hierarchy;

import org.jspecify.annotations.NullMarked;
