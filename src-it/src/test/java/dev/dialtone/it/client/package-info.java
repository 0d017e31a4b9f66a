/**
 * The client of the control API, and the command line over it, against a running Dialtone. What it does without one is tested where it is made.
 */
@NullMarked
package dev.dialtone.it.client;

import org.jspecify.annotations.NullMarked;
