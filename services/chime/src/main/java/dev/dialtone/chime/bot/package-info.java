/** The bots of Chime accounts, and where their events would go. */
@NullMarked
package dev.dialtone.chime.bot;

import org.jspecify.annotations.NullMarked;
