/**
 * Dialtone's own API under {@code /_dialtone}: health, reset, clock, transitions, journal, inbox, events and coverage.
 */
@NullMarked
package dev.dialtone.control;

import org.jspecify.annotations.NullMarked;
