/** The users of Chime accounts: those who were made or invited, their settings and their numbers. */
@NullMarked
package dev.dialtone.chime.user;

import org.jspecify.annotations.NullMarked;
