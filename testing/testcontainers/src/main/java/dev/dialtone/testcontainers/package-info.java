/** Dialtone in a container, for users' tests with Testcontainers. */
@NullMarked
package dev.dialtone.testcontainers;

import org.jspecify.annotations.NullMarked;
