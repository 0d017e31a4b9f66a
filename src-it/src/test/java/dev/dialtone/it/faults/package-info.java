/**
 * Faults on demand against a running Dialtone, as unmodified clients see them.
 */
@NullMarked
package dev.dialtone.it.faults;

import org.jspecify.annotations.NullMarked;
