/**
 * The page at {@code /_dialtone/} in a real browser: Debian's Chromium with its driver.
 */
@NullMarked
package dev.dialtone.it.console;

import org.jspecify.annotations.NullMarked;
