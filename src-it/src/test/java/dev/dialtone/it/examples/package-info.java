/**
 * Users' own projects, as they run them, against a running Dialtone.
 */
@NullMarked
package dev.dialtone.it.examples;

import org.jspecify.annotations.NullMarked;
