/**
 * Clients that ask for too much, too slowly or too often, and those that go away.
 */
@NullMarked
package dev.dialtone.it.hostile;

import org.jspecify.annotations.NullMarked;
