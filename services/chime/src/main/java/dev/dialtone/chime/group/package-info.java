/** Groups of voice connectors, and their numbers. */
@NullMarked
package dev.dialtone.chime.group;

import org.jspecify.annotations.NullMarked;
