/** The chat rooms of Enterprise accounts, who is in them, how long messages are kept; and calls out of meetings. */
@NullMarked
package dev.dialtone.chime.room;

import org.jspecify.annotations.NullMarked;
