/**
 * The image, started by Testcontainers.
 */
@NullMarked
package dev.dialtone.it.container;

import org.jspecify.annotations.NullMarked;
