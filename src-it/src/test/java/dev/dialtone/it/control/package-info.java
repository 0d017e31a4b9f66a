/**
 * The control API against a running Dialtone.
 */
@NullMarked
package dev.dialtone.it.control;

import org.jspecify.annotations.NullMarked;
