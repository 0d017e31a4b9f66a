/**
 * The program: settings, wiring and start. The only room that reads the environment.
 */
@NullMarked
package dev.dialtone.server;

import org.jspecify.annotations.NullMarked;
