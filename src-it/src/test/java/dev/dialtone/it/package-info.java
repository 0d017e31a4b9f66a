/**
 * Tests with real clients against a running Dialtone.
 */
@NullMarked
package dev.dialtone.it;

import org.jspecify.annotations.NullMarked;
