/**
 * Behaviour that is a table, tested from text files.
 */
@NullMarked
package dev.dialtone.core.cases;

import org.jspecify.annotations.NullMarked;
