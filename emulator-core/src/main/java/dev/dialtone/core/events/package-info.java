/** What services tell the world about: the events, where each goes, and how that ended. */
@NullMarked
package dev.dialtone.core.events;

import org.jspecify.annotations.NullMarked;
